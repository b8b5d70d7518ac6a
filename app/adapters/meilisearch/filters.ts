import type { SearchFilters, Wanted, Within } from "~/modules/search/index.server";

const ATTRIBUTES: Record<Within, string> = { name: "inName", title: "inTitle", facts: "inFacts", words: "words" };

/** Matches no document. */
const NOTHING = "words IN []";

/** What a product has to hold, as the engine's filter. It holds words of ours alone, never what was typed. */
export function filterOf(wanted: Wanted): string {
  if ("lexeme" in wanted) return `${ATTRIBUTES[wanted.within]} = ${quoted(wanted.lexeme)}`;
  if ("all" in wanted) return allOf(wanted.all.map(filterOf));
  return anyOf([...wordFilters(wanted.any), ...wanted.any.flatMap((each) => ("lexeme" in each ? [] : [filterOf(each)]))]);
}

/** Words that may stand in the same place make one condition. */
function wordFilters(wanted: readonly Wanted[]): string[] {
  const places = new Map<string, string[]>();
  for (const each of wanted) {
    if (!("lexeme" in each)) continue;
    const attribute = ATTRIBUTES[each.within];
    places.set(attribute, [...(places.get(attribute) ?? []), quoted(each.lexeme)]);
  }
  return [...places].map(([attribute, words]) => `${attribute} IN [${words.join(", ")}]`);
}

export function allOf(filters: readonly string[]): string {
  return filters.length === 1 ? (filters[0] ?? "") : filters.map((filter) => `(${filter})`).join(" AND ");
}

export function anyOf(filters: readonly string[]): string {
  if (filters.length === 0) return NOTHING;
  return filters.length === 1 ? (filters[0] ?? "") : filters.map((filter) => `(${filter})`).join(" OR ");
}

/** The visitor's choices. They come from the address bar and are quoted whole: what is no code of ours matches nothing. */
export function chosen(filters: SearchFilters): string[] {
  const { category, family, province, commune, cooperative, label, inStock, womenLed, ratingAtLeast, priceMinCentimes, priceMaxCentimes } = filters;
  const equal = (attribute: string, value: string | undefined) => (value === undefined ? [] : [`${attribute} = ${quoted(value)}`]);
  return [
    ...equal("category", category),
    ...equal("family", family),
    ...equal("province", province),
    ...equal("commune", commune),
    ...equal("cooperative", cooperative),
    ...equal("labels", label),
    ...(inStock ? ["inStock = true"] : []),
    ...(womenLed ? ["womenLed = true"] : []),
    ...(ratingAtLeast === undefined ? [] : [`rating >= ${String(ratingAtLeast * 10)}`]),
    ...amount(">=", priceMinCentimes),
    ...amount("<=", priceMaxCentimes),
  ];
}

function amount(sign: ">=" | "<=", centimes: number | undefined): string[] {
  return centimes === undefined || !Number.isFinite(centimes) ? [] : [`price ${sign} ${String(Math.trunc(centimes))}`];
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, "")}"`;
}
