import type { Context } from "~/platform/db/context.server";
import { hashToken, newSecretToken } from "~/platform/text/secret-token.server";
import { hours } from "~/platform/time/durations";
import { recordAudit } from "~/modules/audit/index.server";
import { grantRole } from "./grants.server";
import type { SignedInUser } from "./session.server";
import { readSignInName } from "./sign-in-name";

const LIFETIME = hours(72);

export interface Invite {
  /** E-mail or phone: the invitation works for nobody else. */
  recipient: string;
  role: string;
  scopeKind: "cooperative" | "province" | "region";
  scopeId: string;
}

/** Invites somebody to a role. The token is returned once, to be sent; only its hash is kept. Refuses what is neither e-mail nor phone. */
export async function invite(
  context: Context,
  { recipient, role, scopeKind, scopeId }: Invite,
): Promise<{ ok: true; token: string; recipient: string } | { ok: false; reason: "recipient" }> {
  const name = readSignInName(recipient);
  if (!name) return { ok: false, reason: "recipient" };
  const address = name.kind === "email" ? name.email : name.phone;
  const token = newSecretToken();
  const expires = new Date(context.now.getTime() + LIFETIME);
  await context.sql`
    insert into invitation (token_hash, recipient, role, scope_kind, scope_id, invited_by, created_at, expires_at)
    values (${hashToken(token)}, ${address}, ${role}, ${scopeKind}, ${scopeId}, ${context.actor.userId ?? ""}, ${context.now}, ${expires})`;
  await recordAudit(context, { action: "people.invite", subjectKind: scopeKind, subjectId: scopeId, cooperativeId: scopeKind === "cooperative" ? scopeId : null, data: { role } });
  return { ok: true, token, recipient: address };
}

export interface OpenInvitation {
  role: string;
  scopeKind: string;
}

/** A live invitation by its token; null when spent, revoked, expired or unknown. */
export async function invitationByToken(context: Context, token: string): Promise<OpenInvitation | null> {
  const [row] = await context.sql<OpenInvitation>`
    select role, scope_kind as "scopeKind" from invitation
    where token_hash = ${hashToken(token)} and used_at is null and revoked_at is null and expires_at > ${context.now}`;
  return row ?? null;
}

/** Spends an invitation: once, by the person it was sent to, within 72 hours. */
export async function acceptInvitation(
  context: Context,
  { token, user }: { token: string; user: SignedInUser },
): Promise<{ ok: true; scopeKind: string } | { ok: false; reason: "spent" | "not-yours" | "member-already" }> {
  const [row] = await context.sql<{ role: string; scopeKind: string; scopeId: string; recipient: string }>`
    update invitation set used_at = ${context.now}, used_by = ${user.id}
    where token_hash = ${hashToken(token)} and used_at is null and revoked_at is null and expires_at > ${context.now}
    returning role, scope_kind as "scopeKind", scope_id as "scopeId", recipient`;
  if (!row) return { ok: false, reason: "spent" };
  if (row.recipient !== user.email && row.recipient !== user.phone) return { ok: false, reason: "not-yours" };
  const seats = await context.sql`select from access_grant where user_id = ${user.id} and scope_kind = ${row.scopeKind} and scope_id = ${row.scopeId} and revoked_at is null`;
  if (seats.length > 0) return { ok: false, reason: "member-already" };
  await grantRole(context, { userId: user.id, role: row.role, scopeKind: row.scopeKind, scopeId: row.scopeId });
  await recordAudit(context, {
    action: "people.join",
    subjectKind: row.scopeKind,
    subjectId: row.scopeId,
    cooperativeId: row.scopeKind === "cooperative" ? row.scopeId : null,
    data: { role: row.role },
  });
  return { ok: true, scopeKind: row.scopeKind };
}
