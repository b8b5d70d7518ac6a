import { recordAudit } from "~/modules/audit/index.server";
import type { Context } from "~/platform/db/context.server";

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
