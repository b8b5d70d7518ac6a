import type { Transact } from "~/platform/jobs/jobs.server";
import type { Context } from "~/platform/db/context.server";
import type { EngineTask, OutsideIndex } from "../outside-index";

/** The one engine outside there may be, as the worker writes it. */
let configured: OutsideIndex | null = null;

export function configureOutsideIndex(index: OutsideIndex | null): void {
  configured = index;
}

export function outsideIndex(): OutsideIndex | null {
  return configured;
}

export const ENGINE = "meilisearch";

class EngineTaskFailed extends Error {
  constructor({ uid, index, kind }: EngineTask, status: string, reason: string | null) {
    super(`search task ${String(uid)} (${kind} on ${index}) ended as ${status}: ${reason ?? "no reason given"}`);
    this.name = "EngineTaskFailed";
  }
}

/** Keeps the tasks, waits for them and keeps how they ended. Throws EngineTaskFailed for the first that did not succeed. */
export async function settle(transact: Transact, outside: OutsideIndex, tasks: readonly EngineTask[]): Promise<void> {
  if (tasks.length === 0) return;
  await transact((context) => keepTasks(context, tasks));
  const settled = await outside.settled(tasks);
  await transact(async (context) => {
    await context.sql`
      update search_task t set status = s.status, error = s.error from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) as s(uid integer, index text, status text, error text)
      where t.uid = s.uid and t.index_name = s.index`;
  });
  const failed = settled.find(({ status }) => status !== "succeeded");
  if (failed) throw new EngineTaskFailed(failed, failed.status, failed.error);
}

const TASKS_KEPT = 500;

async function keepTasks(context: Context, tasks: readonly EngineTask[]): Promise<void> {
  // A server that lost its data counts its tasks from 0 again.
  await context.sql`
    insert into search_task (uid, index_name, kind, at) select uid, index, kind, ${context.now} from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb) as t(uid integer, index text, kind text)
    on conflict (uid, index_name) do update set kind = excluded.kind, status = 'enqueued', error = null, at = excluded.at`;
  await context.sql`delete from search_task where at < (select at from search_task order by at desc offset ${TASKS_KEPT}::int limit 1)`;
}

/** Minutes that one holder of a lease may be silent; a killed process lets go after them. */
const LEASE_MINUTES = 2;

type Lease = "rebuilding" | "sending";

/** Takes or renews a lease; false while somebody else has it. */
export async function takeLease(context: Context, lease: Lease, holder: string): Promise<boolean> {
  const rows = await context.sql`
    insert into search_lease as l (name, holder, until) values (${lease}, ${holder}, app.now() + make_interval(mins => ${LEASE_MINUTES}::int))
    on conflict (name) do update set holder = excluded.holder, until = excluded.until where l.holder = excluded.holder or l.until < app.now() returning name`;
  return rows.length > 0;
}

export async function leave(context: Context, lease: Lease, holder: string): Promise<void> {
  await context.sql`delete from search_lease where name = ${lease} and holder = ${holder}`;
}

export async function isTaken(context: Context, lease: Lease): Promise<boolean> {
  return (await context.sql`select from search_lease where name = ${lease} and until >= app.now()`).length > 0;
}
