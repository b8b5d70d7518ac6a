import type { Context } from "~/platform/db/context.server";

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
