import type { Context } from "~/platform/db/context.server";
import { beginningOf, termsBeginning, understandQuery, type Suggestions, type SuggestRequest } from "~/modules/search/index.server";
import { findDocuments } from "./query-documents.server";
import { vocabularyOf, wordsBeginning } from "./vocabulary.server";

const MOST_SUGGESTED = 8;

/** Ways to go on from a half-typed text: its last word completed by the catalogue and the synonyms, and the first products found. */
export async function suggestFrom(context: Context, { prefix, locale, limit = MOST_SUGGESTED }: SuggestRequest): Promise<Suggestions> {
  const begun = beginningOf(prefix);
  if (!begun) return { terms: [], productIds: [] };
  const most = Math.min(Math.max(Math.trunc(limit) || MOST_SUGGESTED, 1), MOST_SUGGESTED);
  const completed = await wordsBeginning(context, begun.last, most);
  const whole = begun.before ? [] : termsBeginning(begun.last, most);
  const terms = [...new Set([...completed.map(({ written }) => [begun.before, written].filter(Boolean).join(" ")), ...whole])].slice(0, most);
  const asked = completed[0] ? [begun.before, completed[0].word].filter(Boolean).join(" ") : prefix;
  const understood = await understandQuery(asked, vocabularyOf(context));
  const { productIds } = understood.concepts.length > 0 ? await findDocuments(context, understood, { q: asked, locale, perPage: most }) : { productIds: [] };
  return { terms, productIds };
}
