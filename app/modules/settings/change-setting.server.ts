import { recordAudit } from "~/modules/audit/index.server";
import { dropPages } from "~/platform/cache/drop-pages.server";
import type { Context } from "~/platform/db/context.server";
import { SETTINGS, type SettingKey, type SettingValue } from "./settings";
import { settingAt } from "./settings-store.server";

export type ChangeSettingResult = { ok: true } | { ok: false; reason: "not-allowed-value" | "in-the-past" | "already-dated" };

/** Sets a value from an instant on (now unless told). What was in force before stays readable; the past is never changed. */
export async function changeSetting<Key extends SettingKey>(context: Context, change: { key: Key; value: SettingValue<Key>; validFrom?: Date }): Promise<ChangeSettingResult> {
  const { key, validFrom = context.now } = change;
  const parsed = SETTINGS[key].schema.safeParse(change.value);
  if (!parsed.success) return { ok: false, reason: "not-allowed-value" };
  if (validFrom < context.now) return { ok: false, reason: "in-the-past" };
  const before = await settingAt(context, key, validFrom);
  const written = await context.sql`
    insert into setting (key, value, valid_from, set_by)
    values (${key}, ${JSON.stringify(parsed.data)}::jsonb, ${validFrom}::timestamptz, ${context.actor.userId})
    on conflict (key, valid_from) do nothing returning 1`;
  if (written.length === 0) return { ok: false, reason: "already-dated" };
  await dropPages(context, "settings");
  await recordAudit(context, { action: "settings.change", subjectKind: "setting", subjectId: key, data: { before, after: parsed.data, validFrom: validFrom.toISOString() } });
  return { ok: true };
}
