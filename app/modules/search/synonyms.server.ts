import given from "../../../prisma/seed/data/search-synonyms.json";
import ours from "../../../prisma/seed/data/search-synonyms-more.json";
import { featuresOf, keysOf, queryKeysOf, type Features } from "./language/features";
import { likenessOf, type Likeness } from "./language/likeness";
import { meaningfulWords } from "./language/words";

/** Texts that name the same goods. Each is a list of folded words. */
export interface SynonymGroup {
  id: string;
  /** Slug; empty for goods of several categories, null for a quality ("bio", "rouge"). */
  category: string | null;
  terms: string[][];
}

interface Written {
  id: string;
  category: string | null;
  fr: string[];
  ar: string[];
  darija_latin: string[];
}

const GROUPS: SynonymGroup[] = [...(given.groups as Written[]), ...(ours.groups as Written[])].map(({ id, category, fr, ar, darija_latin }) => ({
  id,
  category,
  terms: [
    ...new Map(
      [...fr, ...ar, ...darija_latin]
        .map((term) => meaningfulWords(term))
        .filter((words) => words.length > 0)
        .map((words) => [words.join(" "), words]),
    ).values(),
  ],
}));

export interface Term {
  group: SynonymGroup;
  words: string[];
}

const TERMS_BY_FIRST_WORD = new Map<string, Term[]>();
const WORDS_BY_KEY = new Map<string, Set<string>>();
for (const group of GROUPS) {
  for (const words of group.terms) {
    const [first = ""] = words;
    TERMS_BY_FIRST_WORD.set(first, [...(TERMS_BY_FIRST_WORD.get(first) ?? []), { group, words }]);
    for (const word of words) for (const key of keysOf(word)) WORDS_BY_KEY.set(key, (WORDS_BY_KEY.get(key) ?? new Set()).add(word));
  }
}

/** Terms of all groups that start with this folded word. */
export function termsStartingWith(word: string): Term[] {
  return TERMS_BY_FIRST_WORD.get(word) ?? [];
}

/** Words of the synonyms that this one may mean. */
export function synonymWordsLike(asked: Features, whole: string | null): Map<string, Likeness> {
  const words = new Set(queryKeysOf(asked.word, whole).flatMap((key) => [...(WORDS_BY_KEY.get(key) ?? [])]));
  const alike = new Map<string, Likeness>();
  for (const word of words) {
    const likeness = likenessOf(asked, featuresOf(word));
    if (likeness) alike.set(word, likeness);
  }
  return alike;
}

/** Ids of the groups of goods that this one word names. */
export function goodsNamed(word: string): string[] {
  const { stem } = featuresOf(word);
  const alike = [...(WORDS_BY_KEY.get(`s:${stem}`) ?? [])].filter((known) => featuresOf(known).stem === stem);
  const terms = alike.flatMap(termsStartingWith).filter(({ group, words }) => group.category !== null && words.length === 1);
  return [...new Set(terms.map(({ group }) => group.id))];
}

/** Whole terms that start with this folded text, shortest first: completions. */
export function termsBeginning(text: string, limit: number): string[] {
  const found = [...TERMS_BY_FIRST_WORD.values()]
    .flat()
    .map(({ words }) => words.join(" "))
    .filter((term) => term.startsWith(text));
  return [...new Set(found)].sort((one, other) => one.length - other.length).slice(0, limit);
}

/** For an engine that replaces word by word: each one-word term with the others of its groups. */
export function wordSynonyms(): Record<string, string[]> {
  const others = new Map<string, Set<string>>();
  for (const { terms } of GROUPS) {
    const single = terms.flatMap(([word = "", ...more]) => (more.length === 0 ? [word] : []));
    for (const word of single) others.set(word, new Set([...(others.get(word) ?? []), ...single.filter((other) => other !== word)]));
  }
  return Object.fromEntries([...others].filter(([, words]) => words.size > 0).map(([word, words]) => [word, [...words]]));
}
