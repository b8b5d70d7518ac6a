import type { Context } from "~/platform/db/context.server";
import { recordAudit } from "~/modules/audit/index.server";
import { stateAfter, type ApplicationStep } from "./dossier";
import { applicationOf } from "./cooperative-queries.server";
import type { CooperativeDecided } from "./events";
import { missingSteps } from "./completeness";
import type { CooperativeScope } from "./scope";

/** Hands the file to the region. Refuses while a step is incomplete and names every such step. */
export async function submitApplication(
  context: Context,
  scope: CooperativeScope,
): Promise<{ ok: true } | { ok: false; reason: "not-now" } | { ok: false; reason: "incomplete"; steps: ApplicationStep[] }> {
  const { cooperativeId } = scope;
  await context.sql`select from cooperative where id = ${cooperativeId}::uuid for update`;
  const application = await applicationOf(context, scope);
  const next = stateAfter(application.state, "submitted");
  if (!next) return { ok: false, reason: "not-now" };
  const steps = missingSteps(application);
  if (steps.length > 0) return { ok: false, reason: "incomplete", steps };
  await context.sql`
    update dossier_item set state = 'accepted', reviewed_at = ${context.now}, reviewer_name = ${context.actor.name}, submitted_at = ${context.now}
    where cooperative_id = ${cooperativeId}::uuid and kind = 'charter' and state <> 'accepted'`;
  await context.sql`update cooperative set state = ${next}, submitted_at = coalesce(submitted_at, ${context.now}) where id = ${cooperativeId}::uuid`;
  await context.sql`
    insert into cooperative_decision (cooperative_id, kind, by_user_id, by_name, at)
    values (${cooperativeId}::uuid, 'submitted', ${context.actor.userId}, ${context.actor.name}, ${context.now})`;
  await recordAudit(context, { action: "application.submit", subjectKind: "cooperative", subjectId: cooperativeId, cooperativeId });
  await context.publish({ type: "cooperatives.decided", cooperativeId, decision: "submitted", reason: null } satisfies CooperativeDecided);
  return { ok: true };
}
