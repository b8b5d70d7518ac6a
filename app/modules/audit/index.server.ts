// Owns the append-only, hash-chained log of who did what. Refuses edits (the database does). Publishes nothing.
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

export interface AuditLine {
  id: number;
  at: Date;
  actorLabel: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  cooperativeId: string | null;
  data: Record<string, unknown>;
}

/** Newest first, 50 a page, narrowed to a cooperative or an action's beginning. `before` is the id to go on from. */
export async function auditLines(context: Context, { cooperativeId, action, before }: { cooperativeId?: string; action?: string; before?: number } = {}): Promise<AuditLine[]> {
  return context.sql<AuditLine>`
    select id::int as id, at, actor_label as "actorLabel", action, subject_kind as "subjectKind", subject_id as "subjectId", cooperative_id as "cooperativeId", data
    from audit_entry
    where (${cooperativeId ?? null}::uuid is null or cooperative_id = ${cooperativeId ?? null}::uuid)
      and (${action ?? null}::text is null or starts_with(action, ${action ?? null}::text))
      and (${before ?? null}::bigint is null or id < ${before ?? null}::bigint)
    order by audit_entry.id desc limit 50`;
}
