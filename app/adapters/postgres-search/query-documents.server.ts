import type { Context } from "~/platform/db/context.server";
import { joinSql, sql, type SqlFragment } from "~/platform/db/sql-fragment";
import type { Concept, SearchAnswer, SearchFilters, SearchRequest, SearchSort, Understanding } from "~/modules/search/index.server";
import { anywhere, FIRM, inName, lexeme, rungsOf, type Reading } from "./tsquery";

/** How many hits are ranked; beyond it the answer says "1 000+". */
const MOST_CANDIDATES = 1_000;
/** A near hit holds at least this share of what was asked, or firmly the goods that were named. */
const NEAR_SHARE = 0.49;

type Hits = Pick<SearchAnswer, "productIds" | "total" | "capped" | "exactTotal">;
type JudgedHits = Hits & { firm: boolean };
interface Page {
  limit: number;
  offset: number;
}

/** Hits that hold every concept; when there are none, or only in passing, also those that hold the most of them. */
export async function findDocuments(context: Context, understood: Understanding, request: SearchRequest): Promise<Hits> {
  const page = pageOf(request);
  if (understood.concepts.length === 0) return listDocuments(context, understood.wishes, request, page);
  const { shelf } = understood;
  const named = await ranked(context, understood, request, page, { join: "and", family: false, shelf });
  if (named.firm) return named;
  const every = await ranked(context, understood, request, page, { join: "and", family: true, shelf });
  if (understood.concepts.length === 1 || every.firm) return every;
  const near = await ranked(context, understood, request, page, { join: "or", family: false, shelf });
  return near.total > every.total ? { ...near, exactTotal: every.total } : every;
}

function pageOf({ page = 1, perPage = 24 }: SearchRequest): Page {
  const limit = Math.min(Math.max(Math.trunc(perPage) || 24, 1), 100);
  return { limit, offset: (Math.min(Math.max(Math.trunc(page) || 1, 1), MOST_CANDIDATES) - 1) * limit };
}

// One column a concept; a query has at most 14.
const COLUMNS = [sql`c0`, sql`c1`, sql`c2`, sql`c3`, sql`c4`, sql`c5`, sql`c6`, sql`c7`, sql`c8`, sql`c9`, sql`c10`, sql`c11`, sql`c12`, sql`c13`];

async function ranked(
  context: Context,
  { concepts, wishes }: Understanding,
  { filters = {}, sort = "relevance" }: SearchRequest,
  { limit, offset }: Page,
  reading: Reading,
): Promise<JudgedHits> {
  const columns = concepts.slice(0, COLUMNS.length).map((concept, index) => ({ column: COLUMNS[index] ?? sql`c0`, concept }));
  const scores = joinSql(columns.map(({ column, concept }) => sql`${scoreOf(concept, reading)} as ${column}`));
  const sum = columns.map(({ column, concept }) => sql`${concept.weight}::real * ${column}`).reduce((one, other) => sql`${one} + ${other}`);
  const share = columns.map(({ column, concept }) => sql`case when ${column} > 0 then ${concept.weight}::real else 0 end`).reduce((one, other) => sql`${one} + ${other}`);
  const weakest = sql`least(${joinSql(columns.map(({ column }) => column))})`;
  const goods = columns.filter(({ concept }) => concept.goods).map(({ column }) => sql`${column} >= ${FIRM}::real`);
  const asked = concepts.reduce((total, { weight }) => total + weight, 0);
  const [found] = await context.sql<{ ids: string[] | null; total: number; exact: number; firm: boolean | null; candidates: number }>`
    with candidate as materialized (${candidatesOf(concepts, filters, reading)}),
    judged as materialized (select product_id, created_at, price_centimes, in_stock, ${wishScore(wishes)} as wish, ${scores} from candidate),
    kept as materialized (
      select product_id, created_at, price_centimes, ${sum} + wish + case when in_stock then 0.02 else 0 end as score, ${weakest} as weakest
      from judged where ${share} >= ${NEAR_SHARE * asked}::real or ${goods.length > 0 ? joinSql(goods, " or ") : sql`false`})
    select array(select product_id from kept order by ${orderBy(sort)} limit ${limit}::int offset ${offset}::int) as ids,
      (select count(*)::int from kept) as total, (select count(*)::int from kept where weakest > 0) as exact,
      (select bool_or(weakest >= ${FIRM}::real) from kept) as firm, (select count(*)::int from candidate) as candidates`;
  if (!found) throw new Error("the search gave no row");
  return { productIds: found.ids ?? [], total: found.total, exactTotal: found.exact, capped: found.candidates >= MOST_CANDIDATES, firm: found.firm ?? false };
}

