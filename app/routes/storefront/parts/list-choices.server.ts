import { isLabel, type Label } from "~/modules/catalogue/labels";
import { families } from "~/modules/catalogue/index.server";
import { cooperativeNames } from "~/modules/shop/index.server";
import type { FacetCounts } from "~/modules/shop/facet-counts";
import type { ListingFilters } from "~/modules/shop/listing";
import { communeByCode, regionProvinces } from "~/modules/territory/index.server";
import type { Context } from "~/platform/db/context.server";
import type { ListQuery } from "./list-query";

export interface Choice {
  value: string;
  fr: string;
  ar: string;
  /** Absent where the engine did not count. */
  count?: number;
}

export interface ListChoices {
  families: Choice[];
  categories: Choice[];
  provinces: Choice[];
  communes: Choice[];
  cooperatives: Choice[];
  labels: { value: Label; count?: number }[];
  ratings: { stars: 1 | 2 | 3 | 4; count: number }[];
  inStock?: number;
  womenLed?: number;
  /** Whole dirhams, outwards. */
  prices: { lowest: number; highest: number } | null;
}

/** More are found by their name in the search box. */
const MOST_COOPERATIVES = 30;
const MOST_COMMUNES = 40;

/**
 * Names for what was counted, and what is chosen already even if it leaves nothing: it has to be taken back. Categories are offered
 * within a family, communes within a province. Without counts everything that has a name of its own is offered.
 */
export async function listChoices(context: Context, counts: FacetCounts | undefined, query: ListQuery, filters: ListingFilters): Promise<ListChoices> {
  const taxonomy = await families(context);
  const offered = ({ value, count }: Choice, chosen: string | undefined) => count !== 0 || value === chosen;
  const named = ({ slug, fr, ar }: { slug: string; fr: string; ar: string }, counted: Record<string, number> | undefined, key = slug): Choice => ({
    value: slug,
    fr,
    ar,
    ...(counted && { count: counted[key] ?? 0 }),
  });
  const provinces = (await regionProvinces(context)).map((province) => named(province, counts?.provinces, province.code));
  return {
    families: taxonomy.map((family) => named(family, counts?.families)).filter((choice) => offered(choice, query.family)),
    categories: taxonomy
      .filter(({ slug }) => slug === filters.family)
      .flatMap(({ categories }) => categories.map((category) => named(category, counts?.categories)))
      .filter((choice) => offered(choice, query.category)),
    provinces: provinces.filter((choice) => offered(choice, query.province)),
    communes: filters.province ? await communes(context, counts?.communes ?? {}, query.commune) : [],
    cooperatives: await cooperatives(context, counts?.cooperatives ?? {}, query.cooperative),
    labels: labels(counts?.labels, query.label),
    ratings: counts ? ([4, 3, 2, 1] as const).map((stars) => ({ stars, count: counts.ratings[stars] })) : [],
    ...(counts && { inStock: counts.inStock, womenLed: counts.womenLed }),
    prices:
      counts && counts.lowestPrice !== null && counts.highestPrice !== null
        ? { lowest: Math.floor(counts.lowestPrice / 100), highest: Math.ceil(counts.highestPrice / 100) }
        : null,
  };
}

/** Value and count, the most first; the chosen one is never cut off. */
function mostFirst(counts: Record<string, number>, most: number, chosen?: string): [value: string, count: number][] {
  const all = Object.entries(counts).sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
  const kept = all.filter(([value, count], place) => value === chosen || (count > 0 && place < most));
  return chosen && !kept.some(([value]) => value === chosen) ? [...kept, [chosen, 0]] : kept;
}

async function communes(context: Context, counts: Record<string, number>, chosen: string | undefined): Promise<Choice[]> {
  const named: Choice[] = [];
  for (const [value, count] of mostFirst(counts, MOST_COMMUNES, chosen)) {
    const place = await communeByCode(context, value);
    if (place) named.push({ value, fr: place.commune.fr, ar: place.commune.ar, count });
  }
  return named;
}

async function cooperatives(context: Context, counts: Record<string, number>, chosen: string | undefined): Promise<Choice[]> {
  const ids = mostFirst(counts, MOST_COOPERATIVES).map(([id]) => id);
  const names = await cooperativeNames(context, { ids, publicIds: chosen ? [chosen] : [] });
  return names
    .map(({ cooperativeId, publicId, fr, ar }) => ({ value: publicId, fr, ar, count: counts[cooperativeId] ?? 0 }))
    .sort((one, other) => other.count - one.count || (one.fr < other.fr ? -1 : 1));
}

function labels(counts: Record<string, number> | undefined, chosen: string | undefined): ListChoices["labels"] {
  return mostFirst(counts ?? {}, Infinity, chosen).flatMap(([value, count]) => (isLabel(value) ? [{ value, count }] : []));
}
