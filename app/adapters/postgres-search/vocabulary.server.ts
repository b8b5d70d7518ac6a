import type { Context } from "~/platform/db/context.server";
import type { KnownWord, Vocabulary } from "~/modules/search/index.server";

const MOST_ALIKE = 600;
const MOST_BEGINNING = 6;
/** Above every letter of the Basic Multilingual Plane: ends the range of words that begin with a text. */
export const LAST = "\uffff";

const MOST_RESEMBLING = 20;

export function vocabularyOf(context: Context): Vocabulary {
  return { under: (keys, beginnings) => wordsUnder(context, keys, beginnings), resembling: (words) => wordsResembling(context, words) };
}

/** By trigrams, nearest first. */
async function wordsResembling(context: Context, words: string[]): Promise<KnownWord[]> {
  return context.sql<KnownWord>`
    select distinct v.word, v.written, v.documents from unnest(${words}::text[]) as a(asked)
    cross join lateral (select word, written, documents from search_vocabulary where word % a.asked and documents > 0
      order by similarity(word, a.asked) desc, word limit ${MOST_RESEMBLING}::int) v`;
}

/** Words under any of the keys and, most used first, words that begin with one of the texts. */
async function wordsUnder(context: Context, keys: string[], beginnings: string[]): Promise<KnownWord[]> {
  return context.sql<KnownWord>`
    (select word, written, documents from search_vocabulary where keys && ${keys}::text[] and documents > 0 limit ${MOST_ALIKE}::int)
    union
    (select v.word, v.written, v.documents from unnest(${beginnings}::text[]) as b(beginning)
     cross join lateral (select word, written, documents from search_vocabulary
       where word >= b.beginning collate "C" and word < (b.beginning || ${LAST}) collate "C" order by documents desc limit ${MOST_BEGINNING}::int) v)`;
}

/** Completions of a folded beginning, most used first. */
export async function wordsBeginning(context: Context, beginning: string, limit: number): Promise<KnownWord[]> {
  return context.sql<KnownWord>`
    select word, written, documents from search_vocabulary
    where word >= ${beginning}::text collate "C" and word < ${beginning + LAST}::text collate "C" order by documents desc, word limit ${limit}::int`;
}
