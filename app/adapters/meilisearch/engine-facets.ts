import { facetGroups, NO_COUNTS, type Facet, type FacetCounts, type SearchFilters } from "~/modules/search/index.server";
import type { EngineAsk, Faceted } from "./ask-engine.server";
import { chosen } from "./filters";

const ATTRIBUTES: Record<Facet, string> = {
  categories: "category",
  families: "family",
  provinces: "province",
  communes: "commune",
  cooperatives: "cooperative",
  labels: "labels",
  inStock: "inStock",
  womenLed: "womenLed",
  ratings: "stars",
  prices: "price",
};

/** Disjunctive counts by one multi-search: a query for the facets without a choice and one for each that has one. */
export async function engineFacets(engine: EngineAsk, kept: readonly string[], filters: SearchFilters): Promise<FacetCounts> {
  const groups = facetGroups(filters).filter(({ facets }) => facets.length > 0);
  const answers = await engine.facets(groups.map((group) => ({ filter: [...kept, ...chosen(group.filters)], facets: group.facets.map((facet) => ATTRIBUTES[facet]) })));
  return Object.assign({ ...NO_COUNTS }, ...groups.flatMap((group, place) => group.facets.map((facet) => countsOf(facet, answers[place])))) as FacetCounts;
}

function countsOf(facet: Facet, answer: Faceted | undefined): Partial<FacetCounts> {
  const values = answer?.facetDistribution[ATTRIBUTES[facet]] ?? {};
  switch (facet) {
    case "inStock":
    case "womenLed":
      return { [facet]: values.true ?? 0 };
    case "ratings": {
      const orBetter = (least: number) => Object.entries(values).reduce((sum, [stars, count]) => sum + (Number(stars) >= least ? count : 0), 0);
      return { ratings: { "4": orBetter(4), "3": orBetter(3), "2": orBetter(2), "1": orBetter(1) } };
    }
    case "prices": {
      const stats = answer?.facetStats.price;
      return { lowestPrice: stats?.min ?? null, highestPrice: stats?.max ?? null };
    }
    default:
      return { [facet]: values };
  }
}
