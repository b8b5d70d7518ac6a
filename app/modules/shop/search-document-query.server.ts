import type { Context } from "~/platform/db/context.server";

interface Bilingual {
  fr: string;
  ar: string;
}

/** What the search index holds of a product; `search` names the same shape in its port. */
export interface ShelfDocument {
  productId: string;
  name: Bilingual;
  description: Bilingual;
  cooperative: Bilingual & { id: string };
  category: Bilingual & { slug: string };
  family: Bilingual & { slug: string };
  place: { communeCode: string; provinceCode: string; commune: Bilingual; province: Bilingual; aliases: string[] };
  labels: string[];
  contents: { amount: number; unit: string }[];
  priceCentimes: number;
  inStock: boolean;
  womenLed: boolean;
  ratingCount: number;
  ratingTenths: number;
  createdAt: Date;
}

/** The documents of these products as they are now; one that is not on the shelf is absent and must leave the index. */
export async function readSearchDocuments(context: Context, productIds: readonly string[]): Promise<ShelfDocument[]> {
  return context.sql<ShelfDocument>`
    select l.product_id as "productId", jsonb_build_object('fr', l.name_fr, 'ar', l.name_ar) as name,
      jsonb_build_object('fr', coalesce(fr.description, ar.description, ''), 'ar', coalesce(ar.description, fr.description, '')) as description,
      jsonb_build_object('id', l.cooperative_id, 'fr', l.cooperative_name_fr, 'ar', l.cooperative_name_ar) as cooperative,
      jsonb_build_object('slug', k.slug, 'fr', k.fr, 'ar', k.ar) as category, jsonb_build_object('slug', f.slug, 'fr', f.fr, 'ar', f.ar) as family,
      jsonb_build_object('communeCode', l.commune_code, 'provinceCode', l.province_code, 'commune', jsonb_build_object('fr', m.fr, 'ar', m.ar),
        'province', jsonb_build_object('fr', p.fr, 'ar', p.ar), 'aliases', to_jsonb(m.aliases)) as place,
      l.labels, (select coalesce(jsonb_agg(jsonb_build_object('amount', v.net_content::float8, 'unit', v.unit) order by v.position, v.id), '[]')
        from variant v where v.product_id = l.product_id and v.active) as contents,
      l.price_centimes as "priceCentimes", l.available > 0 as "inStock", l.women_led as "womenLed",
      l.rating_count as "ratingCount", case when l.rating_count > 0 then 10 * l.rating_sum / l.rating_count else 0 end as "ratingTenths", l.published_at as "createdAt"
    from shop_listing l
    join category k on k.slug = l.category_slug join family f on f.slug = l.family_slug
    join commune m on m.code = l.commune_code join province p on p.code = l.province_code
    left join product_translation fr on fr.product_id = l.product_id and fr.locale = 'fr' and fr.state <> 'draft'
    left join product_translation ar on ar.product_id = l.product_id and ar.locale = 'ar' and ar.state <> 'draft'
    where l.product_id = any(${productIds}::uuid[]) and l.visible order by l.product_id`;
}

/** One product's document; null when it is not on the shelf. */
export async function readSearchDocument(context: Context, productId: string): Promise<ShelfDocument | null> {
  const [document] = await readSearchDocuments(context, [productId]);
  return document ?? null;
}

/** Every product on the shelf, a thousand ids at a time from `after` on: for rebuilding an index. */
export async function shelfProductIds(context: Context, after: string | null = null, limit = 1_000): Promise<string[]> {
  const rows = await context.sql<{ id: string }>`
    select product_id as id from shop_listing where visible and (${after}::uuid is null or product_id > ${after}::uuid) order by product_id limit ${limit}::int`;
  return rows.map(({ id }) => id);
}
