import type { Settings } from "meilisearch";
import { MOST_RANKED, stopWordsOf, wordSynonyms } from "~/modules/search/index.server";
import type { Locale } from "~/platform/i18n/locale";

/** As the server names languages. On the Arabic index Arabic comes first, never French alone: it would change what is found. */
export const LANGUAGES: Record<Locale, ("fra" | "ara")[]> = { fr: ["fra", "ara"], ar: ["ara", "fra"] };

/** Asked by equality alone, and never offered for search among their values: so they stay small. */
const equal = (attributePatterns: string[]) => ({ attributePatterns, features: { facetSearch: false, filter: { equality: true, comparison: false } } });

/** What each language's index is told. The texts in it have been folded by us already, stop words and the Arabic article removed. */
export function settingsOf(locale: Locale): Settings {
  const [own, other] = LANGUAGES[locale];
  return {
    searchableAttributes: ["name", "otherName", "kind", "maker"],
    displayedAttributes: ["id", "stamp"],
    filterableAttributes: [
      equal(["inName", "inTitle", "inFacts", "words", "category", "family", "province", "commune", "cooperative", "labels", "inStock", "womenLed", "stars"]),
      { attributePatterns: ["price", "rating"], features: { facetSearch: false, filter: { equality: true, comparison: true } } },
    ],
    sortableAttributes: ["price", "createdAt", "rating", "ratingCount", "inStock"],
    rankingRules: ["words", "typo", "proximity", "attribute", "sort", "exactness"],
    localizedAttributes: [
      { attributePatterns: ["name", "kind", "maker"], locales: own ? [own] : [] },
      { attributePatterns: ["otherName"], locales: other ? [other] : [] },
    ],
    // The article alone: with its spelled-out forms "ألف" would begin like it.
    stopWords: ["ال", ...stopWordsOf(locale)].sort(),
    // Word by word: those of several words clash with stop words.
    synonyms: wordSynonyms(),
    typoTolerance: {
      enabled: true,
      disableOnNumbers: true,
      // Arabic writes no short vowels: four of its letters say as much as five of ours.
      minWordSizeForTypos: locale === "ar" ? { oneTypo: 4, twoTypos: 8 } : { oneTypo: 5, twoTypos: 9 },
    },
    pagination: { maxTotalHits: MOST_RANKED },
    faceting: { maxValuesPerFacet: 300 },
  };
}

/** Whether an index has been told what we would tell it today; what the server adds of its own does not count. */
export function sameSettings(ours: Settings, theirs: Settings): boolean {
  const told: (keyof Settings)[] = ["searchableAttributes", "sortableAttributes", "rankingRules", "synonyms", "filterableAttributes"];
  return told.every((name) => canonical(ours[name]) === canonical(theirs[name])) && canonical(rest(ours)) === canonical(rest(theirs));
}

function rest({ typoTolerance, pagination, faceting, stopWords }: Settings): unknown {
  // The server gives Arabic stop words back with the ya and kaf of Persian.
  const words = stopWords?.map((word) => word.replace(/\u06cc/g, "ي").replace(/\u06a9/g, "ك"));
  return [words, typoTolerance?.minWordSizeForTypos, pagination?.maxTotalHits, faceting?.maxValuesPerFacet];
}

/** The same text for the same content, whatever its order; the order of ranking rules and searchable attributes never changes alone. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).sort(([one], [another]) => (one < another ? -1 : 1));
  return `{${entries.map(([name, content]) => `${name}:${canonical(content)}`).join()}}`;
}
