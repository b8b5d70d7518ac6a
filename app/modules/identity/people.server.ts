import type { Context } from "~/platform/db/context.server";
import { recordAudit } from "~/modules/audit/index.server";

export interface Person {
  grantId: string;
  userId: string;
  name: string;
  role: string;
  scopeKind: string;
  scopeId: string;
  grantedAt: Date;
}

export interface PendingInvitation {
  id: string;
  recipient: string;
  role: string;
  scopeId: string;
  expiresAt: Date;
}

/** Who holds a role in these scopes, and who was invited and has not come yet. */
export async function peopleOf(context: Context, scope: { kinds: string[]; id?: string }): Promise<{ people: Person[]; invitations: PendingInvitation[] }> {
  const people = await context.sql<Person>`
    select g.id as "grantId", u.id as "userId", u.name, g.role, g.scope_kind as "scopeKind", g.scope_id as "scopeId", g.granted_at as "grantedAt"
    from access_grant g join app_user u on u.id = g.user_id
    where g.revoked_at is null and g.scope_kind = any(${scope.kinds}::text[]) and (${scope.id ?? null}::text is null or g.scope_id = ${scope.id ?? null}::text)
    order by g.granted_at`;
  const invitations = await context.sql<PendingInvitation>`
    select id, recipient, role, scope_id as "scopeId", expires_at as "expiresAt" from invitation
    where used_at is null and revoked_at is null and expires_at > ${context.now}
      and scope_kind = any(${scope.kinds}::text[]) and (${scope.id ?? null}::text is null or scope_id = ${scope.id ?? null}::text)
    order by created_at`;
  return { people, invitations };
}

/** Takes a role away in scopes of these kinds. A cooperative keeps an owner and the region an administrator. */
export async function revokeGrant(context: Context, grantId: string, kinds: string[] = ["cooperative"]): Promise<{ ok: true } | { ok: false; reason: "last-owner" | "not-found" }> {
  const [grant] = await context.sql<{ role: string; scopeKind: string; scopeId: string; userId: string }>`
    select role, scope_kind as "scopeKind", scope_id as "scopeId", user_id as "userId" from access_grant where id = ${grantId}::uuid and scope_kind = any(${kinds}::text[]) and revoked_at is null`;
  if (!grant) return { ok: false, reason: "not-found" };
  const holders = await context.sql<{ id: string; role: string }>`
    select id, role from access_grant where scope_kind = ${grant.scopeKind} and scope_id = ${grant.scopeId} and revoked_at is null order by id for update`;
  const kept = grant.role === "owner" || grant.role === "administrator";
  if (kept && holders.filter(({ role }) => role === grant.role).length < 2) return { ok: false, reason: "last-owner" };
  await context.sql`update access_grant set revoked_at = ${context.now} where id = ${grantId}::uuid`;
  await recordAudit(context, {
    action: "people.revoke",
    subjectKind: grant.scopeKind,
    subjectId: grant.scopeId,
    cooperativeId: grant.scopeKind === "cooperative" ? grant.scopeId : null,
    data: { role: grant.role, userId: grant.userId },
  });
  return { ok: true };
}

/** Withdraws an invitation that nobody has used. */
export async function revokeInvitation(context: Context, invitationId: string, kinds: string[] = ["cooperative"]): Promise<{ ok: true } | { ok: false; reason: "not-found" }> {
  const changed =
    await context.sql`update invitation set revoked_at = ${context.now} where id = ${invitationId}::uuid and scope_kind = any(${kinds}::text[]) and used_at is null and revoked_at is null returning id`;
  return changed.length > 0 ? { ok: true } : { ok: false, reason: "not-found" };
}
