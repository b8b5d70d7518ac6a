import type { CooperativeScope } from "~/modules/cooperatives/scope";
import type { Context } from "~/platform/db/context.server";
import type { Locale } from "~/platform/i18n/locale";
import { knownAttributes, type BilingualText, type ProductAttributes } from "./attributes";
import { categoryBySlug } from "./category-queries.server";
import { settleChange, takeProduct, type ListingChanged } from "./change-product.server";
import { isLabel } from "./labels";
import type { Season } from "./season";
import { namesWithHiddenCharacters, textOrNull, writeTexts, type ProductTexts } from "./product-texts.server";

export type TextsSaved = ListingChanged | { ok: false; reason: "hidden-characters"; locales: Locale[] };

/** Names and descriptions, in one or both languages. A draft may change which language is its source. */
export async function saveTexts(
  context: Context,
  scope: CooperativeScope,
  { productId, texts, sourceLocale, confirmed }: { productId: string; texts: ProductTexts; sourceLocale?: Locale; confirmed?: boolean },
): Promise<TextsSaved> {
  const listing = await takeProduct(context, scope, productId);
  if (!listing) return { ok: false, reason: "not-found" };
  const hidden = namesWithHiddenCharacters(texts);
  if (hidden.length > 0) return { ok: false, reason: "hidden-characters", locales: hidden };
  const source = listing.state === "draft" ? (sourceLocale ?? listing.sourceLocale) : listing.sourceLocale;
  if (source !== listing.sourceLocale) await context.sql`update product set source_locale = ${source} where id = ${productId}::uuid`;
  await writeTexts(context, { productId, cooperativeId: scope.cooperativeId, sourceLocale: source, texts, confirmed: confirmed ?? false });
  return settleChange(context, scope, productId);
}

export interface ProductFacts {
  categorySlug?: string;
  attributes?: ProductAttributes;
  labels?: readonly string[];
  rawMaterial?: BilingualText;
  oneOfAKind?: boolean;
  personalised?: boolean;
  /** null: all year round. */
  season?: Season | null;
}

/** Category, attributes, claims, origin: what is left out stays as it is. A category of another family drops the fields it does not know. */
export async function saveFacts(
  context: Context,
  scope: CooperativeScope,
  productId: string,
  facts: ProductFacts,
): Promise<ListingChanged | { ok: false; reason: "unknown-category" }> {
  const listing = await takeProduct(context, scope, productId);
  if (!listing) return { ok: false, reason: "not-found" };
  const category = await categoryBySlug(context, facts.categorySlug ?? listing.categorySlug);
  if (!category) return { ok: false, reason: "unknown-category" };
  const season = facts.season === undefined ? listing.season : facts.season;
  const material = facts.rawMaterial ?? { fr: listing.rawMaterialFr ?? "", ar: listing.rawMaterialAr ?? "" };
  await context.sql`
    update product set category_slug = ${category.slug}, attributes = ${JSON.stringify(knownAttributes(category.familySlug, facts.attributes ?? listing.attributes))}::jsonb,
      labels = ${(facts.labels ?? listing.labels).filter(isLabel)}::text[], raw_material_fr = ${textOrNull(material.fr)}, raw_material_ar = ${textOrNull(material.ar)},
      one_of_akind = ${facts.oneOfAKind ?? listing.oneOfAKind}, personalised = ${facts.personalised ?? listing.personalised},
      season_from = ${season?.from ?? null}::smallint, season_to = ${season?.to ?? null}::smallint
    where id = ${productId}::uuid`;
  return settleChange(context, scope, productId);
}
