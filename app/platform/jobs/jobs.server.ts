import { Logger, parseCronItems, run, type Runner } from "graphile-worker";
import type { Context } from "~/platform/db/context.server";
import { log } from "~/platform/log/log.server";

/** Runs one transaction as the worker. A job that talks to the outside does so between two of them. */
export type Transact = <T>(work: (context: Context) => Promise<T>) => Promise<T>;

/** A job's work on the payload as enqueued. Runs at least once, so it must be idempotent; throwing has it tried again later. */
export type JobTask = (payload: Record<string, unknown>, transact: Transact) => Promise<void>;

export interface Schedule {
  task: string;
  /** Cron expression, UTC. */
  match: string;
}

/** Starts the job runner on the owner's connection; `stop()` waits for the jobs that run. */
export async function startJobs(connectionString: string, tasks: Record<string, JobTask>, schedules: readonly Schedule[], transact: Transact, concurrency = 2): Promise<Runner> {
  return run({
    connectionString,
    concurrency,
    logger: new Logger(() => (level: string, message, meta) => {
      if (level === "error" || level === "warning") log[level === "error" ? "error" : "warn"]({ err: meta?.error }, message);
    }),
    noHandleSignals: true,
    pollInterval: 1_000,
    taskList: Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task((payload ?? {}) as Record<string, unknown>, transact)])),
    parsedCronItems: parseCronItems(schedules.map(({ task, match }) => ({ task, match, identifier: task, options: { backfillPeriod: 0 } }))),
  });
}
