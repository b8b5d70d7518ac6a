import type { Context } from "~/platform/db/context.server";
import { recordAudit } from "~/modules/audit/index.server";
import { DOSSIER_ITEMS } from "./dossier";
import type { AuthorisationDecided, ItemDecided } from "./events";

type Reviewed = { ok: true } | { ok: false; reason: "not-now" | "reason-needed" };

/** Accepts or refuses one paper of a file. "Seen" identity papers are accepted without a document: the reviewer and the day are the proof. */
export async function reviewItem(
  context: Context,
  { cooperativeId, kind, accepted, reason }: { cooperativeId: string; kind: string; accepted: boolean; reason?: string },
): Promise<Reviewed> {
  const said = reason?.trim() ?? "";
  if (!accepted && !said) return { ok: false, reason: "reason-needed" };
  const from = DOSSIER_ITEMS.some((item) => item.kind === kind && item.by === "seen") ? ["missing", "submitted", "accepted", "refused"] : ["submitted", "accepted", "refused"];
  const changed = await context.sql`
    update dossier_item set state = ${accepted ? "accepted" : "refused"}, refused_reason = ${accepted ? null : said}, reviewed_by = ${context.actor.userId},
      reviewer_name = ${context.actor.name}, reviewed_at = ${context.now}
    where cooperative_id = ${cooperativeId}::uuid and kind = ${kind} and state = any(${from}::text[]) and state <> ${accepted ? "accepted" : "refused"} returning id`;
  if (changed.length === 0) return { ok: false, reason: "not-now" };
  await recordAudit(context, {
    action: accepted ? "dossier.accept-item" : "dossier.refuse-item",
    subjectKind: "dossier-item",
    subjectId: kind,
    cooperativeId,
    data: accepted ? {} : { reason: said },
  });
  await context.publish({ type: "cooperatives.item-decided", cooperativeId, kind, accepted, reason: accepted ? null : said } satisfies ItemDecided);
  return { ok: true };
}

/** Accepts or refuses an authorisation; the listings that wait for it follow. */
export async function reviewAuthorisation(
  context: Context,
  { cooperativeId, authorisationId, accepted, reason }: { cooperativeId: string; authorisationId: string; accepted: boolean; reason?: string },
): Promise<Reviewed> {
  const said = reason?.trim() ?? "";
  if (!accepted && !said) return { ok: false, reason: "reason-needed" };
  const [row] = await context.sql<{ cooperativeId: string }>`
    update authorisation set state = ${accepted ? "accepted" : "refused"}, refused_reason = ${accepted ? null : said}, reviewed_by = ${context.actor.userId},
      reviewer_name = ${context.actor.name}, reviewed_at = ${context.now}
    where id = ${authorisationId}::uuid and cooperative_id = ${cooperativeId}::uuid and state <> ${accepted ? "accepted" : "refused"} returning cooperative_id as "cooperativeId"`;
  if (!row) return { ok: false, reason: "not-now" };
  await recordAudit(context, {
    action: accepted ? "authorisation.accept" : "authorisation.refuse",
    subjectKind: "authorisation",
    subjectId: authorisationId,
    cooperativeId: row.cooperativeId,
    data: accepted ? {} : { reason: said },
  });
  await context.publish({
    type: "cooperatives.authorisation-decided",
    cooperativeId: row.cooperativeId,
    authorisationId,
    accepted,
    reason: accepted ? null : said,
  } satisfies AuthorisationDecided);
  return { ok: true };
}
