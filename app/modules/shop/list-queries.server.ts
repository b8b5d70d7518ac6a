import type { Context } from "~/platform/db/context.server";
import { joinSql, sql, type SqlFragment } from "~/platform/db/sql-fragment";
import { CARD } from "./card-columns.server";
import type { ListingCard, ListingFilters, Sort } from "./listing";

type FilterName = "shelf" | "category" | "province" | "price" | "stock" | "women" | "label";

/** Each condition under the facet it belongs to, so that a facet can count without its own. */
function conditionsOf(filters: ListingFilters): Map<FilterName, SqlFragment> {
  const conditions = new Map<FilterName, SqlFragment>([["shelf", sql`l.visible`]]);
  const add = (name: FilterName, condition: SqlFragment) => conditions.set(name, conditions.has(name) ? sql`${conditions.get(name)} and ${condition}` : condition);
  if (filters.family) add("shelf", sql`l.family_slug = ${filters.family}`);
  if (filters.cooperativeId) add("shelf", sql`l.cooperative_id = ${filters.cooperativeId}::uuid`);
  if (filters.category) add("category", sql`l.category_slug = ${filters.category}`);
  if (filters.province) add("province", sql`l.province_code = ${filters.province}`);
  if (filters.commune) add("province", sql`l.commune_code = ${filters.commune}`);
  if (filters.priceFrom !== undefined) add("price", sql`l.max_price_centimes >= ${filters.priceFrom}::int`);
  if (filters.priceTo !== undefined) add("price", sql`l.price_centimes <= ${filters.priceTo}::int`);
  if (filters.inStock) add("stock", sql`l.available > 0`);
  if (filters.womenLed) add("women", sql`l.women_led`);
  if (filters.label) add("label", sql`${filters.label} = any(l.labels)`);
  return conditions;
}

function where(conditions: Map<FilterName, SqlFragment>, but?: FilterName): SqlFragment {
  return joinSql(
    [...conditions].filter(([name]) => name !== but).map(([, condition]) => condition),
    " and ",
  );
}

const ORDER: Record<Sort, SqlFragment> = {
  new: sql`l.published_at desc, l.product_id desc`,
  "price-up": sql`l.price_centimes, l.product_id`,
  "price-down": sql`l.price_centimes desc, l.product_id`,
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
  const total = count?.total ?? 0;
  return { cards, total, page, pages: Math.max(1, Math.ceil(total / perPage)) };
}

/** The cards of these products in the asked order; what is not on the shelf is left out. */
export async function cardsByIds(context: Context, productIds: readonly string[]): Promise<ListingCard[]> {
  return context.sql<ListingCard>`
    select ${CARD} from unnest(${productIds}::uuid[]) with ordinality as asked (id, place)
    join shop_listing l on l.product_id = asked.id and l.visible order by asked.place`;
}

export interface Facets {
  categories: { slug: string; count: number }[];
  provinces: { code: string; count: number }[];
  labels: { label: string; count: number }[];
  inStock: number;
  womenLed: number;
  /** Centimes, null on an empty list. */
  lowestPrice: number | null;
  highestPrice: number | null;
}

/** How many products each further choice would leave; a facet counts without its own choice, so that another value can be picked. */
export async function listFacets(context: Context, filters: ListingFilters): Promise<Facets> {
  const conditions = conditionsOf(filters);
  const [row] = await context.sql<Facets>`
    select
      coalesce((select jsonb_agg(f order by f.count desc, f.slug) from (select l.category_slug as slug, count(*)::int as count from shop_listing l where ${where(conditions, "category")} group by 1) f), '[]') as categories,
      coalesce((select jsonb_agg(f order by f.count desc, f.code) from (select l.province_code as code, count(*)::int as count from shop_listing l where ${where(conditions, "province")} group by 1) f), '[]') as provinces,
      coalesce((select jsonb_agg(f order by f.count desc, f.label) from (select label, count(*)::int as count from shop_listing l, unnest(l.labels) label where ${where(conditions, "label")} group by 1) f), '[]') as labels,
      (select count(*)::int from shop_listing l where ${where(conditions, "stock")} and l.available > 0) as "inStock",
      (select count(*)::int from shop_listing l where ${where(conditions, "women")} and l.women_led) as "womenLed",
      (select min(l.price_centimes) from shop_listing l where ${where(conditions, "price")}) as "lowestPrice",
      (select max(l.max_price_centimes) from shop_listing l where ${where(conditions, "price")}) as "highestPrice"`;
  if (!row) throw new Error("facets gave no row");
  return row;
}

/** How many products of each category and family are on the shelf. */
export async function categoryCounts(context: Context): Promise<{ categories: Record<string, number>; families: Record<string, number> }> {
  const rows = await context.sql<{ category: string; family: string; count: number }>`
    select category_slug as category, family_slug as family, count(*)::int as count from shop_listing where visible group by 1, 2`;
  const families: Record<string, number> = {};
  for (const { family, count } of rows) families[family] = (families[family] ?? 0) + count;
  return { categories: Object.fromEntries(rows.map(({ category, count }) => [category, count])), families };
}
