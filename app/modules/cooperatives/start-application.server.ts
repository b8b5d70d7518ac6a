import type { Context } from "~/platform/db/context.server";
import { newPublicId } from "~/platform/text/public-id.server";
import { recordAudit } from "~/modules/audit/index.server";
import { grantRole } from "~/modules/identity/index.server";
import { DOSSIER_ITEMS } from "./dossier";
import type { CooperativeScope } from "./scope";

/** Opens an empty file and makes the applicant its owner. The scope is a fresh id: the row does not exist yet, or the same form made it a moment ago. */
export async function startApplication(context: Context, scope: CooperativeScope, userId: string): Promise<void> {
  const { cooperativeId } = scope;
  const opened =
    await context.sql`insert into cooperative (id, public_id, state) values (${cooperativeId}::uuid, ${newPublicId()}, 'draft') on conflict (id) do nothing returning id`;
  if (opened.length === 0) return;
  for (const { kind } of DOSSIER_ITEMS) {
    await context.sql`insert into dossier_item (cooperative_id, kind, state) values (${cooperativeId}::uuid, ${kind}, 'missing')`;
  }
  await grantRole(context, { userId, role: "owner", scopeKind: "cooperative", scopeId: cooperativeId });
  await recordAudit(context, { action: "application.start", subjectKind: "cooperative", subjectId: cooperativeId, cooperativeId });
}
