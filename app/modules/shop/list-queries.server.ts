import type { Context } from "~/platform/db/context.server";
import { joinSql, sql, type SqlFragment } from "~/platform/db/sql-fragment";
import { CARD, showsCards } from "./card-columns.server";
import type { FacetCounts } from "./facet-counts";
import type { ListingCard, ListingFilters, Sort } from "./listing";

type FilterName = "shelf" | "family" | "category" | "province" | "commune" | "cooperative" | "price" | "stock" | "women" | "label" | "rating";

/** Each condition under the facet it belongs to, so that a facet can count without its own. */
function conditionsOf(filters: ListingFilters): Map<FilterName, SqlFragment> {
  const conditions = new Map<FilterName, SqlFragment>([["shelf", sql`l.visible`]]);
  const add = (name: FilterName, condition: SqlFragment) => conditions.set(name, conditions.has(name) ? sql`${conditions.get(name)} and ${condition}` : condition);
  if (filters.family) add("family", sql`l.family_slug = ${filters.family}`);
  if (filters.cooperativeId) add("cooperative", sql`l.cooperative_id = ${filters.cooperativeId}::uuid`);
  if (filters.category) add("category", sql`l.category_slug = ${filters.category}`);
  if (filters.province) add("province", sql`l.province_code = ${filters.province}`);
  if (filters.commune) add("commune", sql`l.commune_code = ${filters.commune}`);
  if (filters.priceFrom !== undefined) add("price", sql`l.max_price_centimes >= ${filters.priceFrom}::int`);
  if (filters.priceTo !== undefined) add("price", sql`l.price_centimes <= ${filters.priceTo}::int`);
  if (filters.inStock) add("stock", sql`l.available > 0`);
  if (filters.womenLed) add("women", sql`l.women_led`);
  if (filters.label) add("label", sql`${filters.label} = any(l.labels)`);
  if (filters.ratingAtLeast) add("rating", ratedAtLeast(filters.ratingAtLeast));
  return conditions;
}

const ratedAtLeast = (stars: number) => sql`l.rating_count > 0 and l.rating_sum >= ${stars}::int * l.rating_count`;

function where(conditions: Map<FilterName, SqlFragment>, ...but: FilterName[]): SqlFragment {
  return joinSql(
    [...conditions].filter(([name]) => !but.includes(name)).map(([, condition]) => condition),
    " and ",
  );
}

const ORDER: Record<Sort, SqlFragment> = {
  new: sql`l.published_at desc, l.product_id desc`,
  "price-up": sql`l.price_centimes, l.product_id`,
  "price-down": sql`l.price_centimes desc, l.product_id`,
  rating: sql`case when l.rating_count > 0 then l.rating_sum::float8 / l.rating_count else 0 end desc, l.rating_count desc, l.product_id desc`,
};

export interface ListingPage {
  cards: ListingCard[];
  total: number;
  page: number;
  pages: number;
}

/** One page of the shelf, 1 is the first. A page behind the last is empty. */
export async function listProducts(
  context: Context,
  { sort = "new", page = 1, perPage = 24, ...filters }: ListingFilters & { sort?: Sort; page?: number; perPage?: number },
): Promise<ListingPage> {
  const conditions = where(conditionsOf(filters));
  const cards =
    await context.sql<ListingCard>`select ${CARD} from shop_listing l where ${conditions} order by ${ORDER[sort]} limit ${perPage}::int offset ${(page - 1) * perPage}::int`;
  const [count] = await context.sql<{ total: number }>`select count(*)::int as total from shop_listing l where ${conditions}`;
  showsCards(context, cards);
  const total = count?.total ?? 0;
  return { cards, total, page, pages: Math.max(1, Math.ceil(total / perPage)) };
}

/** The cards of these products in the asked order; what is not on the shelf is left out. */
export async function cardsByIds(context: Context, productIds: readonly string[]): Promise<ListingCard[]> {
  const cards = await context.sql<ListingCard>`
    select ${CARD} from unnest(${productIds}::uuid[]) with ordinality as asked (id, place)
    join shop_listing l on l.product_id = asked.id and l.visible order by asked.place`;
  showsCards(context, cards);
  return cards;
}

/** How many products each further choice would leave; a facet counts without its own choice, so that another value can be picked. */
export async function listFacets(context: Context, filters: ListingFilters): Promise<FacetCounts> {
  context.shows("shelf");
  const conditions = conditionsOf(filters);
  const by = (column: SqlFragment, ...but: FilterName[]) =>
    sql`coalesce((select jsonb_object_agg(f.value, f.count) from (select ${column} as value, count(*)::int as count from shop_listing l where ${where(conditions, ...but)} group by 1) f), '{}')`;
  const ratings = joinSql(
    [4, 3, 2, 1].map((stars) => sql`${String(stars)}::text, count(*) filter (where ${ratedAtLeast(stars)})`),
    ", ",
  );
  const [row] = await context.sql<FacetCounts>`
    select
      ${by(sql`l.category_slug`, "category")} as categories,
      ${by(sql`l.family_slug`, "family", "category")} as families,
      ${by(sql`l.province_code`, "province", "commune")} as provinces,
      ${by(sql`l.commune_code`, "commune")} as communes,
      ${by(sql`l.cooperative_id::text`, "cooperative")} as cooperatives,
      coalesce((select jsonb_object_agg(f.label, f.count) from (select label, count(*)::int as count from shop_listing l, unnest(l.labels) label where ${where(conditions, "label")} group by 1) f), '{}') as labels,
      (select jsonb_build_object(${ratings}) from shop_listing l where ${where(conditions, "rating")}) as ratings,
      (select count(*)::int from shop_listing l where ${where(conditions, "stock")} and l.available > 0) as "inStock",
      (select count(*)::int from shop_listing l where ${where(conditions, "women")} and l.women_led) as "womenLed",
      (select min(l.price_centimes) from shop_listing l where ${where(conditions, "price")}) as "lowestPrice",
      (select max(l.max_price_centimes) from shop_listing l where ${where(conditions, "price")}) as "highestPrice"`;
  if (!row) throw new Error("facets gave no row");
  return row;
}

/** How many products of each category and family are on the shelf. */
export async function categoryCounts(context: Context): Promise<{ categories: Record<string, number>; families: Record<string, number> }> {
  context.shows("shelf");
  const rows = await context.sql<{ category: string; family: string; count: number }>`
    select category_slug as category, family_slug as family, count(*)::int as count from shop_listing where visible group by 1, 2`;
  const families: Record<string, number> = {};
  for (const { family, count } of rows) families[family] = (families[family] ?? 0) + count;
  return { categories: Object.fromEntries(rows.map(({ category, count }) => [category, count])), families };
}
