// Owns what a person of the region has to look at. Refuses a second open task about the same thing. Publishes nothing.
import { recordAudit } from "~/modules/audit/index.server";
import type { Context } from "~/platform/db/context.server";
import type { DeskTask, TaskKind } from "./desk";

export type { DeskTask, TaskKind } from "./desk";

export interface TaskSubject {
  kind: TaskKind;
  subjectKind: string;
  subjectId: string;
}

/** Puts a task on the desk, in the transaction of what happened. While one about the same thing is open, nothing is added. */
export async function openTask(context: Context, { kind, subjectKind, subjectId, data = {} }: TaskSubject & { data?: Record<string, unknown> }): Promise<void> {
  await context.sql`
    insert into desk_task (kind, subject_kind, subject_id, data, opened_at)
    values (${kind}, ${subjectKind}, ${subjectId}, ${JSON.stringify(data)}::jsonb, app.now()) on conflict do nothing`;
}

/** Takes an open task off the desk with what came of it; false when there is none. */
export async function closeTask(context: Context, { kind, subjectKind, subjectId }: TaskSubject, outcome: string): Promise<boolean> {
  const closed = await context.sql<{ id: string }>`
    update desk_task set closed_at = app.now(), closed_by = ${context.actor.userId}, closed_by_name = ${context.actor.name}, outcome = ${outcome}
    where kind = ${kind} and subject_kind = ${subjectKind} and subject_id = ${subjectId} and closed_at is null returning id`;
  for (const { id } of closed) await recordAudit(context, { action: "desk.close", subjectKind: "task", subjectId: id, data: { task: kind } });
  return closed.length > 0;
}

export async function openTaskCount(context: Context): Promise<number> {
  const [row] = await context.sql<{ waiting: number }>`select count(*)::int as waiting from desk_task where closed_at is null`;
  return row?.waiting ?? 0;
}

/** What waits, the oldest first, the first two hundred. */
export async function openTasks(context: Context): Promise<DeskTask[]> {
  return context.sql<DeskTask>`
    select id, kind, subject_kind as "subjectKind", subject_id as "subjectId", data, opened_at as "openedAt"
    from desk_task where closed_at is null order by opened_at, id limit 200`;
}
