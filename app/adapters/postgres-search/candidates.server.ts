import { joinSql, sql, type SqlFragment } from "~/platform/db/sql-fragment";
import { MOST_RANKED, type SearchFilters, type Wanted } from "~/modules/search/index.server";
import { wantedMarks } from "./fact-marks";
import { tsquery } from "./tsquery";

/** At most as many products as are ranked, those that are called so first. */
export function candidates(named: Wanted, anywhere: Wanted, filters: SearchFilters): SqlFragment {
  const within = (wanted: Wanted) => tsquery({ all: [wanted, ...wantedMarks(filters)] });
  return sql`select * from app.search_candidates(${within(named)}::tsquery, ${within(anywhere)}::tsquery, ${JSON.stringify(narrowing(filters))}::jsonb, ${MOST_RANKED}::integer)`;
}

/** The filters as the function takes them. They come from the address bar: what is no id matches nothing. */
function narrowing({ cooperative, priceMinCentimes, priceMaxCentimes, ...filters }: SearchFilters): Record<string, unknown> {
  return { ...filters, cooperative: uuidOf(cooperative), priceMin: amountOf(priceMinCentimes), priceMax: amountOf(priceMaxCentimes) };
}

function uuidOf(id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? id : NOBODY;
}
const NOBODY = "00000000-0000-0000-0000-000000000000";

function amountOf(centimes: number | undefined): number | undefined {
  return centimes === undefined || Number.isNaN(centimes) ? undefined : Math.trunc(Math.min(Math.max(centimes, 0), 2_000_000_000));
}

/** The documents within the filters, and with a mark when one is wanted. */
export function browsed(wanted: Wanted | null, filters: SearchFilters): SqlFragment {
  const { category, family, province, commune, cooperative, label, inStock, womenLed, ratingAtLeast, priceMinCentimes, priceMaxCentimes } = filters;
  const marks = [...(wanted ? [wanted] : []), ...wantedMarks(filters)];
  const [lowest, highest] = [amountOf(priceMinCentimes), amountOf(priceMaxCentimes)];
  const conditions = [
    marks.length > 0 ? sql`vector @@ ${tsquery({ all: marks })}::tsquery` : null,
    category === undefined ? null : sql`category_slug = ${category}`,
    family === undefined ? null : sql`family_slug = ${family}`,
    province === undefined ? null : sql`province_code = ${province}`,
    commune === undefined ? null : sql`commune_code = ${commune}`,
    cooperative === undefined ? null : sql`cooperative_id = ${uuidOf(cooperative)}::uuid`,
    label === undefined ? null : sql`${label} = any(labels)`,
    inStock ? sql`in_stock` : null,
    womenLed ? sql`women_led` : null,
    ratingAtLeast === undefined ? null : sql`rating_tenths >= ${ratingAtLeast * 10}::integer`,
    lowest === undefined ? null : sql`price_centimes >= ${lowest}::integer`,
    highest === undefined ? null : sql`price_centimes <= ${highest}::integer`,
  ].filter((condition) => condition !== null);
  return sql`select * from search_document where ${conditions.length > 0 ? joinSql(conditions, " and ") : sql`true`}`;
}
