import type { FacetCounts } from "~/modules/shop/facet-counts";
import type { Locale } from "~/platform/i18n/locale";

export type { FacetCounts };

export interface Bilingual {
  fr: string;
  ar: string;
}

export interface SearchPlace {
  communeCode: string;
  provinceCode: string;
  commune: Bilingual;
  province: Bilingual;
  /** Other spellings, either script. */
  aliases: string[];
}

/** One visible product as both engines index it. Only what is published goes in. */
export interface SearchDocument {
  productId: string;
  name: Bilingual;
  description: Bilingual;
  cooperative: Bilingual & { id: string };
  category: Bilingual & { slug: string };
  family: Bilingual & { slug: string };
  place: SearchPlace;
  /** Codes of modules/catalogue/labels. */
  labels: string[];
  /** What is sold: each variant's net content in kg, g, L, ml or unite. */
  contents: Array<{ amount: number; unit: string }>;
  priceCentimes: number;
  inStock: boolean;
  womenLed: boolean;
  ratingCount: number;
  /** The average in tenths of a star, rounded down; 0 without a review. */
  ratingTenths: number;
  /** Orders "newest". */
  createdAt: Date;
}

export interface SearchFilters {
  category?: string;
  family?: string;
  /** Code, not name. */
  province?: string;
  commune?: string;
  cooperative?: string;
  label?: string;
  inStock?: boolean;
  womenLed?: boolean;
  ratingAtLeast?: 1 | 2 | 3 | 4 | 5;
  priceMinCentimes?: number;
  priceMaxCentimes?: number;
}

export type SearchSort = "relevance" | "price-asc" | "price-desc" | "newest" | "rating";

export interface SearchRequest {
  q: string;
  /** The page's language; the text may be in the other one. */
  locale: Locale;
  filters?: SearchFilters;
  sort?: SearchSort;
  /** From 1. */
  page?: number;
  perPage?: number;
  /** Takes the words as typed: the shopper reversed our correction. */
  asTyped?: boolean;
  /** Count what each further choice would leave. */
  facets?: boolean;
}

export interface Correction {
  /** What was looked for instead. */
  text: string;
}

export interface SearchAnswer {
  /** In order. The caller reads price, stock and visibility again: the index may be a moment late. */
  productIds: string[];
  total: number;
  /** True when there are more hits than were ranked: say "1 000+". */
  capped: boolean;
  /** Hits that hold every word asked; the rest of `total` are near ones. */
  exactTotal: number;
  correction: Correction | null;
  /** The text named nothing (empty, stop words, signs): the answer lists the shop, newest first. */
  browsing: boolean;
  /** Of the hits that were ranked, when asked for. */
  facets?: FacetCounts;
  /** Slugs of categories that are about what was asked, when nothing was found. */
  nearCategories?: string[];
}

export interface SuggestRequest {
  prefix: string;
  locale: Locale;
  limit?: number;
}

export interface Suggestions {
  /** Whole texts to search for. */
  terms: string[];
  categorySlugs: string[];
  cooperativeIds: string[];
  productIds: string[];
}

export interface SearchHealth {
  ok: boolean;
  engine: "postgres" | "meilisearch";
  documents: number;
}

/** Ways to go on from a half-typed text, but for the products. */
export interface WaysOn {
  suggestions: Omit<Suggestions, "productIds">;
  /** The likeliest whole text. */
  asked: string;
  most: number;
}

/** A search engine. An adapter folds texts by `modules/search/language`, so that every engine finds the same. */
export interface SearchPort {
  index(documents: readonly SearchDocument[]): Promise<void>;
  remove(productIds: readonly string[]): Promise<void>;
  query(request: SearchRequest): Promise<SearchAnswer>;
  suggest(request: SuggestRequest): Promise<Suggestions>;
  health(): Promise<SearchHealth>;
}
