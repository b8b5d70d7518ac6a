import { askProducts, searchProducts, type Asked, type SearchAnswer, type SearchSort } from "~/modules/search/index.server";
import { cardsByIds } from "~/modules/shop/index.server";
import type { ListingFilters, Sort } from "~/modules/shop/listing";
import type { Context } from "~/platform/db/context.server";
import type { Locale } from "~/platform/i18n/locale";
import { listChoices } from "./list-choices.server";
import { filtersOf, LAST_PAGE, readListQuery, type ListQuery } from "./list-query";
import { meantBy, type ShopList } from "./load-list.server";
import { recoverSearch, type SearchRecovery } from "./recover-search.server";

const PER_PAGE = 24;
const SORTS: Record<Sort, SearchSort> = { new: "newest", "price-up": "price-asc", "price-down": "price-desc", rating: "rating" };

export interface Found {
  list: Omit<ShopList, "recovery"> & { recovery: SearchRecovery | null };
  /** What was looked for instead of what was typed. */
  correction: string | null;
  /** The words named nothing: this is the shop, newest first. */
  browsing: boolean;
  /** No product has all the words: these come near. */
  onlyNear: boolean;
}

/** Puts the address's question to the search engine, before the page's transaction is open. */
export function askSearch({ url, locale }: { url: URL; locale: Locale }): Promise<Asked<SearchAnswer>> {
  return askProducts(locale, async (context) => {
    const query = readListQuery(url.searchParams);
    return { ...asked(query, filtersOf(query, await meantBy(context, query))), page: query.page, perPage: PER_PAGE, facets: true };
  });
}

/** What the engine found, each hit read again on the shelf of this moment. */
export async function loadSearch(context: Context, url: URL, found: Asked<SearchAnswer>): Promise<Found> {
  const query = readListQuery(url.searchParams);
  const filters = filtersOf(query, await meantBy(context, query));
  const answer = await found(context);
  return {
    list: {
      query,
      cards: await cardsByIds(context, answer.productIds),
      total: answer.total,
      capped: answer.capped,
      page: query.page,
      pages: Math.min(Math.max(1, Math.ceil(answer.total / PER_PAGE)), LAST_PAGE),
      choices: await listChoices(context, answer.facets, query, filters),
      recovery: answer.total > 0 ? null : await recoverSearch(context, query, answer.nearCategories ?? [], (other) => count(context, other)),
    },
    correction: answer.correction?.text ?? null,
    browsing: answer.browsing,
    onlyNear: answer.total > 0 && answer.exactTotal === 0 && !answer.browsing,
  };
}

/** How many products another query finds, and what was looked for instead of its words. */
async function count(context: Context, query: ListQuery): Promise<Pick<SearchAnswer, "total" | "correction">> {
  return searchProducts(context, { ...asked(query, filtersOf(query, await meantBy(context, query))), perPage: 1 });
}

function asked(query: ListQuery, { family, category, province, commune, cooperativeId, label, ratingAtLeast, inStock, womenLed, priceFrom, priceTo }: ListingFilters) {
  return {
    q: query.q ?? "",
    filters: {
      family,
      category,
      province,
      commune,
      cooperative: cooperativeId,
      label,
      ratingAtLeast: ratingAtLeast as ListQuery["rating"],
      inStock,
      womenLed,
      priceMinCentimes: priceFrom,
      priceMaxCentimes: priceTo,
    },
    sort: query.sort ? SORTS[query.sort] : ("relevance" as const),
    asTyped: query.asTyped ?? false,
  };
}
