import { families } from "~/modules/catalogue/index.server";
import { suggest, type SearchAnswer } from "~/modules/search/index.server";
import type { Context } from "~/platform/db/context.server";
import { choicesOf, without, withoutChoices, type ListQuery } from "./list-query";
import { popularProducts, type ListRecovery } from "./load-list.server";

/** Another text that does find something. */
export interface OtherWords {
  text: string;
  count: number;
}

/** Ways on from a search that found nothing. */
export interface SearchRecovery extends ListRecovery {
  /** Texts like what was typed, in its script and in the other one. */
  meant: OtherWords[];
  otherScript: OtherWords[];
  /** Single words of what was typed. */
  parts: OtherWords[];
  /** Categories that are about it; where none is, the families. */
  near: { slug: string; fr: string; ar: string }[];
  nearKnown: boolean;
}

const MOST_TEXTS = 3;
/** So many first letters are tried when nothing goes on from the whole. */
const BEGINNING = 4;

type Count = (query: ListQuery) => Promise<Pick<SearchAnswer, "total" | "correction">>;

export async function recoverSearch(context: Context, query: ListQuery, nearCategories: readonly string[], count: Count): Promise<SearchRecovery> {
  const bare = withoutChoices(query);
  const choices = choicesOf(query);
  const drops: SearchRecovery["drops"] = [];
  for (const choice of choices) {
    const { total } = await count(without(query, choice));
    if (total > 0) drops.push({ choice, count: total });
  }
  // Words that do find something, were it not for the choices, need no others.
  const lost = query.q && (choices.length === 0 || (await count(bare)).total === 0) ? query.q : null;
  const alike = lost ? await textsAlike(context, { ...bare, q: lost }, count) : [];
  const taxonomy = await families(context);
  const named = ({ slug, fr, ar }: { slug: string; fr: string; ar: string }) => ({ slug, fr, ar });
  const categories = taxonomy.flatMap((family) => family.categories);
  const near = nearCategories.flatMap((slug) => categories.find((category) => category.slug === slug) ?? []);
  return {
    drops,
    meant: alike.filter(({ text }) => isArabic(text) === isArabic(query.q ?? "")),
    otherScript: alike.filter(({ text }) => isArabic(text) !== isArabic(query.q ?? "")),
    parts: lost ? await partsFound(lost.split(/\s+/), bare, count) : [],
    near: (near.length > 0 ? near : taxonomy).map(named),
    nearKnown: near.length > 0,
    popular: await popularProducts(context),
  };
}

/** Our own correction of words that were to be taken as typed comes first, then how the catalogue goes on from them. */
async function textsAlike(context: Context, query: ListQuery & { q: string }, count: Count): Promise<OtherWords[]> {
  const found: OtherWords[] = [];
  if (query.asTyped) {
    const { total, correction } = await count({ ...query, asTyped: undefined });
    if (total > 0 && correction) found.push({ text: correction.text, count: total });
  }
  const whole = (await suggest(context, { prefix: query.q, limit: 6 })).terms;
  const terms = whole.length > 0 ? whole : (await suggest(context, { prefix: query.q.slice(0, BEGINNING), limit: 6 })).terms;
  for (const text of terms.filter((term) => term !== query.q && !found.some((known) => known.text === term))) {
    if (found.length >= MOST_TEXTS) break;
    const { total } = await count({ ...query, q: text });
    if (total > 0) found.push({ text, count: total });
  }
  return found;
}

async function partsFound(words: readonly string[], query: ListQuery, count: Count): Promise<OtherWords[]> {
  const parts: OtherWords[] = [];
  if (words.length < 2) return parts;
  const longest = [...new Set(words.filter((word) => word.length > 2))].sort((one, other) => other.length - one.length).slice(0, MOST_TEXTS);
  for (const text of longest) {
    const { total } = await count({ ...query, q: text });
    if (total > 0) parts.push({ text, count: total });
  }
  return parts;
}

const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text);
