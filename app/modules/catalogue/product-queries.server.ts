import type { CooperativeScope } from "~/modules/cooperatives/scope";
import type { Context } from "~/platform/db/context.server";
import { isUuid } from "~/platform/text/uuid";
import type { OwnListing, OwnPicture, OwnText, OwnVariant } from "./product";
import type { Locale } from "~/platform/i18n/locale";

interface ListingRow extends Omit<OwnListing, "texts" | "variants" | "pictures"> {
  texts: (OwnText & { locale: Locale })[] | null;
  variants: OwnVariant[] | null;
  pictures: OwnPicture[] | null;
}

/** The cooperative's own products, the latest touched first; `ids` narrows them. 500 at most. */
export async function ownListings(context: Context, scope: CooperativeScope, ids: readonly string[] | null = null): Promise<OwnListing[]> {
  const rows = await context.sql<ListingRow>`
    select p.id as "productId", p.public_id as "publicId", p.category_slug as "categorySlug", c.family_slug as "familySlug", p.source_locale as "sourceLocale", p.state,
      p.waiting_for as "waitingFor", p.revision, p.attributes, p.labels, p.raw_material_fr as "rawMaterialFr", p.raw_material_ar as "rawMaterialAr",
      p.one_of_akind as "oneOfAKind", p.personalised,
      case when p.season_from is not null then jsonb_build_object('from', p.season_from, 'to', p.season_to) end as season,
      (select jsonb_agg(jsonb_build_object('locale', t.locale, 'name', t.name, 'slug', t.slug, 'description', t.description, 'state', t.state))
        from product_translation t where t.product_id = p.id) as texts,
      (select jsonb_agg(jsonb_build_object('variantId', v.id, 'labelFr', v.label_fr, 'labelAr', v.label_ar, 'netContent', v.net_content::float8, 'unit', v.unit,
        'shipWeightG', v.ship_weight_g, 'sku', v.sku, 'priceCentimes', v.price_centimes, 'active', v.active) order by v.position, v.id)
        from variant v where v.product_id = p.id) as variants,
      (select jsonb_agg(jsonb_build_object('mediaId', m.media_id, 'altFr', m.alt_fr, 'altAr', m.alt_ar) order by m.position, m.media_id)
        from product_media m where m.product_id = p.id) as pictures
    from product p join category c on c.slug = p.category_slug
    where p.cooperative_id = ${scope.cooperativeId}::uuid and (${ids}::uuid[] is null or p.id = any(${ids}::uuid[]))
    order by p.updated_at desc, p.id desc limit 500`;
  return rows.map(({ texts, variants, pictures, ...row }) => ({
    ...row,
    texts: Object.fromEntries((texts ?? []).map(({ locale, ...words }) => [locale, words])),
    variants: variants ?? [],
    pictures: pictures ?? [],
  }));
}

/** One of the cooperative's own products; null when it is not there or not theirs. */
export async function ownListing(context: Context, scope: CooperativeScope, productId: string): Promise<OwnListing | null> {
  if (!isUuid(productId)) return null;
  const [listing] = await ownListings(context, scope, [productId]);
  return listing ?? null;
}
