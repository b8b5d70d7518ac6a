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
  /** Commune code. */
  commune?: string;
  /** Public id of a cooperative. */
  cooperative?: string;
  label?: string;
  /** So many stars or better, on average. */
  rating?: 1 | 2 | 3 | 4;
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
  commune: "commune",
  cooperative: "cooperative",
  label: "label",
  rating: "note",
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
  rating: "notes",
};
/** Stars a list may ask for, best first. */
export const RATINGS = [4, 3, 2, 1] as const;
const LONGEST_QUERY = 200;
/** Further ones are not offered: a shopper narrows the list long before. */
export const LAST_PAGE = 400;
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
  const commune = text(NAMES.commune);
  const rating = RATINGS.find((stars) => String(stars) === latinDigits(text(NAMES.rating) ?? ""));
  const page = dirhams(NAMES.page) ?? 1;
  return {
    q: searchedWords(params.get(NAMES.q)),
    family: slug(NAMES.family),
    category: slug(NAMES.category),
    province: slug(NAMES.province),
    commune: commune && /^[\d.]{1,20}$/.test(commune) ? commune : undefined,
    cooperative: slug(NAMES.cooperative),
    label: isLabel(params.get(NAMES.label) ?? "") ? (params.get(NAMES.label) ?? undefined) : undefined,
    rating,
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
    commune: query.commune,
    cooperative: query.cooperative,
    label: query.label,
    rating: query.rating?.toString(),
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

/** One thing a visitor narrows the list by; a price from and a price to are one. */
export const CHOICES = ["family", "category", "province", "commune", "cooperative", "label", "rating", "price", "inStock", "womenLed"] as const;
export type ListChoice = (typeof CHOICES)[number];

/** What changes when a choice is taken back: what lies inside it goes too. */
const TAKEN_BACK: Record<ListChoice, Partial<ListQuery>> = {
  family: { family: undefined, category: undefined },
  category: { category: undefined },
  province: { province: undefined, commune: undefined },
  commune: { commune: undefined },
  cooperative: { cooperative: undefined },
  label: { label: undefined },
  rating: { rating: undefined },
  price: { priceFrom: undefined, priceTo: undefined },
  inStock: { inStock: undefined },
  womenLed: { womenLed: undefined },
};

/** The query without one choice, from its first page. */
export function without(query: ListQuery, choice: ListChoice): ListQuery {
  return { ...query, ...TAKEN_BACK[choice], page: 1 };
}

/** The query without any choice: the words and the order stay. */
export function withoutChoices({ q, sort, asTyped }: ListQuery): ListQuery {
  return { q, sort, asTyped, page: 1 };
}

/** What narrows the list, but for what its page is about anyway. */
export function choicesOf(query: ListQuery, fixed: readonly ListChoice[] = []): ListChoice[] {
  const made = (choice: ListChoice) => (choice === "price" ? query.priceFrom !== undefined || query.priceTo !== undefined : query[choice] !== undefined);
  return CHOICES.filter((choice) => made(choice) && !fixed.includes(choice));
}

/** What the query's names stand for on the shelf. */
export interface Meant {
  provinceCode?: string;
  cooperativeId?: string;
}

export function filtersOf(query: ListQuery, { provinceCode, cooperativeId }: Meant): ListingFilters {
  const centimes = (dirhams: number | undefined) => (dirhams === undefined ? undefined : asCentimes(dirhams * 100));
  return {
    family: query.family,
    category: query.category,
    province: provinceCode,
    commune: query.commune,
    cooperativeId,
    label: query.label,
    ratingAtLeast: query.rating,
    inStock: query.inStock,
    womenLed: query.womenLed,
    priceFrom: centimes(query.priceFrom),
    priceTo: centimes(query.priceTo),
  };
}
