import type { Context } from "~/platform/db/context.server";

export interface Grant {
  role: string;
  scopeKind: string;
  scopeId: string;
}

/** A user's active grants, oldest first. */
export async function grantsOfUser(context: Context, userId: string): Promise<Grant[]> {
  return context.sql<Grant>`
    select role, scope_kind as "scopeKind", scope_id as "scopeId" from access_grant
    where user_id = ${userId} and revoked_at is null order by granted_at, id`;
}

/** Gives a role in a scope. The caller has checked that the actor may, and writes the audit entry. */
export async function grantRole(context: Context, grant: Grant & { userId: string }): Promise<void> {
  await context.sql`
    insert into access_grant (user_id, role, scope_kind, scope_id, granted_by)
    values (${grant.userId}, ${grant.role}, ${grant.scopeKind}, ${grant.scopeId}, ${context.actor.userId})`;
}
