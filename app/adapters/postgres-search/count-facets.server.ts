import type { Context } from "~/platform/db/context.server";
import { joinSql, sql, type SqlFragment } from "~/platform/db/sql-fragment";
import { facetGroups, NO_COUNTS, type Facet, type FacetCounts, type SearchFilters } from "~/modules/search/index.server";

/** Counts over the hits that were ranked, one statement for the facets without a choice and one for each that has one. */
export async function countFacets(context: Context, filters: SearchFilters, hitsOf: (filters: SearchFilters) => SqlFragment): Promise<FacetCounts> {
  let counts = NO_COUNTS;
  for (const group of facetGroups(filters)) {
    if (group.facets.length === 0) continue;
    const [counted] = await context.sql<Partial<FacetCounts>>`
      with hit as materialized (${hitsOf(group.filters)}) select ${joinSql(group.facets.map((facet) => COUNT[facet]))}`;
    counts = { ...counts, ...counted };
  }
  return counts;
}

const by = (column: SqlFragment) =>
  sql`(select coalesce(jsonb_object_agg(value, count), '{}') from (select ${column} as value, count(*)::int as count from hit group by 1) counted)`;
const rated = (stars: number) => sql`count(*) filter (where rating_tenths >= ${stars * 10}::int)`;

const COUNT: Record<Facet, SqlFragment> = {
  categories: sql`${by(sql`category_slug`)} as categories`,
  families: sql`${by(sql`family_slug`)} as families`,
  provinces: sql`${by(sql`province_code`)} as provinces`,
  communes: sql`${by(sql`commune_code`)} as communes`,
  cooperatives: sql`${by(sql`cooperative_id`)} as cooperatives`,
  labels: sql`(select coalesce(jsonb_object_agg(value, count), '{}') from (select value, count(*)::int as count from hit, unnest(labels) value group by 1) counted) as labels`,
  inStock: sql`(select count(*)::int from hit where in_stock) as "inStock"`,
  womenLed: sql`(select count(*)::int from hit where women_led) as "womenLed"`,
  ratings: sql`(select jsonb_build_object('4', ${rated(4)}, '3', ${rated(3)}, '2', ${rated(2)}, '1', ${rated(1)}) from hit) as ratings`,
  prices: sql`(select min(price_centimes) from hit) as "lowestPrice", (select max(price_centimes) from hit) as "highestPrice"`,
};
