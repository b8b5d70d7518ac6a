import type { Context } from "~/platform/db/context.server";
import type { JobTask } from "~/platform/jobs/jobs.server";
import type { Locale } from "~/platform/i18n/locale";
import { log } from "~/platform/log/log.server";
import { latinDigits } from "~/platform/text/latin-digits";
import { wordsOf } from "./language/words";
import type { SearchRequest } from "./ports.server";
import type { ReadApart } from "./engines";

/** Misses wait this long for others, milliseconds, and at most so many wait. */
const REST = 5_000;
const MOST_WAITING = 200;
const LONGEST = 80;
/** What looks like a number of a person or an address of one is not kept. */
const PERSONAL = /@|\d{5}|\d(?:\D?\d){7}/;

const waiting = new Map<string, { locale: Locale; words: string; count: number }>();

/** Remembers, apart from the page's transaction, that nothing was found for these words without any filter. */
export function noteMiss({ q, locale, filters = {}, page = 1 }: SearchRequest, read: ReadApart): void {
  if (page > 1 || PERSONAL.test(latinDigits(q)) || Object.values(filters).some((value) => value !== undefined && value !== false)) return;
  const words = wordsOf(q, { query: true })
    .words.flatMap(({ text, stop }) => (stop ? [] : [text]))
    .join(" ")
    .slice(0, LONGEST);
  const key = `${locale} ${words}`;
  if (!words || (waiting.size >= MOST_WAITING && !waiting.has(key))) return;
  if (waiting.size === 0) setTimeout(() => void flush(read), REST).unref();
  waiting.set(key, { locale, words, count: (waiting.get(key)?.count ?? 0) + 1 });
}

async function flush(read: ReadApart): Promise<void> {
  const misses = [...waiting.values()];
  waiting.clear();
  await read((context) => context.enqueue("search.note-misses", { misses })).catch((error: unknown) => {
    log.warn({ err: error }, "searches in vain were not kept");
  });
}

/** Days that misses are kept. */
const KEPT = 180;

/** Adds the misses of a few seconds to those of the day, and forgets old ones. */
export const noteMisses: JobTask = async (payload, transact) => {
  await transact(async (context) => {
    await context.sql`
      insert into search_miss as m (day, locale, words, count)
      select ${context.today}::date, locale, words, sum(count) from jsonb_to_recordset(${JSON.stringify(payload.misses ?? [])}::jsonb) as d(locale text, words text, count integer)
      group by locale, words order by locale, words
      on conflict (day, locale, words) do update set count = m.count + excluded.count`;
    await context.sql`delete from search_miss where day < ${context.today}::date - ${KEPT}::int`;
  });
};

export interface SearchMiss {
  words: string;
  locale: Locale;
  count: number;
  /** 'YYYY-MM-DD' */
  lastDay: string;
}

/** What was looked for in vain since a day ('YYYY-MM-DD'), most often first. Runs as the region. */
export async function searchMisses(context: Context, { since, limit = 100 }: { since: string; limit?: number }): Promise<SearchMiss[]> {
  return context.sql<SearchMiss>`
    select words, locale, sum(count)::int as count, max(day)::text as "lastDay" from search_miss where day >= ${since}::date
    group by words, locale order by 3 desc, 4 desc, words limit ${limit}::int`;
}
