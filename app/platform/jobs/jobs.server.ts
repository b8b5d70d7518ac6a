import { parseCronItems, run, type Runner } from "graphile-worker";

/** A job's work: the payload as enqueued. Runs at least once, so it must be idempotent. */
export type JobTask = (payload: Record<string, unknown>) => Promise<void>;

export interface Schedule {
  task: string;
  /** Cron expression, UTC. */
  match: string;
}

/** Starts the job runner on the owner's connection; `stop()` waits for the jobs that run. */
export async function startJobs(connectionString: string, tasks: Record<string, JobTask>, schedules: Schedule[], concurrency = 2): Promise<Runner> {
  return run({
    connectionString,
    concurrency,
    noHandleSignals: true,
    pollInterval: 1_000,
    taskList: Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task((payload ?? {}) as Record<string, unknown>)])),
    parsedCronItems: parseCronItems(schedules.map(({ task, match }) => ({ task, match, identifier: task, options: { backfillPeriod: 0 } }))),
  });
}
