import type { Context } from "~/platform/db/context.server";
import { sql } from "~/platform/db/sql-fragment";
import type { ListingCard } from "./listing";

/** The columns of a ListingCard from `shop_listing l`. */
export const CARD = sql`l.product_id as "productId", l.public_id as "publicId", l.name_fr as "nameFr", l.name_ar as "nameAr", l.name_fr_locale as "nameFrLocale",
  l.name_ar_locale as "nameArLocale", l.slug_fr as "slugFr", l.slug_ar as "slugAr", l.cooperative_id as "cooperativeId", l.cooperative_public_id as "cooperativePublicId",
  l.cooperative_name_fr as "cooperativeNameFr", l.cooperative_name_ar as "cooperativeNameAr", l.cooperative_slug_fr as "cooperativeSlugFr",
  l.cooperative_slug_ar as "cooperativeSlugAr", l.commune_fr as "communeFr", l.commune_ar as "communeAr", l.province_code as "provinceCode",
  l.category_slug as "categorySlug", l.family_slug as "familySlug", l.price_centimes as "priceCentimes", l.max_price_centimes as "maxPriceCentimes",
  l.net_content::float8 as "netContent", l.unit, l.variant_count as "variantCount", l.sole_variant_id as "soleVariantId", l.available, l.one_of_akind as "oneOfAKind",
  l.women_led as "womenLed", l.labels, l.rating_count as "ratingCount", l.rating_sum as "ratingSum",
  case when l.picture_base is not null then jsonb_build_object('base', l.picture_base, 'widths', l.picture_widths, 'width', l.picture_width, 'height', l.picture_height) end as picture`;

/** A kept page with these cards goes when one of them changes, or when others might stand there: "shelf". */
export function showsCards(context: Context, cards: readonly Pick<ListingCard, "productId">[]): void {
  context.shows("shelf", ...cards.map(({ productId }) => `product:${productId}`));
}
