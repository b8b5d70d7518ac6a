import type { Context } from "~/platform/db/context.server";

/**
 * Writes the product's row of the shelf from what the other rooms hold. A product with nothing to sell has no row, or an invisible one.
 * The advisory lock orders two refreshes of one product, so that the later sees what the earlier's transaction changed.
 */
export async function refreshListing(context: Context, productId: string): Promise<void> {
  await context.sql`select pg_advisory_xact_lock(hashtext('shop.' || ${productId}))::text`;
  await context.sql`
    with shown as (
      select p.id, p.public_id, p.cooperative_id, p.state = 'published' and c.state = 'approved' as visible, p.one_of_akind, p.labels, p.season_from, p.season_to, p.category_slug, k.family_slug,
        coalesce(p.published_at, app.now()) as published_at, c.women_led, c.public_id as cooperative_public_id, c.name_fr as cooperative_name_fr, c.name_ar as cooperative_name_ar,
        c.slug_fr as cooperative_slug_fr, c.slug_ar as cooperative_slug_ar, m.code as commune_code, m.fr as commune_fr, m.ar as commune_ar, m.province_code,
        coalesce(fr.name, ar.name) as name_fr, coalesce(ar.name, fr.name) as name_ar, coalesce(fr.slug, ar.slug) as slug_fr, coalesce(ar.slug, fr.slug) as slug_ar,
        case when fr.name is null then 'ar' else 'fr' end as name_fr_locale, case when ar.name is null then 'fr' else 'ar' end as name_ar_locale,
        v.price_centimes, v.net_content, v.unit, range.highest, range.many, case when range.many = 1 then v.id end as sole_variant_id,
        picture.base, coalesce(picture.widths, '{}') as widths, picture.width, picture.height
      from product p
      join category k on k.slug = p.category_slug
      join cooperative c on c.id = p.cooperative_id
      join commune m on m.code = c.commune_code
      left join product_translation fr on fr.product_id = p.id and fr.locale = 'fr' and fr.state <> 'draft'
      left join product_translation ar on ar.product_id = p.id and ar.locale = 'ar' and ar.state <> 'draft'
      cross join lateral (select count(*)::int as many, max(price_centimes) as highest from variant where product_id = p.id and active) range
      join lateral (select id, price_centimes, net_content, unit from variant where product_id = p.id and active order by price_centimes, position, id limit 1) v on true
      left join lateral (
        select a.base, a.widths, a.width, a.height from product_media pm join media a on a.id = pm.media_id
        where pm.product_id = p.id and a.kind = 'picture' and a.state = 'ready' order by pm.position, pm.media_id limit 1
      ) picture on true
      where p.id = ${productId}::uuid and p.state <> 'draft' and coalesce(fr.name, ar.name) is not null
    ), hidden as (
      update shop_listing set visible = false where product_id = ${productId}::uuid and not exists (select from shown)
    )
    insert into shop_listing (product_id, public_id, cooperative_id, visible, name_fr, name_ar, name_fr_locale, name_ar_locale, slug_fr, slug_ar,
      cooperative_public_id, cooperative_name_fr, cooperative_name_ar, cooperative_slug_fr, cooperative_slug_ar, commune_code, commune_fr, commune_ar, province_code,
      category_slug, family_slug, price_centimes, max_price_centimes, net_content, unit, variant_count, sole_variant_id, available, one_of_akind, women_led, labels,
      picture_base, picture_widths, picture_width, picture_height, season_from, season_to, published_at)
    select id, public_id, cooperative_id, visible, name_fr, name_ar, name_fr_locale, name_ar_locale, slug_fr, slug_ar,
      cooperative_public_id, cooperative_name_fr, cooperative_name_ar, cooperative_slug_fr, cooperative_slug_ar, commune_code, commune_fr, commune_ar, province_code,
      category_slug, family_slug, price_centimes, highest, net_content, unit, many, sole_variant_id, 0, one_of_akind, women_led, labels,
      base, widths, width, height, season_from, season_to, published_at from shown
    on conflict (product_id) do update set visible = excluded.visible, name_fr = excluded.name_fr, name_ar = excluded.name_ar, name_fr_locale = excluded.name_fr_locale,
      name_ar_locale = excluded.name_ar_locale, slug_fr = excluded.slug_fr, slug_ar = excluded.slug_ar, cooperative_name_fr = excluded.cooperative_name_fr,
      cooperative_name_ar = excluded.cooperative_name_ar, cooperative_slug_fr = excluded.cooperative_slug_fr, cooperative_slug_ar = excluded.cooperative_slug_ar,
      commune_code = excluded.commune_code, commune_fr = excluded.commune_fr, commune_ar = excluded.commune_ar, province_code = excluded.province_code,
      category_slug = excluded.category_slug, family_slug = excluded.family_slug, price_centimes = excluded.price_centimes, max_price_centimes = excluded.max_price_centimes,
      net_content = excluded.net_content, unit = excluded.unit, variant_count = excluded.variant_count, sole_variant_id = excluded.sole_variant_id,
      one_of_akind = excluded.one_of_akind, women_led = excluded.women_led, labels = excluded.labels, picture_base = excluded.picture_base,
      picture_widths = excluded.picture_widths, picture_width = excluded.picture_width, picture_height = excluded.picture_height,
      season_from = excluded.season_from, season_to = excluded.season_to, published_at = excluded.published_at`;
  await context.sql`select app.refresh_availability('{}'::uuid[], ${productId}::uuid)::text`;
}

/** What is left of these variants' products, at once. Part of checkout's round trips: one statement. */
export async function refreshAvailability(context: Context, variantIds: readonly string[]): Promise<void> {
  await context.sql`select app.refresh_availability(${variantIds}::uuid[])::text`;
}

/** What the reviews shown say of a product, at once. */
export async function refreshRating(context: Context, productId: string): Promise<void> {
  await context.sql`select app.refresh_rating(${productId}::uuid)::text`;
}
