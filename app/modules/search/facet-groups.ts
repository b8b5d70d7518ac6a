import type { FacetCounts, SearchFilters } from "./ports.server";

export type Facet = Exclude<keyof FacetCounts, "lowestPrice" | "highestPrice"> | "prices";

/** The choices that a facet is counted without: its own, and what lies inside it. */
const OWN: Record<Facet, readonly (keyof SearchFilters)[]> = {
  categories: ["category"],
  families: ["family", "category"],
  provinces: ["province", "commune"],
  communes: ["commune"],
  cooperatives: ["cooperative"],
  labels: ["label"],
  inStock: ["inStock"],
  womenLed: ["womenLed"],
  ratings: ["ratingAtLeast"],
  prices: ["priceMinCentimes", "priceMaxCentimes"],
};

export interface FacetGroup {
  facets: Facet[];
  /** The choices that hold while these are counted. */
  filters: SearchFilters;
}

/** Facets that are counted over the same hits, together. The first group is that of the hits themselves. */
export function facetGroups(filters: SearchFilters): FacetGroup[] {
  const groups = new Map<string, FacetGroup>([["", { facets: [], filters }]]);
  for (const [facet, own] of Object.entries(OWN) as [Facet, readonly (keyof SearchFilters)[]][]) {
    const dropped = own.filter((name) => filters[name] !== undefined && filters[name] !== false);
    const key = dropped.join(" ");
    const group: FacetGroup = groups.get(key) ?? { facets: [], filters: Object.fromEntries(Object.entries(filters).filter(([name]) => !dropped.some((one) => one === name))) };
    group.facets.push(facet);
    groups.set(key, group);
  }
  return [...groups.values()];
}

export const NO_COUNTS: FacetCounts = {
  categories: {},
  families: {},
  provinces: {},
  communes: {},
  cooperatives: {},
  labels: {},
  inStock: 0,
  womenLed: 0,
  ratings: { "4": 0, "3": 0, "2": 0, "1": 0 },
  lowestPrice: null,
  highestPrice: null,
};
