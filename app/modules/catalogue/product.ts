import type { Locale } from "~/platform/i18n/locale";
import type { Centimes } from "~/platform/money/money";
import { attributesOf, isFood, type ProductAttributes } from "./attributes";
import type { Season } from "./season";

export const PRODUCT_STATES = ["draft", "waiting", "published", "withdrawn"] as const;
export type ProductState = (typeof PRODUCT_STATES)[number];
export type TranslationState = "draft" | "ready" | "stale";

export const UNITS = ["kg", "g", "L", "ml", "unite"] as const;
export type Unit = (typeof UNITS)[number];

/** What a published listing would still wait for. */
export type WaitingCode = "approval" | "onssa" | "ammps" | `label:${string}`;

export interface OwnText {
  name: string;
  slug: string;
  description: string;
  state: TranslationState;
}

export interface OwnVariant {
  variantId: string;
  labelFr: string | null;
  labelAr: string | null;
  /** In `unit`. */
  netContent: number;
  unit: Unit;
  shipWeightG: number;
  sku: string | null;
  priceCentimes: Centimes;
  active: boolean;
}

export interface OwnPicture {
  mediaId: string;
  altFr: string;
  altAr: string;
}

/** A product as its own cooperative sees it. */
export interface OwnListing {
  productId: string;
  publicId: string;
  categorySlug: string;
  familySlug: string;
  sourceLocale: Locale;
  state: ProductState;
  waitingFor: WaitingCode[];
  revision: number;
  attributes: ProductAttributes;
  labels: string[];
  rawMaterialFr: string | null;
  rawMaterialAr: string | null;
  oneOfAKind: boolean;
  personalised: boolean;
  season: Season | null;
  texts: Partial<Record<Locale, OwnText>>;
  variants: OwnVariant[];
  pictures: OwnPicture[];
}

/** What is still to be answered before a shopper can be shown this. */
export type Missing = "name" | "description" | "name-ar" | "allergens-ar" | "variant" | `attribute:${string}`;

/** Empty when the listing may go to the shop. Food owes its sale name and its allergens in Arabic. */
export function missingToPublish(listing: Pick<OwnListing, "familySlug" | "sourceLocale" | "attributes" | "texts" | "variants">): Missing[] {
  const missing: Missing[] = [];
  const source = listing.texts[listing.sourceLocale];
  if (!source?.name) missing.push("name");
  if (!source?.description) missing.push("description");
  for (const field of attributesOf(listing.familySlug)) {
    if (field.required && listing.attributes[field.key] === undefined) missing.push(`attribute:${field.key}`);
  }
  if (isFood(listing.familySlug)) {
    if (!listing.texts.ar?.name && listing.sourceLocale !== "ar") missing.push("name-ar");
    const allergens = listing.attributes.allergens;
    if (typeof allergens === "object" && !allergens.ar) missing.push("allergens-ar");
  }
  if (!listing.variants.some(({ active }) => active)) missing.push("variant");
  return missing;
}
