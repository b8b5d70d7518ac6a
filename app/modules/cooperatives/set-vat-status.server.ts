import { recordAudit } from "~/modules/audit/index.server";
import type { Context } from "~/platform/db/context.server";
import type { VatStatusSet } from "./events";

export type VatStatusResult = { ok: true } | { ok: false; reason: "in-the-future" | "already-told" };

/** The region notes a cooperative's VAT status from a day on (CGI art. 91-IV exempts most). What was sold before keeps the tax it was sold with. */
export async function setVatStatus(
  context: Context,
  { cooperativeId, status, validFrom }: { cooperativeId: string; status: "exempt" | "taxable"; validFrom: string },
): Promise<VatStatusResult> {
  if (validFrom > context.today) return { ok: false, reason: "in-the-future" };
  const set = await context.sql<{ id: string }>`
    insert into cooperative_vat_status (cooperative_id, status, valid_from, set_by, set_by_name, set_at)
    values (${cooperativeId}::uuid, ${status}, ${validFrom}::date, ${context.actor.userId}, ${context.actor.name}, app.now()) on conflict do nothing returning id`;
  if (set.length === 0) return { ok: false, reason: "already-told" };
  await context.sql`
    update cooperative set vat_status = (select s.status from cooperative_vat_status s where s.cooperative_id = cooperative.id order by s.valid_from desc limit 1) where id = ${cooperativeId}::uuid`;
  await context.publish({ type: "cooperatives.vat-status-set", cooperativeId } satisfies VatStatusSet);
  await recordAudit(context, { action: "cooperative.vat-status", subjectKind: "cooperative", subjectId: cooperativeId, cooperativeId, data: { status, validFrom } });
  return { ok: true };
}
