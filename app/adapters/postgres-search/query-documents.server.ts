import type { Context } from "~/platform/db/context.server";
import { joinSql, sql, type SqlFragment } from "~/platform/db/sql-fragment";
import {
  ABOUT,
  anywhere,
  FIRM,
  IN_STOCK,
  inName,
  marked,
  MOST_RANKED,
  NEAR_SHARE,
  pageOf,
  rungsOf,
  WISHED,
  type Concept,
  type Page,
  type Reading,
  type SearchAnswer,
  type SearchFilters,
  type SearchRequest,
  type SearchSort,
  type Understanding,
  type Wanted,
} from "~/modules/search/index.server";
import { countFacets } from "./count-facets.server";
import { browsed, candidates } from "./candidates.server";
import { tsquery } from "./tsquery";

type Hits = Pick<SearchAnswer, "productIds" | "total" | "capped" | "exactTotal" | "facets">;
type JudgedHits = Hits & { firm: boolean };

/** Hits that hold every concept; when there are none, or only in passing, also those that hold the most of them. */
export async function findDocuments(context: Context, understood: Understanding, request: SearchRequest): Promise<Hits> {
  if (understood.concepts.length === 0) return listDocuments(context, understood.wishes, request);
  const reading = await bestReading(context, understood, request);
  if (!request.facets) return reading.hits;
  const facets = await countFacets(context, request.filters ?? {}, (filters) => counted(understood, filters, reading.reading));
  return { ...reading.hits, facets };
}

async function bestReading(context: Context, understood: Understanding, request: SearchRequest): Promise<{ hits: JudgedHits; reading: Reading }> {
  const { shelf, concepts } = understood;
  const read = async (reading: Reading) => ({ reading, hits: await ranked(context, understood, request, reading) });
  const named = await read({ join: "and", family: false, shelf });
  if (named.hits.firm) return named;
  const every = await read({ join: "and", family: true, shelf });
  if (concepts.length === 1 || every.hits.firm) return every;
  const near = await read({ join: "or", family: false, shelf });
  return near.hits.total > every.hits.total ? { ...near, hits: { ...near.hits, exactTotal: every.hits.total } } : every;
}

// One column a concept; a query has at most 14.
const COLUMNS = [sql`c0`, sql`c1`, sql`c2`, sql`c3`, sql`c4`, sql`c5`, sql`c6`, sql`c7`, sql`c8`, sql`c9`, sql`c10`, sql`c11`, sql`c12`, sql`c13`];

// What hits are counted and ordered by: not their words, which are long.
const FACTS = sql`product_id, cooperative_id, category_slug, family_slug, province_code, commune_code, price_centimes, in_stock, labels, women_led, rating_count, rating_tenths, created_at`;

/** Names first: where a common word is in more products than are ranked, those that are called so are among them. */
function candidatesOf(concepts: readonly Concept[], filters: SearchFilters, reading: Reading): SqlFragment {
  const join = (wanted: readonly Wanted[]): Wanted => (reading.join === "and" ? { all: wanted } : { any: wanted });
  return candidates(join(concepts.map(inName)), join(concepts.map((concept) => anywhere(concept, reading))), filters);
}

/** The candidates with their score, less those that hold too little of what was asked. */
function kept({ concepts, wishes }: Understanding, filters: SearchFilters, reading: Reading): SqlFragment {
  const columns = concepts.slice(0, COLUMNS.length).map((concept, index) => ({ column: COLUMNS[index] ?? sql`c0`, concept }));
  const scores = joinSql(columns.map(({ column, concept }) => sql`${scoreOf(concept, reading)} as ${column}`));
  const sum = columns.map(({ column, concept }) => sql`${concept.weight}::real * ${column}`).reduce((one, other) => sql`${one} + ${other}`);
  const share = columns.map(({ column, concept }) => sql`case when ${column} > 0 then ${concept.weight}::real else 0 end`).reduce((one, other) => sql`${one} + ${other}`);
  const goods = columns.filter(({ concept }) => concept.goods).map(({ column }) => sql`${column} >= ${FIRM}::real`);
  const asked = concepts.reduce((total, { weight }) => total + weight, 0);
  return sql`
    select judged.*, ${sum} + wish + case when in_stock then ${IN_STOCK}::real else 0 end as score, least(${joinSql(columns.map(({ column }) => column))}) as weakest
    from (select ${FACTS}, ${wishScore(wishes)} as wish, ${scores} from (${candidatesOf(concepts, filters, reading)}) candidate offset 0) judged
    where ${share} >= ${NEAR_SHARE * asked}::real or ${goods.length > 0 ? joinSql(goods, " or ") : sql`false`}`;
}

