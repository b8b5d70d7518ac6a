import type { Context } from "~/platform/db/context.server";

export interface AuditRecord {
  /** "<module>.<verb>", e.g. "dossier.accept-item". */
  action: string;
  subjectKind: string;
  subjectId: string;
  cooperativeId?: string | null;
  /** Facts, never personal data. */
  data?: Record<string, unknown>;
}

/** Writes one entry in the transaction of the act itself. */
export async function recordAudit(context: Context, { action, subjectKind, subjectId, cooperativeId = null, data = {} }: AuditRecord): Promise<void> {
  await context.sql`select app.audit(${context.actor.userId}::text, ${context.actor.name}::text, ${action}::text, ${subjectKind}::text, ${subjectId}::text,
    ${cooperativeId}::uuid, ${JSON.stringify(data)}::jsonb)`;
}
