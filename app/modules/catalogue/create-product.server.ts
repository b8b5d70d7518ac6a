import type { CooperativeScope } from "~/modules/cooperatives/scope";
import type { Context } from "~/platform/db/context.server";
import type { Locale } from "~/platform/i18n/locale";
import { newPublicId } from "~/platform/text/public-id.server";
import { knownAttributes, type BilingualText, type ProductAttributes } from "./attributes";
import { categoryBySlug } from "./category-queries.server";
import { settleChange, type ListingChanged } from "./change-product.server";
import { isLabel } from "./labels";
import type { Season } from "./season";
import { writePictures, type PlacedPicture } from "./arrange-pictures.server";
import { namesWithHiddenCharacters, textOrNull, writeTexts, type ProductTexts } from "./product-texts.server";
import { insertVariants, type NewVariant } from "./variants.server";

export interface NewProduct {
  categorySlug: string;
  /** The language the cooperative writes in; the other may come later. */
  sourceLocale: Locale;
  texts: ProductTexts;
  attributes?: ProductAttributes;
  /** Claims that need an accepted certificate: see labels.ts. */
  labels?: readonly string[];
  /** Where a raw material from outside the region comes from. */
  rawMaterial?: BilingualText;
  oneOfAKind?: boolean;
  /** Made to order: no withdrawal right (law 31-08, art. 38). */
  personalised?: boolean;
  season?: Season | null;
  variants?: readonly NewVariant[];
  pictures?: readonly PlacedPicture[];
  /** False keeps a draft. */
  publish: boolean;
  /** Publishes although something is missing: for catalogues loaded to be searched, never for goods that are sold. */
  unsafeIncomplete?: boolean;
}

export type ProductCreated =
  | (Extract<ListingChanged, { ok: true }> & { publicId: string; variantIds: string[] })
  | Extract<ListingChanged, { ok: false }>
  | { ok: false; reason: "unknown-category" }
  | { ok: false; reason: "hidden-characters"; locales: Locale[] };

/** Lists a product. Published at once where nothing is gated, else it waits and says for what; incomplete ones are refused unless kept as a draft. */
export async function createProduct(context: Context, scope: CooperativeScope, product: NewProduct): Promise<ProductCreated> {
  const category = await categoryBySlug(context, product.categorySlug);
  if (!category) return { ok: false, reason: "unknown-category" };
  const hidden = namesWithHiddenCharacters(product.texts);
  if (hidden.length > 0) return { ok: false, reason: "hidden-characters", locales: hidden };
  const publicId = newPublicId();
  const [row] = await context.sql<{ id: string }>`
    insert into product (public_id, cooperative_id, category_slug, source_locale, state, waiting_for, attributes, labels, raw_material_fr, raw_material_ar, one_of_akind, personalised, season_from, season_to)
    values (${publicId}, ${scope.cooperativeId}::uuid, ${category.slug}, ${product.sourceLocale}, 'draft', '{}',
      ${JSON.stringify(knownAttributes(category.familySlug, product.attributes ?? {}))}::jsonb, ${(product.labels ?? []).filter(isLabel)}::text[],
      ${textOrNull(product.rawMaterial?.fr)}, ${textOrNull(product.rawMaterial?.ar)}, ${product.oneOfAKind ?? false}, ${product.personalised ?? false},
      ${product.season?.from ?? null}::smallint, ${product.season?.to ?? null}::smallint)
    returning id`;
  if (!row) throw new Error("the product was not kept");
  const productId = row.id;
  await writeTexts(context, { productId, cooperativeId: scope.cooperativeId, sourceLocale: product.sourceLocale, texts: product.texts });
  const variantIds = await insertVariants(context, scope, productId, product.variants ?? []);
  await writePictures(context, scope, productId, product.pictures ?? []);
  const settled = await settleChange(context, scope, productId, { publish: product.publish, unsafeIncomplete: product.unsafeIncomplete ?? false });
  return settled.ok ? { ...settled, publicId, variantIds } : settled;
}