/** Names first: where a common word is in more products than are ranked, those that are called so are among them. */
function candidatesOf(concepts: readonly Concept[], filters: SearchFilters, reading: Reading): SqlFragment {
  const separator = reading.join === "and" ? " & " : " | ";
  const named = concepts.map(inName).join(separator);
  const anywhereQuery = concepts.map((concept) => anywhere(concept, reading)).join(separator);
  const { category, family, province, commune, cooperative, inStock = false, priceMinCentimes, priceMaxCentimes } = filters;
  return sql`select product_id, created_at, price_centimes, in_stock, vector from app.search_candidates(${named}::tsquery, ${anywhereQuery}::tsquery,
    ${category ?? null}::text, ${family ?? null}::text, ${province ?? null}::text, ${commune ?? null}::text, ${uuidOf(cooperative)}::uuid, ${inStock}::boolean,
    ${amountOf(priceMinCentimes)}::integer, ${amountOf(priceMaxCentimes)}::integer, ${MOST_CANDIDATES}::integer)`;
}

/** The best rung of the ladder that the product stands on; being of the category in question lifts it a little. */
function scoreOf(concept: Concept, reading: Reading): SqlFragment {
  const rungs = rungsOf(concept, reading)
    .map(({ query, score }) => sql`when vector @@ ${query}::tsquery then ${score}::real`)
    .reduce((one, other) => sql`${one} ${other}`);
  const ladder = sql`(case ${rungs} else 0 end)`;
  const about = concept.categories.map((slug) => lexeme(`@${slug}`)).join(" | ");
  return about ? sql`${ladder} * case when vector @@ ${about}::tsquery then 1.15 else 1 end` : ladder;
}

function wishScore(wishes: readonly string[]): SqlFragment {
  return wishes.length > 0 ? sql`case when vector @@ ${wishes.map((wish) => lexeme(wish)).join(" | ")}::tsquery then 0.25 else 0 end` : sql`0`;
}

/** The shop itself, or what a wish alone names ("500 g"). */
async function listDocuments(context: Context, wishes: readonly string[], { filters = {}, sort = "newest" }: SearchRequest, { limit, offset }: Page): Promise<Hits> {
  const wished = wishes.length > 0 ? sql`vector @@ ${wishes.map((wish) => lexeme(wish)).join(" | ")}::tsquery and` : sql``;
  const order = orderBy(sort === "relevance" ? "newest" : sort);
  const [found] = await context.sql<{ ids: string[] | null; total: number }>`
    select array(select product_id from search_document where ${wished} ${where(filters)} order by ${order} limit ${limit}::int offset ${offset}::int) as ids,
      (select count(*)::int from (select from search_document where ${wished} ${where(filters)} limit ${MOST_CANDIDATES}::int) hit) as total`;
  const total = found?.total ?? 0;
  return { productIds: found?.ids ?? [], total, exactTotal: total, capped: total >= MOST_CANDIDATES };
}

/** A filter comes from the address bar: what is no id matches nothing. */
function uuidOf(id: string | undefined): string | null {
  if (id === undefined) return null;
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? id : NOBODY;
}
const NOBODY = "00000000-0000-0000-0000-000000000000";

function amountOf(centimes: number | undefined): number | null {
  return centimes === undefined || Number.isNaN(centimes) ? null : Math.trunc(Math.min(Math.max(centimes, 0), 2_000_000_000));
}

function where({ category, family, province, commune, cooperative, inStock, priceMinCentimes, priceMaxCentimes }: SearchFilters): SqlFragment {
  const conditions = [
    category === undefined ? null : sql`category_slug = ${category}`,
    family === undefined ? null : sql`family_slug = ${family}`,
    province === undefined ? null : sql`province_code = ${province}`,
    commune === undefined ? null : sql`commune_code = ${commune}`,
    cooperative === undefined ? null : sql`cooperative_id = ${uuidOf(cooperative)}::uuid`,
    inStock ? sql`in_stock` : null,
    amountOf(priceMinCentimes) === null ? null : sql`price_centimes >= ${amountOf(priceMinCentimes)}::integer`,
    amountOf(priceMaxCentimes) === null ? null : sql`price_centimes <= ${amountOf(priceMaxCentimes)}::integer`,
  ].filter((condition) => condition !== null);
  return conditions.length > 0 ? joinSql(conditions, " and ") : sql`true`;
}

function orderBy(sort: SearchSort): SqlFragment {
  if (sort === "price-asc") return sql`price_centimes, product_id`;
  if (sort === "price-desc") return sql`price_centimes desc, product_id`;
  if (sort === "newest") return sql`created_at desc, product_id`;
  return sql`score desc, created_at desc, product_id`;
}
