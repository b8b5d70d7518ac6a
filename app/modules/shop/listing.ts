import type { Locale } from "~/platform/i18n/locale";
import type { Centimes } from "~/platform/money/money";

/** A picture our encoder made: served at /media/<base>/<width>.<avif|webp|jpg>. */
export interface ShopPicture {
  base: string;
  widths: number[];
  width: number;
  height: number;
}

/** One product as lists, shelves and search results show it. */
export interface ListingCard {
  productId: string;
  publicId: string;
  nameFr: string;
  nameAr: string;
  /** The language the name is really in, where one is missing. */
  nameFrLocale: Locale;
  nameArLocale: Locale;
  slugFr: string;
  slugAr: string;
  cooperativeId: string;
  cooperativePublicId: string;
  cooperativeNameFr: string;
  cooperativeNameAr: string;
  cooperativeSlugFr: string;
  cooperativeSlugAr: string;
  communeFr: string;
  communeAr: string;
  provinceCode: string;
  categorySlug: string;
  familySlug: string;
  /** Of the cheapest variant, whose content follows. */
  priceCentimes: Centimes;
  maxPriceCentimes: Centimes;
  netContent: number;
  unit: string;
  variantCount: number;
  /** Set when there is one variant only: it can go to the basket straight from the card. */
  soleVariantId: string | null;
  /** Pieces left, all variants together. */
  available: number;
  oneOfAKind: boolean;
  womenLed: boolean;
  labels: string[];
  /** Of the reviews shown; `averageRating` makes stars of them. */
  ratingCount: number;
  ratingSum: number;
  picture: ShopPicture | null;
}

/** Stars from 1 to 5 to one decimal; null while nobody has said anything. */
export function averageRating({ ratingCount, ratingSum }: { ratingCount: number; ratingSum: number }): number | null {
  return ratingCount === 0 ? null : Math.round((10 * ratingSum) / ratingCount) / 10;
}

/** What a card says in a language, with the language it says it in. */
export function cardName(card: Pick<ListingCard, "nameFr" | "nameAr" | "nameFrLocale" | "nameArLocale">, locale: Locale): { text: string; locale: Locale } {
  return locale === "fr" ? { text: card.nameFr, locale: card.nameFrLocale } : { text: card.nameAr, locale: card.nameArLocale };
}

export function productPath(product: { slugFr: string; slugAr: string; publicId: string }, locale: Locale): string {
  return `/${locale}/produits/${encodeURIComponent(locale === "fr" ? product.slugFr : product.slugAr)}-${product.publicId}`;
}

export function cooperativePath(cooperative: { slugFr: string; slugAr: string; publicId: string }, locale: Locale): string {
  return `/${locale}/cooperatives/${encodeURIComponent(locale === "fr" ? cooperative.slugFr : cooperative.slugAr)}-${cooperative.publicId}`;
}

export const SORTS = ["new", "price-up", "price-down", "rating"] as const;
export type Sort = (typeof SORTS)[number];

export interface ListingFilters {
  category?: string;
  family?: string;
  /** Province code. */
  province?: string;
  /** Commune code. */
  commune?: string;
  cooperativeId?: string;
  inStock?: boolean;
  womenLed?: boolean;
  label?: string;
  /** Stars, on average. */
  ratingAtLeast?: number;
  priceFrom?: Centimes;
  priceTo?: Centimes;
}
