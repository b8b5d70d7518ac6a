import { circuitBreaker, CircuitState, ConsecutiveBreaker, handleAll, isBrokenCircuitError } from "cockatiel";
import { Meilisearch, MeilisearchApiError } from "meilisearch";
import { meaningfulWords, type OutsideSearch } from "~/modules/search/index.server";
import type { Locale } from "~/platform/i18n/locale";
import { log } from "~/platform/log/log.server";
import { askEngine, type EngineAsk } from "./ask-engine.server";
import { indexNames } from "./index-names";
import { queryEngine } from "./query-engine.server";
import { LANGUAGES } from "./settings";

/** The engine's share of a page's 800 ms; PostgreSQL has the rest. */
const PATIENCE = 350;
/** So many failures in a row and the engine is left alone for a while, milliseconds. */
const FAILURES = 3;
const REST = 10_000;

export interface SearchServer {
  host: string;
  prefix: string;
  /** A key that may search; null for a server without keys. Asked for again when the server refuses it. */
  key: () => Promise<string | null>;
  patience?: number;
  rest?: number;
}

/** A Meilisearch server as shoppers' questions reach it: within its patience, and not at all while it keeps failing. */
export function meilisearchSearch({ host, prefix, key, patience = PATIENCE, rest = REST }: SearchServer): OutsideSearch {
  const names = indexNames(prefix);
  const breaker = circuitBreaker(handleAll, { halfOpenAfter: rest, breaker: new ConsecutiveBreaker(FAILURES) });
  breaker.onBreak(() => log.warn("the search engine is left alone: PostgreSQL answers"));
  breaker.onReset(() => log.info("the search engine answers again"));
  let client: Promise<Meilisearch> | null = null;

  async function ask<T>(locale: Locale, question: (engine: EngineAsk) => Promise<T>): Promise<T | null> {
    try {
      return await breaker.execute(async () => {
        client ??= key().then((apiKey) => new Meilisearch({ host, ...(apiKey ? { apiKey } : {}) }));
        return within(patience, async (signal) => question(askEngine(await (client ?? Promise.reject(new Error("no client"))), names.live[locale], signal)));
      });
    } catch (error) {
      if (isRefused(error)) client = null;
      if (!isBrokenCircuitError(error) && breaker.state === CircuitState.Closed) log.warn({ err: error }, "the search engine did not answer: PostgreSQL does");
      return null;
    }
  }

  return {
    query: (request, understood) => ask(request.locale, (engine) => queryEngine(engine, understood, request)),
    productsFor: ({ prefix: typed, locale }, limit) =>
      ask(locale, async (engine) => {
        const q = meaningfulWords(typed).join(" ");
        return q ? (await engine.page({ q, locales: LANGUAGES[locale], matchingStrategy: "all", sort: ["inStock:desc"], page: 1, hitsPerPage: limit })).ids : [];
      }),
  };
}

/** Rejects when it takes longer, whatever the work is waiting for. */
async function within<T>(milliseconds: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(new Error(`no answer within ${String(milliseconds)} ms`)), milliseconds);
  const late = new Promise<never>((_, reject) => over.signal.addEventListener("abort", () => reject(over.signal.reason as Error)));
  try {
    return await Promise.race([work(over.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof MeilisearchApiError && [401, 403].includes(error.response.status);
}
