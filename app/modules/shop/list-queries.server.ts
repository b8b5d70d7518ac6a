import type { Context } from "~/platform/db/context.server";
import { joinSql, sql, type SqlFragment } from "~/platform/db/sql-fragment";
import { CARD, showsCards } from "./card-columns.server";
import type { FacetCounts } from "./facet-counts";
import type { ListingCard, ListingFilters, Sort } from "./listing";

/** More rows than this are not counted one by one; the answer says "so many or more". */
const MOST_COUNTED = 10_000;

type FilterName = "family" | "category" | "province" | "commune" | "cooperative" | "price" | "stock" | "women" | "label" | "rating";
type Conditions = Map<FilterName, SqlFragment>;

/** The kinds and counts of `shelf_count`, or of rows seen through its columns. */
const COUNT = sql`cooperative_id, category_slug, family_slug, province_code, commune_code, women_led, in_stock, stars, string_to_array(label_list, ' ') as labels, products`;
const OF_ROWS = sql`l.cooperative_id, l.category_slug, l.family_slug, l.province_code, l.commune_code, l.women_led, l.available > 0 as in_stock,
  case when l.rating_count > 0 then l.rating_sum / l.rating_count else 0 end as stars, l.labels, 1 as products`;

/** Each condition under the facet it belongs to, so that a facet can count without its own: on rows of the shelf, `l`, or on its counts. */
function conditionsOf(filters: ListingFilters, on: "rows" | "counts"): Conditions {
  const rows = on === "rows";
  const conditions: Conditions = new Map();
  if (filters.family) conditions.set("family", sql`l.family_slug = ${filters.family}`);
  if (filters.cooperativeId) conditions.set("cooperative", sql`l.cooperative_id = ${filters.cooperativeId}::uuid`);
  if (filters.category) conditions.set("category", sql`l.category_slug = ${filters.category}`);
  if (filters.province) conditions.set("province", sql`l.province_code = ${filters.province}`);
  if (filters.commune) conditions.set("commune", sql`l.commune_code = ${filters.commune}`);
  if (filters.inStock) conditions.set("stock", rows ? sql`l.available > 0` : sql`l.in_stock`);
  if (filters.womenLed) conditions.set("women", sql`l.women_led`);
  if (filters.label) conditions.set("label", sql`${filters.label} = any(l.labels)`);
  if (filters.ratingAtLeast)
    conditions.set("rating", rows ? sql`l.rating_count > 0 and l.rating_sum >= ${filters.ratingAtLeast}::int * l.rating_count` : sql`l.stars >= ${filters.ratingAtLeast}::int`);
  if (rows && hasPrice(filters)) conditions.set("price", priceOf(filters));
  return conditions;
}

function hasPrice({ priceFrom, priceTo }: ListingFilters): boolean {
  return priceFrom !== undefined || priceTo !== undefined;
}

function priceOf({ priceFrom, priceTo }: ListingFilters): SqlFragment {
  const from = priceFrom === undefined ? sql`true` : sql`l.max_price_centimes >= ${priceFrom}::int`;
  return priceTo === undefined ? from : sql`${from} and l.price_centimes <= ${priceTo}::int`;
}

function where(conditions: Conditions, ...but: FilterName[]): SqlFragment {
  const kept = [...conditions].filter(([name]) => !but.includes(name)).map(([, condition]) => condition);
  return joinSql([sql`true`, ...kept], " and ");
}

const ORDER: Record<Sort, SqlFragment> = {
  new: sql`l.published_at desc, l.product_id desc`,
  "price-up": sql`l.price_centimes, l.product_id`,
  "price-down": sql`l.price_centimes desc, l.product_id desc`,
  rating: sql`case when l.rating_count > 0 then l.rating_sum::float8 / l.rating_count else 0 end desc, l.rating_count desc, l.product_id desc`,
};

export interface ListingPage {
  cards: ListingCard[];
  total: number;
  /** There are `total` or more. */
  capped: boolean;
  page: number;
  pages: number;
}

