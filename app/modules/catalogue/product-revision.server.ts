import type { Context } from "~/platform/db/context.server";

/**
 * Keeps what shoppers are told from now on, when it differs from what they were told before.
 * Order lines point at the revision they were sold with. Prices have their own history.
 */
export async function recordRevision(context: Context, productId: string): Promise<void> {
  await context.sql`
    with told as (
      select p.id, p.cooperative_id, jsonb_build_object(
        'categorySlug', p.category_slug, 'sourceLocale', p.source_locale, 'attributes', p.attributes, 'labels', to_jsonb(p.labels),
        'rawMaterialFr', p.raw_material_fr, 'rawMaterialAr', p.raw_material_ar, 'oneOfAKind', p.one_of_akind, 'personalised', p.personalised,
        'texts', (select jsonb_object_agg(t.locale, jsonb_build_object('name', t.name, 'description', t.description, 'state', t.state)) from product_translation t where t.product_id = p.id and t.state <> 'draft'),
        'variants', (select jsonb_agg(jsonb_build_object('variantId', v.id, 'labelFr', v.label_fr, 'labelAr', v.label_ar, 'netContent', v.net_content, 'unit', v.unit) order by v.position, v.id)
          from variant v where v.product_id = p.id and v.active),
        'pictures', (select jsonb_agg(m.media_id order by m.position, m.media_id) from product_media m where m.product_id = p.id)
      ) as snapshot
      from product p where p.id = ${productId}::uuid
    ), before as (
      select revision, snapshot from product_revision where product_id = ${productId}::uuid order by revision desc limit 1
    ), added as (
      insert into product_revision (product_id, cooperative_id, revision, snapshot, by_user_id)
      select told.id, told.cooperative_id, coalesce((select revision from before), 0) + 1, told.snapshot, ${context.actor.userId}::text
      from told where told.snapshot is distinct from (select snapshot from before)
      returning revision
    )
    update product set revision = added.revision from added where product.id = ${productId}::uuid`;
}
