/** How many products each further choice would leave. Every count is taken without the choice made in its own facet, so that another value can be picked. */
export interface FacetCounts {
  /** By slug. */
  categories: Record<string, number>;
  families: Record<string, number>;
  /** By code. */
  provinces: Record<string, number>;
  communes: Record<string, number>;
  /** By id. */
  cooperatives: Record<string, number>;
  labels: Record<string, number>;
  inStock: number;
  womenLed: number;
  /** So many stars or better. */
  ratings: Record<"4" | "3" | "2" | "1", number>;
  /** Centimes; null on an empty list. */
  lowestPrice: number | null;
  highestPrice: number | null;
}
