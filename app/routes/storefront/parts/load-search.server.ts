import { families } from "~/modules/catalogue/index.server";
import { searchProducts, type SearchSort } from "~/modules/search/index.server";
import { cardsByIds } from "~/modules/shop/index.server";
import type { Sort } from "~/modules/shop/listing";
import type { Context } from "~/platform/db/context.server";
import { filtersOf, readListQuery } from "./list-query";
import { listChoices, provinceCode, type ShopList } from "./load-list.server";

const PER_PAGE = 24;
const SORTS: Record<Sort, SearchSort> = {
  new: "newest",
  "price-up": "price-asc",
  "price-down": "price-desc",
};

export interface Found {
  list: ShopList;
  /** What was looked for instead of what was typed. */
  correction: string | null;
  /** More hits than were ranked. */
  capped: boolean;
  /** The words named nothing: this is the shop, newest first. */
  browsing: boolean;
  /** A way on when nothing was found. */
  families: { slug: string; fr: string; ar: string }[];
}

/** What the engine found, each hit read again on the shelf of this moment. */
export async function loadSearch(context: Context, url: URL): Promise<Found> {
  const query = readListQuery(url.searchParams);
  const { priceFrom, priceTo, category, family, province, inStock } = filtersOf(query, await provinceCode(context, query.province));
  const answer = await searchProducts(context, {
    q: query.q ?? "",
    filters: {
      category,
      family,
      province,
      inStock,
      priceMinCentimes: priceFrom,
      priceMaxCentimes: priceTo,
    },
    sort: query.sort ? SORTS[query.sort] : "relevance",
    page: query.page,
    perPage: PER_PAGE,
    asTyped: query.asTyped ?? false,
  });
  const counts = answer.facets ?? {};
  return {
    list: {
      query,
      cards: await cardsByIds(context, answer.productIds),
      total: answer.total,
      page: query.page,
      pages: Math.max(1, Math.ceil(answer.total / PER_PAGE)),
      choices: await listChoices(
        context,
        {
          categories: counts.category ?? {},
          families: counts.family ?? {},
          provinces: counts.province ?? {},
        },
        query.family,
      ),
    },
    correction: answer.correction?.text ?? null,
    capped: answer.capped,
    browsing: answer.browsing,
    families:
      answer.total > 0
        ? []
        : (await families(context)).map(({ slug, fr, ar }) => ({
            slug,
            fr,
            ar,
          })),
  };
}