/** One page of the shelf, 1 is the first. A page behind the last is empty. */
export async function listProducts(
  context: Context,
  { sort = "new", page = 1, perPage = 24, ...filters }: ListingFilters & { sort?: Sort; page?: number; perPage?: number },
): Promise<ListingPage> {
  const conditions = where(conditionsOf(filters, "rows"));
  // The rows of the page alone are read whole: the way to it goes through an index.
  const cards = await context.sql<ListingCard>`
    select ${CARD} from (select l.product_id from shop_listing l where l.visible and ${conditions} order by ${ORDER[sort]} limit ${perPage}::int offset ${(page - 1) * perPage}::int) page
    join shop_listing l on l.product_id = page.product_id order by ${ORDER[sort]}`;
  const [count] = await context.sql<{ total: number }>`${
    hasPrice(filters)
      ? sql`select count(*)::int as total from (select from shop_listing l where l.visible and ${conditions} limit ${MOST_COUNTED}::int) counted`
      : sql`select coalesce(sum(products), 0)::int as total from (select ${COUNT} from shelf_count) l where ${where(conditionsOf(filters, "counts"))}`
  }`;
  showsCards(context, cards);
  const total = count?.total ?? 0;
  return { cards, total, capped: hasPrice(filters) && total >= MOST_COUNTED, page, pages: Math.max(1, Math.ceil(total / perPage)) };
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
  const conditions = conditionsOf(filters, "counts");
  const by = (column: SqlFragment, ...but: FilterName[]) =>
    sql`coalesce((select jsonb_object_agg(f.value, f.count) from (select ${column} as value, sum(products)::int as count from kind l where ${where(conditions, ...but)} group by 1) f), '{}')`;
  const ratings = joinSql([4, 3, 2, 1].map((stars) => sql`${String(stars)}::text, coalesce(sum(products) filter (where l.stars >= ${stars}::int), 0)`));
  const unpriced = where(conditionsOf({ ...filters, priceFrom: undefined, priceTo: undefined }, "rows"));
  // A price range is narrower than any kind: its rows are counted themselves, so many at most.
  const kinds = hasPrice(filters)
    ? sql`select ${OF_ROWS} from shop_listing l where l.visible and ${priceOf(filters)} order by l.price_centimes limit ${MOST_COUNTED}::int`
    : sql`select ${COUNT} from shelf_count where products > 0`;
  const [row] = await context.sql<FacetCounts>`
    with kind as materialized (${kinds})
    select
      ${by(sql`l.category_slug`, "category")} as categories,
      ${by(sql`l.family_slug`, "family", "category")} as families,
      ${by(sql`l.province_code`, "province", "commune")} as provinces,
      ${by(sql`l.commune_code`, "commune")} as communes,
      ${by(sql`l.cooperative_id::text`, "cooperative")} as cooperatives,
      coalesce((select jsonb_object_agg(f.label, f.count) from (select label, sum(products)::int as count from kind l, unnest(l.labels) label where ${where(conditions, "label")} group by 1) f), '{}') as labels,
      (select jsonb_build_object(${ratings}) from kind l where ${where(conditions, "rating")}) as ratings,
      (select coalesce(sum(products), 0)::int from kind l where ${where(conditions, "stock")} and l.in_stock) as "inStock",
      (select coalesce(sum(products), 0)::int from kind l where ${where(conditions, "women")} and l.women_led) as "womenLed",
      (select l.price_centimes from shop_listing l where l.visible and ${unpriced} order by l.price_centimes, l.product_id limit 1) as "lowestPrice",
      (select l.max_price_centimes from shop_listing l where l.visible and ${unpriced} order by l.max_price_centimes desc limit 1) as "highestPrice"`;
  if (!row) throw new Error("facets gave no row");
  return row;
}

/** How many products of each category and family are on the shelf. */
export async function categoryCounts(context: Context): Promise<{ categories: Record<string, number>; families: Record<string, number> }> {
  context.shows("shelf");
  const rows = await context.sql<{ category: string; family: string; count: number }>`
    select category_slug as category, family_slug as family, sum(products)::int as count from shelf_count where products > 0 group by 1, 2`;
  const families: Record<string, number> = {};
  for (const { family, count } of rows) families[family] = (families[family] ?? 0) + count;
  return { categories: Object.fromEntries(rows.map(({ category, count }) => [category, count])), families };
}
