import type { Context } from "~/platform/db/context.server";
import { recordAudit } from "~/modules/audit/index.server";
import { acceptsPapers, DOSSIER_ITEMS, type CooperativeState, type ItemState } from "./dossier";
import type { CooperativeScope } from "./scope";

export interface Paper {
  kind: string;
  mediaId: string;
  number?: string;
  issuedOn?: string;
  expiresOn?: string;
}

/** Sends one paper of the file, or sends it again after a refusal. What was accepted stays. */
export async function sendPaper(
  context: Context,
  scope: CooperativeScope,
  paper: Paper,
): Promise<{ ok: true } | { ok: false; reason: "unknown-kind" | "accepted-already" | "not-now" }> {
  if (!DOSSIER_ITEMS.some(({ kind, by }) => kind === paper.kind && by === "file")) return { ok: false, reason: "unknown-kind" };
  const { cooperativeId } = scope;
  const [row] = await context.sql<{ state: CooperativeState; item: ItemState }>`
    select c.state, i.state as item from cooperative c join dossier_item i on i.cooperative_id = c.id and i.kind = ${paper.kind}
    where c.id = ${cooperativeId}::uuid for update of i`;
  if (!row || !acceptsPapers(row.state)) return { ok: false, reason: "not-now" };
  if (row.item === "accepted") return { ok: false, reason: "accepted-already" };
  await context.sql`
    update dossier_item set state = 'submitted', media_id = ${paper.mediaId}::uuid, number = ${paper.number ?? null}, issued_on = ${paper.issuedOn ?? null}::date,
      expires_on = ${paper.expiresOn ?? null}::date, refused_reason = null, submitted_at = ${context.now}, reviewed_by = null, reviewer_name = null, reviewed_at = null
    where cooperative_id = ${cooperativeId}::uuid and kind = ${paper.kind}`;
  await recordAudit(context, { action: "dossier.send-item", subjectKind: "dossier-item", subjectId: paper.kind, cooperativeId, data: { mediaId: paper.mediaId } });
  return { ok: true };
}

export interface AuthorisationPaper {
  kind: "onssa" | "ammps" | "organic" | "label";
  number: string;
  issuer: string;
  categories: string[];
  labels: string[];
  mediaId: string | null;
  issuedOn?: string;
  expiresOn?: string;
}

/** Sends a sanitary authorisation, an organic certificate or a label for review. The same number sent again while it waits takes the first one's place. */
export async function sendAuthorisation(context: Context, scope: CooperativeScope, paper: AuthorisationPaper): Promise<{ ok: true; authorisationId: string }> {
  // One sending of a cooperative at a time: a button pressed twice finds what its first press sent.
  await context.sql`select from cooperative where id = ${scope.cooperativeId}::uuid for update`;
  const [waiting] = await context.sql<{ id: string }>`
    update authorisation set issuer = ${paper.issuer}, categories = ${paper.categories}, labels = ${paper.labels}, issued_on = ${paper.issuedOn ?? null}::date,
      expires_on = ${paper.expiresOn ?? null}::date, media_id = ${paper.mediaId}::uuid, submitted_at = ${context.now}
    where cooperative_id = ${scope.cooperativeId}::uuid and kind = ${paper.kind} and number = ${paper.number} and state = 'submitted' returning id`;
  if (waiting) return { ok: true, authorisationId: waiting.id };
  const [row] = await context.sql<{ id: string }>`
    insert into authorisation (cooperative_id, kind, number, issuer, categories, labels, issued_on, expires_on, media_id, state, submitted_at)
    values (${scope.cooperativeId}::uuid, ${paper.kind}, ${paper.number}, ${paper.issuer}, ${paper.categories}, ${paper.labels}, ${paper.issuedOn ?? null}::date,
      ${paper.expiresOn ?? null}::date, ${paper.mediaId}::uuid, 'submitted', ${context.now})
    returning id`;
  if (!row) throw new Error("the authorisation was not kept");
  await recordAudit(context, { action: "authorisation.send", subjectKind: "authorisation", subjectId: row.id, cooperativeId: scope.cooperativeId, data: { kind: paper.kind } });
  return { ok: true, authorisationId: row.id };
}
