import pg from "pg";
import { log } from "~/platform/log/log.server";

/** Milliseconds. */
const LOOK_EVERY = 10_000;

/** Jobs taken this lately are left alone: the runner that took them may not hold its name yet. */
const FREE_ABANDONED = `
  select graphile_worker.force_unlock_workers(array_agg(abandoned.runner))::text from (
    select taken.runner from (
      select distinct locked_by as runner from graphile_worker._private_jobs where locked_by <> $1 and locked_at < now() - interval '5 seconds'
    ) taken where pg_try_advisory_xact_lock(hashtextextended('taawon.runner:' || taken.runner, 0))
  ) abandoned having count(*) > 0`;

/**
 * The job engine gives the jobs of a killed process back after four hours. Here a runner holds a lock in its own name for as long as its
 * connection lives, and looks every ten seconds for jobs taken in a name that nobody holds any more: those are free again.
 */
export function holdName(connectionString: string, runner: string): { letGo(): Promise<void> } {
  let line: pg.Client | null = null;
  let looking: Promise<void> = Promise.resolve();

  const look = async () => {
    try {
      line ??= await open();
      await line.query(FREE_ABANDONED, [runner]);
    } catch (error) {
      log.warn({ err: error }, "abandoned jobs could not be looked for");
      await drop();
    }
  };
  const open = async () => {
    const opened = new pg.Client({ connectionString, application_name: "taawon-runner", connectionTimeoutMillis: LOOK_EVERY, keepAlive: true });
    // Noticed at the next look; without a listener the event would end the process.
    opened.on("error", () => undefined);
    line = opened;
    await opened.connect();
    await opened.query("select pg_advisory_lock(hashtextextended('taawon.runner:' || $1, 0))::text", [runner]);
    return opened;
  };
  const drop = async () => {
    const dropped = line;
    line = null;
    await dropped?.end().catch(() => undefined);
  };

  const again = () => (looking = looking.then(look));
  void again();
  const timer = setInterval(() => void again(), LOOK_EVERY);
  return {
    async letGo() {
      clearInterval(timer);
      await looking;
      await drop();
    },
  };
}
