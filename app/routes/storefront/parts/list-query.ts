import { isLabel } from "~/modules/catalogue/labels";
import { SORTS, type ListingFilters, type Sort } from "~/modules/shop/listing";
import { asCentimes } from "~/platform/money/money";
import { latinDigits } from "~/platform/text/latin-digits";

/** What a list's address asks for. Anything unreadable is simply not asked. */
export interface ListQuery {
  /** Words searched. */
  q?: string;
  family?: string;
  category?: string;
  /** Province slug. */
  province?: string;
  label?: string;
  inStock?: boolean;
  womenLed?: boolean;
  /** Dirhams. */
  priceFrom?: number;
  priceTo?: number;
  sort?: Sort;
  /** Search: the words as typed, our correction refused. */
  asTyped?: boolean;
  page: number;
}

/** Field of the query → its name in the address, the same in both languages. */
const NAMES = {
  q: "q",
  family: "famille",
  category: "categorie",
  province: "province",
  label: "label",
  inStock: "stock",
  womenLed: "femmes",
  priceFrom: "de",
  priceTo: "a",
  sort: "tri",
  asTyped: "telquel",
  page: "page",
} as const;

export const LIST_NAMES: Readonly<Record<keyof ListQuery, string>> = NAMES;

const SORT_WORDS: Record<Sort, string> = {
  new: "nouveau",
  "price-up": "prix",
  "price-down": "prix-desc",
};
const LONGEST_QUERY = 200;
const LAST_PAGE = 400;
const MOST_DIRHAMS = 1_000_000;

export function readListQuery(params: URLSearchParams): ListQuery {
  const text = (name: string) => params.get(name)?.trim().slice(0, LONGEST_QUERY) || undefined;
  const slug = (name: string) => {
    const value = text(name);
    return value && /^[a-z0-9-]{1,60}$/.test(value) ? value : undefined;
  };
  const dirhams = (name: string) => {
    const value = latinDigits(text(name) ?? "").replace(/\s/g, "");
    return /^\d{1,7}$/.test(value) && Number(value) <= MOST_DIRHAMS ? Number(value) : undefined;
  };
  const page = dirhams(NAMES.page) ?? 1;
  return {
    q: searchedWords(params.get(NAMES.q)),
    family: slug(NAMES.family),
    category: slug(NAMES.category),
    province: slug(NAMES.province),
    label: isLabel(params.get(NAMES.label) ?? "") ? (params.get(NAMES.label) ?? undefined) : undefined,
    inStock: params.get(NAMES.inStock) === "1" || undefined,
    womenLed: params.get(NAMES.womenLed) === "1" || undefined,
    priceFrom: dirhams(NAMES.priceFrom),
    priceTo: dirhams(NAMES.priceTo),
    sort: SORTS.find((sort) => SORT_WORDS[sort] === params.get(NAMES.sort)),
    asTyped: params.get(NAMES.asTyped) === "1" || undefined,
    page: Math.min(Math.max(page, 1), LAST_PAGE),
  };
}

/** Kept as typed, less what no engine can hold: control characters and halves of a character. */
function searchedWords(typed: string | null): string | undefined {
  const words = (typed ?? "")
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, LONGEST_QUERY);
  return words.replace(/\p{Surrogate}/gu, "").trim() || undefined;
}

/** The same list with some answers changed. Any change but of the page begins at the first page again. */
export function listHref(path: string, query: ListQuery, change: Partial<ListQuery>): string {
  const wanted: ListQuery = { ...query, page: 1, ...change };
  const params = listFields(wanted);
  if (wanted.page > 1) params.push([NAMES.page, String(wanted.page)]);
  const search = new URLSearchParams(params).toString();
  return search ? `${path}?${search}` : path;
}

/** The query as the fields of a form, without the page. */
export function listFields(query: ListQuery, but: readonly (keyof ListQuery)[] = []): [name: string, value: string][] {
  const values: Partial<Record<keyof ListQuery, string | undefined>> = {
    q: query.q,
    family: query.family,
    category: query.category,
    province: query.province,
    label: query.label,
    inStock: query.inStock ? "1" : undefined,
    womenLed: query.womenLed ? "1" : undefined,
    priceFrom: query.priceFrom?.toString(),
    priceTo: query.priceTo?.toString(),
    sort: query.sort && sortWord(query.sort),
    asTyped: query.asTyped ? "1" : undefined,
  };
  return (Object.keys(values) as (keyof ListQuery)[]).flatMap((key) => {
    const value = values[key];
    return value === undefined || but.includes(key) ? [] : [[NAMES[key], value] as [string, string]];
  });
}

export function sortWord(sort: Sort): string {
  return SORT_WORDS[sort];
}

/** How many choices of the visitor narrow the list. */
export function choicesOf({ family, category, province, label, inStock, womenLed, priceFrom, priceTo }: ListQuery): number {
  const price = priceFrom !== undefined || priceTo !== undefined;
  return [family, category, province, label, inStock, womenLed, price].filter(Boolean).length;
}

/** The shelf's own words for the query. `provinceCode` of the query's slug, when it is one of ours. */
export function filtersOf(query: ListQuery, provinceCode: string | undefined): ListingFilters {
  const centimes = (dirhams: number | undefined) => (dirhams === undefined ? undefined : asCentimes(dirhams * 100));
  return {
    family: query.family,
    category: query.category,
    province: provinceCode,
    label: query.label,
    inStock: query.inStock,
    womenLed: query.womenLed,
    priceFrom: centimes(query.priceFrom),
    priceTo: centimes(query.priceTo),
  };
}
