import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { Logger, parseCronItems, run, type Runner, type RunnerOptions, type WorkerEvents } from "graphile-worker";
import type { Context } from "~/platform/db/context.server";
import { log } from "~/platform/log/log.server";
import { holdName } from "./living-runners.server";

/** Runs one transaction as the worker. A job that talks to the outside does so between two of them. */
export type Transact = <T>(work: (context: Context) => Promise<T>) => Promise<T>;

/** A job's work on the payload as enqueued. Runs at least once, so it must be idempotent; throwing has it tried again later. */
export type JobTask = (payload: Record<string, unknown>, transact: Transact) => Promise<void>;

export interface Schedule {
  task: string;
  /** Cron expression, UTC. */
  match: string;
}

export interface Jobs {
  /** Takes no more jobs and waits for those that run. */
  stop(): Promise<void>;
}

/** Milliseconds before a runner that gave up, as it does when it cannot say that a job is done, is replaced. */
const REST = 2_000;

/** Starts the job runner on the owner's connection and keeps one running until `stop()`. */
export async function startJobs(connectionString: string, tasks: Record<string, JobTask>, schedules: readonly Schedule[], transact: Transact, concurrency = 2): Promise<Jobs> {
  const options: RunnerOptions = {
    connectionString,
    concurrency,
    logger: new Logger(() => (level: string, message, meta) => {
      if (level === "error" || level === "warning") log[level === "error" ? "error" : "warn"]({ err: meta?.error }, message);
    }),
    noHandleSignals: true,
    pollInterval: 1_000,
    taskList: Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task((payload ?? {}) as Record<string, unknown>, transact)])),
    parsedCronItems: parseCronItems(schedules.map(({ task, match }) => ({ task, match, identifier: task, options: { backfillPeriod: 0 } }))),
  };
  let stopping = false;
  let ended: Promise<void> = Promise.resolve();
  let runner = await open();

  async function open(): Promise<Runner> {
    const events: WorkerEvents = new EventEmitter();
    let name: ReturnType<typeof holdName> | undefined;
    events.once("pool:create", ({ workerPool }) => (name = holdName(connectionString, workerPool.id)));
    const opened = await run({ ...options, events });
    ended = opened.promise.catch((error: unknown) => log.error({ err: error }, "the job runner gave up")).then(() => name?.letGo());
    void ended.then(replace);
    return opened;
  }

  async function replace(): Promise<void> {
    while (!stopping) {
      await pause(REST, undefined, { ref: false });
      if (stopping) return;
      try {
        runner = await open();
        return;
      } catch (error) {
        log.error({ err: error }, "the job runner could not be replaced");
      }
    }
  }

  return {
    async stop() {
      stopping = true;
      await runner.stop().catch(() => undefined);
      await ended;
    },
  };
}
