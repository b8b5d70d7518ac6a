import { recordAudit } from "~/modules/audit/index.server";
import type { Context } from "~/platform/db/context.server";

/** The cooperative signed that the platform issues its invoices. One mandate at a time; recorded by the region. */
export async function recordMandate(
  context: Context,
  { cooperativeId, signedOn }: { cooperativeId: string; signedOn: string },
): Promise<{ ok: true } | { ok: false; reason: "already-in-force" | "in-the-future" }> {
  if (signedOn > context.today) return { ok: false, reason: "in-the-future" };
  const recorded = await context.sql<{ id: string }>`
    insert into invoicing_mandate (cooperative_id, signed_on, recorded_by, recorded_by_name, recorded_at)
    values (${cooperativeId}::uuid, ${signedOn}::date, ${context.actor.userId}, ${context.actor.name}, app.now()) on conflict do nothing returning id`;
  if (recorded.length === 0) return { ok: false, reason: "already-in-force" };
  await recordAudit(context, { action: "documents.record-mandate", subjectKind: "cooperative", subjectId: cooperativeId, cooperativeId, data: { signedOn } });
  await context.enqueue("documents.issue-waiting", { cooperativeId }, { key: `invoices-waiting:${cooperativeId}` });
  return { ok: true };
}

/** From today on nothing is issued in the cooperative's name; what was issued stays. */
export async function endMandate(context: Context, cooperativeId: string): Promise<{ ok: true } | { ok: false; reason: "none-in-force" }> {
  const ended = await context.sql<{ id: string }>`
    update invoicing_mandate set ended_on = ${context.today}::date where cooperative_id = ${cooperativeId}::uuid and ended_on is null returning id`;
  if (ended.length === 0) return { ok: false, reason: "none-in-force" };
  await recordAudit(context, { action: "documents.end-mandate", subjectKind: "cooperative", subjectId: cooperativeId, cooperativeId, data: { endedOn: context.today } });
  return { ok: true };
}
