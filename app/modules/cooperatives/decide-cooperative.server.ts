import type { Context } from "~/platform/db/context.server";
import { recordAudit } from "~/modules/audit/index.server";
import { stateAfter, type CooperativeState, type Decision } from "./dossier";
import type { CooperativeDecided } from "./events";

export type DecisionResult = { ok: true; state: CooperativeState } | { ok: false; reason: "not-found" | "not-now" | "reason-needed" | "items-open" };

const NEEDS_REASON: readonly Decision[] = ["changes-requested", "refused", "suspended"];

/** The region's decision on a whole file. Approval waits until every required item is accepted; what takes something away needs a reason. */
export async function decideCooperative(
  context: Context,
  { cooperativeId, decision, reason }: { cooperativeId: string; decision: Exclude<Decision, "submitted">; reason?: string },
): Promise<DecisionResult> {
  const [row] = await context.sql<{ state: CooperativeState }>`select state from cooperative where id = ${cooperativeId}::uuid for update`;
  if (!row) return { ok: false, reason: "not-found" };
  const next = stateAfter(row.state, decision);
  if (!next) return { ok: false, reason: "not-now" };
  const said = reason?.trim() ?? "";
  if (NEEDS_REASON.includes(decision) && !said) return { ok: false, reason: "reason-needed" };
  if (decision === "approved" && (await hasOpenItem(context, cooperativeId))) return { ok: false, reason: "items-open" };
  await context.sql`update cooperative set state = ${next}, approved_at = case when ${next} = 'approved' then coalesce(approved_at, ${context.now}) else approved_at end where id = ${cooperativeId}::uuid`;
  await context.sql`
    insert into cooperative_decision (cooperative_id, kind, reason, by_user_id, by_name, at)
    values (${cooperativeId}::uuid, ${decision}, ${said || null}, ${context.actor.userId}, ${context.actor.name}, ${context.now})`;
  await recordAudit(context, {
    action: `cooperative.${decision}`,
    subjectKind: "cooperative",
    subjectId: cooperativeId,
    cooperativeId,
    data: { from: row.state, to: next, reason: said || undefined },
  });
  await context.publish({ type: "cooperatives.decided", cooperativeId, decision, reason: said || null } satisfies CooperativeDecided);
  return { ok: true, state: next };
}

async function hasOpenItem(context: Context, cooperativeId: string): Promise<boolean> {
  const open = await context.sql`select from dossier_item where cooperative_id = ${cooperativeId}::uuid and state <> 'accepted' limit 1`;
  return open.length > 0;
}
