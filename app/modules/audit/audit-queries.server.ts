import type { Context } from "~/platform/db/context.server";

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

const PER_PAGE = 50;

/** A page of the log, newest first. `older`: the id that the next page comes `before`; null at the log's beginning. */
export async function auditPage(context: Context, before: number | null): Promise<{ lines: AuditLine[]; older: number | null }> {
  const lines = await context.sql<AuditLine>`
    select id::int as id, at, actor_label as "actorLabel", action, subject_kind as "subjectKind", subject_id as "subjectId", cooperative_id as "cooperativeId", data
    from audit_entry where ${before}::bigint is null or id < ${before}::bigint
    order by audit_entry.id desc limit ${PER_PAGE + 1}::int`;
  const shown = lines.slice(0, PER_PAGE);
  return { lines: shown, older: lines.length > PER_PAGE ? (shown.at(-1)?.id ?? null) : null };
}
