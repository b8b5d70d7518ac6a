import { isLabel, type Label } from "~/modules/catalogue/labels";
import { families } from "~/modules/catalogue/index.server";
import { listFacets, listProducts, type Facets } from "~/modules/shop/index.server";
import type { ListingCard, ListingFilters } from "~/modules/shop/listing";
import { regionProvinces } from "~/modules/territory/index.server";
import type { Context } from "~/platform/db/context.server";
import { filtersOf, readListQuery, type ListQuery } from "./list-query";

export interface Choice {
  value: string;
  fr: string;
  ar: string;
  /** Absent where the engine does not count. */
  count?: number;
}

/** A list as its page draws it: the cards and what they can be narrowed by. */
export interface ShopList {
  query: ListQuery;
  cards: ListingCard[];
  total: number;
  page: number;
  pages: number;
  choices: ListChoices;
}

export interface ListChoices {
  families: Choice[];
  categories: Choice[];
  provinces: Choice[];
  labels: { value: Label; count: number }[];
  /** Absent where the engine does not count them. */
  inStock?: number;
  womenLed?: number;
}

/** One page of the shelf for an address, within what the page is about. */
export async function loadList(context: Context, url: URL, within: Pick<ListingFilters, "family" | "category" | "province" | "cooperativeId"> = {}): Promise<ShopList> {
  const query = readListQuery(url.searchParams);
  const filters = {
    ...filtersOf(query, await provinceCode(context, query.province)),
    ...defined(within),
  };
  const { cards, total, page, pages } = await listProducts(context, {
    ...filters,
    sort: query.sort,
    page: query.page,
  });
  return {
    query,
    cards,
    total,
    page,
    pages,
    choices: await listChoices(context, countsOf(await listFacets(context, filters)), filters.family),
  };
}

/** How many each further choice would leave: by category and family slug, by province code. What is not counted is offered all the same. */
export interface ChoiceCounts {
  categories?: Record<string, number>;
  families?: Record<string, number>;
  provinces?: Record<string, number>;
  labels?: { label: string; count: number }[];
  inStock?: number;
  womenLed?: number;
}

/** Names for the counts' slugs and codes. Categories are offered once a family is chosen. */
export async function listChoices(context: Context, counts: ChoiceCounts, family: string | undefined): Promise<ListChoices> {
  const taxonomy = await families(context);
  const provinces = await regionProvinces(context);
  const named = ({ slug, fr, ar }: { slug: string; fr: string; ar: string }, count: number | undefined): Choice => ({ value: slug, fr, ar, count });
  const some = ({ count }: Choice) => count !== 0;
  return {
    families: taxonomy.map((each) => named(each, familyCount(each, counts))).filter(some),
    categories: taxonomy
      .filter(({ slug }) => slug === family)
      .flatMap((each) => each.categories.map((category) => named(category, counts.categories && (counts.categories[category.slug] ?? 0))))
      .filter(some),
    provinces: provinces.map((province) => named(province, counts.provinces && (counts.provinces[province.code] ?? 0))).filter(some),
    labels: (counts.labels ?? []).flatMap(({ label, count }) => (isLabel(label) ? [{ value: label, count }] : [])),
    inStock: counts.inStock,
    womenLed: counts.womenLed,
  };
}

function familyCount({ slug, categories }: { slug: string; categories: { slug: string }[] }, counts: ChoiceCounts): number | undefined {
  if (counts.families) return counts.families[slug] ?? 0;
  const { categories: counted } = counts;
  return counted && categories.reduce((sum, category) => sum + (counted[category.slug] ?? 0), 0);
}

function countsOf(facets: Facets): ChoiceCounts {
  return {
    ...facets,
    categories: Object.fromEntries(facets.categories.map(({ slug, count }) => [slug, count])),
    provinces: Object.fromEntries(facets.provinces.map(({ code, count }) => [code, count])),
  };
}

/** The code of a province of the region; a slug of none is a province without goods. */
export async function provinceCode(context: Context, slug: string | undefined): Promise<string | undefined> {
  if (!slug) return undefined;
  return (await regionProvinces(context)).find((province) => province.slug === slug)?.code ?? "none";
}

function defined<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}