/** Whoever holds every concept holds enough: then there is nothing to score. */
function counted(understood: Understanding, filters: SearchFilters, reading: Reading): SqlFragment {
  return reading.join === "and" ? sql`select ${FACTS} from (${candidatesOf(understood.concepts, filters, reading)}) candidate` : kept(understood, filters, reading);
}

async function ranked(context: Context, understood: Understanding, request: SearchRequest, reading: Reading): Promise<JudgedHits> {
  const { filters = {}, sort = "relevance" } = request;
  const { limit, offset } = pageOf(request);
  const [found] = await context.sql<{ ids: string[] | null; total: number; exact: number; firm: boolean | null }>`
    with kept as materialized (${kept(understood, filters, reading)})
    select array(select product_id from kept order by ${orderBy(sort)} limit ${limit}::int offset ${offset}::int) as ids,
      (select count(*)::int from kept) as total, (select count(*)::int from kept where weakest > 0) as exact,
      (select bool_or(weakest >= ${FIRM}::real) from kept) as firm`;
  if (!found) throw new Error("the search gave no row");
  return { productIds: found.ids ?? [], total: found.total, exactTotal: found.exact, capped: found.total >= MOST_RANKED, firm: found.firm ?? false };
}

/** The best rung of the ladder that the product stands on; being of the category in question lifts it a little. */
function scoreOf(concept: Concept, reading: Reading): SqlFragment {
  const rungs = rungsOf(concept, reading)
    .map(({ wanted, score }) => sql`when vector @@ ${tsquery(wanted)}::tsquery then ${score}::real`)
    .reduce((one, other) => sql`${one} ${other}`);
  const ladder = sql`(case ${rungs} else 0 end)`;
  const about = concept.categories.map((slug) => marked(`@${slug}`));
  return about.length > 0 ? sql`${ladder} * case when vector @@ ${tsquery({ any: about })}::tsquery then ${ABOUT}::real else 1 end` : ladder;
}

function wishScore(wishes: readonly string[]): SqlFragment {
  return wishes.length > 0 ? sql`case when vector @@ ${tsquery({ any: wishes.map(marked) })}::tsquery then ${WISHED}::real else 0 end` : sql`0`;
}

/** The shop itself, or what a wish alone names ("500 g"). */
async function listDocuments(context: Context, wishes: readonly string[], request: SearchRequest): Promise<Hits> {
  const { filters = {}, sort = "newest" } = request;
  const { limit, offset }: Page = pageOf(request);
  const order = orderBy(sort === "relevance" ? "newest" : sort);
  const wanted = wishes.length > 0 ? { any: wishes.map(marked) } : null;
  const [found] = await context.sql<{ ids: string[] | null; total: number }>`
    select array(select product_id from (${browsed(wanted, filters)}) listed order by ${order} limit ${limit}::int offset ${offset}::int) as ids,
      (select count(*)::int from (select from (${browsed(wanted, filters)}) listed limit ${MOST_RANKED}::int) hit) as total`;
  const total = found?.total ?? 0;
  const hits = { productIds: found?.ids ?? [], total, exactTotal: total, capped: total >= MOST_RANKED };
  if (!request.facets) return hits;
  const newest = (narrowed: SearchFilters) => sql`select * from (${browsed(wanted, narrowed)}) listed order by created_at desc, product_id limit ${MOST_RANKED}::int`;
  return { ...hits, facets: await countFacets(context, filters, newest) };
}

function orderBy(sort: SearchSort): SqlFragment {
  if (sort === "price-asc") return sql`price_centimes, product_id`;
  if (sort === "price-desc") return sql`price_centimes desc, product_id desc`;
  if (sort === "newest") return sql`created_at desc, product_id`;
  if (sort === "rating") return sql`rating_tenths desc, rating_count desc, product_id`;
  return sql`score desc, created_at desc, product_id`;
}
