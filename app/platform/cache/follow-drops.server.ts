import pg from "pg";
import { seconds } from "~/platform/time/durations";
import { CHANNEL, EVERYTHING } from "./drop-pages.server";
import type { SharedCache } from "./ports.server";

/** What hears of changes: the pages kept in this process. */
export interface Hearer {
  hearing: boolean;
  drop(tags: readonly string[]): void;
  dropAll(): void;
}

export interface Following {
  stop(): Promise<void>;
}

interface Options {
  shared?: SharedCache | null;
  onError?: (error: unknown) => void;
  /** milliseconds; tests shorten them */
  pace?: { heartbeat: number; patience: number; retry: number };
}

/** A line that was cut without a word is noticed within the first two together. */
const PACE = { heartbeat: seconds(5), patience: seconds(3), retry: 250 };
const LONGEST_RETRY = seconds(5);
/** One web process tells the shared cache for all: whoever holds this lock on its listening connection. */
const TELLER = "taawon.pages.purge";

/** Listens on a connection of its own until stopped. When that is lost everything kept is dropped, and nothing is kept before it is back. */
export function followDrops(connectionString: string, hearer: Hearer, { shared = null, onError = () => undefined, pace = PACE }: Options = {}): Following {
  let stopped = false;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let attempts = 0;
  let tells = false;

  const connect = async (): Promise<void> => {
    const opening = new pg.Client({ connectionString, application_name: "taawon-pages", keepAlive: true, connectionTimeoutMillis: pace.patience, query_timeout: pace.patience });
    client = opening;
    opening.on("error", () => lose(opening));
    opening.on("end", () => lose(opening));
    opening.on("notification", ({ payload = "" }) => hear(payload));
    await opening.connect();
    await opening.query(`LISTEN ${CHANNEL}`);
    if (client !== opening || stopped) return;
    attempts = 0;
    hearer.hearing = true;
    await beat(opening);
  };

  const beat = async (opening: pg.Client): Promise<void> => {
    if (client !== opening || stopped) return;
    if (shared && !tells) {
      tells = await lock(opening);
      // What changed while nobody told is not known.
      if (tells) shared.purgeAll().catch(onError);
    } else await opening.query("select 1");
    timer = setTimeout(() => void beat(opening).catch(() => lose(opening)), pace.heartbeat);
    timer.unref();
  };

  const hear = (payload: string) => {
    if (payload === EVERYTHING) {
      hearer.dropAll();
      if (tells) shared?.purgeAll().catch(onError);
      return;
    }
    const tags = payload.split(" ").filter(Boolean);
    hearer.drop(tags);
    if (tells) shared?.purge(tags).catch(onError);
  };

  const lose = (lost: pg.Client) => {
    if (client !== lost) return;
    client = null;
    tells = false;
    clearTimeout(timer);
    hearer.hearing = false;
    lost.end().catch(() => undefined);
    if (stopped) return;
    timer = setTimeout(open, Math.min(pace.retry * 2 ** attempts, LONGEST_RETRY));
    timer.unref();
    attempts += 1;
  };

  const open = () => {
    const connecting = connect();
    connecting.catch(() => client && lose(client));
  };

  open();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      const closing = client;
      client = null;
      hearer.hearing = false;
      await closing?.end().catch(() => undefined);
    },
  };
}

async function lock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>("select pg_try_advisory_lock(hashtext($1)) as held", [TELLER]);
  return rows[0]?.held ?? false;
}
