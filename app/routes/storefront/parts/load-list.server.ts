import { cooperativeNames, listFacets, listProducts } from "~/modules/shop/index.server";
import type { ListingCard, ListingFilters } from "~/modules/shop/listing";
import { regionProvinces } from "~/modules/territory/index.server";
import type { Context } from "~/platform/db/context.server";
import { listChoices, type ListChoices } from "./list-choices.server";
import { choicesOf, filtersOf, LAST_PAGE, readListQuery, without, type ListChoice, type ListQuery, type Meant } from "./list-query";

/** A list as its page draws it: the cards and what they can be narrowed by. */
export interface ShopList {
  query: ListQuery;
  cards: ListingCard[];
  total: number;
  /** There are more than were counted. */
  capped?: boolean;
  page: number;
  pages: number;
  choices: ListChoices;
  /** When nothing is left: the way on. */
  recovery: ListRecovery | null;
}

export interface ListRecovery {
  /** How many products the list holds without one of the choices. */
  drops: { choice: ListChoice; count: number }[];
  /** The best liked of what the page is about. */
  popular: ListingCard[];
}

/** What a page is about, whatever a visitor chooses on it. */
export type Within = Pick<ListingFilters, "family" | "category" | "province" | "cooperativeId">;

const POPULAR = 4;

/** One page of the shelf for an address, within what the page is about. */
export async function loadList(context: Context, url: URL, within: Within = {}): Promise<ShopList> {
  const query = readListQuery(url.searchParams);
  const filters = await shelfFilters(context, query, within);
  const { cards, total, page, pages } = await listProducts(context, { ...filters, sort: query.sort, page: query.page });
  return {
    query,
    cards,
    total,
    page,
    pages: Math.min(pages, LAST_PAGE),
    choices: await listChoices(context, await listFacets(context, filters), query, filters),
    recovery: total > 0 ? null : await recoverList(context, query, within),
  };
}

async function recoverList(context: Context, query: ListQuery, within: Within): Promise<ListRecovery> {
  const drops: ListRecovery["drops"] = [];
  for (const choice of choicesOf(query)) {
    const { total } = await listProducts(context, { ...(await shelfFilters(context, without(query, choice), within)), perPage: 1 });
    if (total > 0) drops.push({ choice, count: total });
  }
  return { drops, popular: await popularProducts(context, within) };
}

/** The best liked products, of the whole shop where the page is about none. */
export async function popularProducts(context: Context, within: Within = {}): Promise<ListingCard[]> {
  const { cards } = await listProducts(context, { ...within, sort: "rating", inStock: true, perPage: POPULAR });
  return cards.length > 0 ? cards : (await listProducts(context, { sort: "rating", inStock: true, perPage: POPULAR })).cards;
}

async function shelfFilters(context: Context, query: ListQuery, within: Within): Promise<ListingFilters> {
  return { ...filtersOf(query, await meantBy(context, query)), ...defined(within) };
}

/** Nothing on the shelf is of these. */
const [NO_PROVINCE, NO_COOPERATIVE] = ["none", "00000000-0000-0000-0000-000000000000"];

/** What the query's province and cooperative are; one that is not ours has no goods. */
export async function meantBy(context: Context, { province, cooperative }: ListQuery): Promise<Meant> {
  const meant: Meant = {};
  if (province) meant.provinceCode = (await regionProvinces(context)).find(({ slug }) => slug === province)?.code ?? NO_PROVINCE;
  if (cooperative) meant.cooperativeId = (await cooperativeNames(context, { publicIds: [cooperative] }))[0]?.cooperativeId ?? NO_COOPERATIVE;
  return meant;
}

function defined<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}
