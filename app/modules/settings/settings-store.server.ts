import type { Context } from "~/platform/db/context.server";
import { sql, type SqlFragment } from "~/platform/db/sql-fragment";
import { SETTINGS, type SettingKey, type SettingValue, type SettingValues } from "./settings";

/** The settings in force at an instant (now unless told), in one round trip. A key never set has its starting value. */
export async function settingsAt<Key extends SettingKey>(context: Context, keys: readonly Key[], at: Date = context.now): Promise<SettingValues<Key>> {
  context.shows("settings");
  const [row] = await context.sql<{ settings: Record<string, unknown> }>`select ${settingsColumn(keys, at)} as settings`;
  return readSettings(keys, row?.settings ?? {});
}

/** The same as one column of another statement, for where round trips count; `readSettings` reads it. */
export function settingsColumn(keys: readonly SettingKey[], at: Date): SqlFragment {
  return sql`(select coalesce(jsonb_object_agg(key, value), '{}'::jsonb) from (
    select distinct on (key) key, value from setting where key = any(${[...keys]}::text[]) and valid_from <= ${at}::timestamptz order by key, valid_from desc) in_force)`;
}

export function readSettings<Key extends SettingKey>(keys: readonly Key[], found: Record<string, unknown>): SettingValues<Key> {
  return Object.fromEntries(keys.map((key) => [key, Object.hasOwn(found, key) ? SETTINGS[key].schema.parse(found[key]) : SETTINGS[key].start])) as SettingValues<Key>;
}

/** One setting in force at an instant, now unless told. */
export async function settingAt<Key extends SettingKey>(context: Context, key: Key, at: Date = context.now): Promise<SettingValue<Key>> {
  return (await settingsAt(context, [key], at))[key];
}
