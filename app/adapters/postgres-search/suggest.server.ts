import type { Context } from "~/platform/db/context.server";
import { beginningOf, categoriesAbout, termsBeginning, understandQuery, type Suggestions, type SuggestRequest, type WaysOn } from "~/modules/search/index.server";
import { findDocuments } from "./query-documents.server";
import { LAST, vocabularyOf, wordsBeginning } from "./vocabulary.server";

const MOST_SUGGESTED = 8;
const MOST_COOPERATIVES = 3;

/** Ways to go on from a half-typed text: its last word completed, categories and cooperatives called so, and the first products found. */
export async function suggestFrom(context: Context, request: SuggestRequest): Promise<Suggestions> {
  const ways = await waysOn(context, request);
  if (!ways) return { terms: [], categorySlugs: [], cooperativeIds: [], productIds: [] };
  const understood = await understandQuery(ways.asked, vocabularyOf(context));
  const found = understood.concepts.length > 0 ? await findDocuments(context, understood, { q: ways.asked, locale: request.locale, perPage: ways.most }) : { productIds: [] };
  return { ...ways.suggestions, productIds: found.productIds };
}

/** All but the products; null when there is nothing to complete. */
export async function waysOn(context: Context, { prefix, limit = MOST_SUGGESTED }: SuggestRequest): Promise<WaysOn | null> {
  const begun = beginningOf(prefix);
  if (!begun) return null;
  const most = Math.min(Math.max(Math.trunc(limit) || MOST_SUGGESTED, 1), MOST_SUGGESTED);
  const completed = await wordsBeginning(context, begun.last, most);
  const whole = begun.before ? [] : termsBeginning(begun.last, most);
  const terms = [...new Set([...completed.map(({ written }) => [begun.before, written].filter(Boolean).join(" ")), ...whole])].slice(0, most);
  const asked = completed[0] ? [begun.before, completed[0].word].filter(Boolean).join(" ") : prefix;
  const categorySlugs = await categoriesAbout(context, prefix, { completing: true });
  return { suggestions: { terms, categorySlugs, cooperativeIds: await cooperativesCalled(context, begun) }, asked, most };
}

/** Cooperatives whose name holds the words typed and one that begins like the last. */
async function cooperativesCalled(context: Context, { words, last }: { words: readonly string[]; last: string }): Promise<string[]> {
  const rows = await context.sql<{ id: string }>`
    select cooperative_id as id from search_cooperative
    where words @> ${[...words]}::text[] and exists (select from unnest(words) word where word >= ${last}::text collate "C" and word < ${last + LAST}::text collate "C")
    order by cardinality(words), cooperative_id limit ${MOST_COOPERATIVES}::int`;
  return rows.map(({ id }) => id);
}
