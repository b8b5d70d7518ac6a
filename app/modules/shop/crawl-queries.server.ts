import type { Context } from "~/platform/db/context.server";
import { sql } from "~/platform/db/sql-fragment";
import type { Locale } from "~/platform/i18n/locale";
import type { Centimes } from "~/platform/money/money";

/** What one address per language is made of, with when its page last changed. */
export interface CrawlEntry {
  id: string;
  publicId: string;
  slugFr: string;
  slugAr: string;
  changedAt: Date | null;
}

/** So many products in the order of their ids: those behind `after`, null for the first piece, up to the next piece's. */
export interface ShelfPiece {
  after: string | null;
  /** When the page of any of them last changed. */
  changedAt: Date;
}

/** The shelf in pieces of `size`: one walk over its index, however long it is. */
export async function productPieces(context: Context, size: number): Promise<ShelfPiece[]> {
  const rows = await context.sql<{ last: string; changedAt: Date }>`
    select max(product_id::text) filter (where place = ${size}::int - 1) as last, max(changed_at) as "changedAt" from (
      select product_id, changed_at, n / ${size}::int as piece, n % ${size}::int as place from (
        select product_id, changed_at, row_number() over (order by product_id) - 1 as n from shop_listing where visible
      ) numbered
    ) placed group by piece order by piece`;
  return rows.map(({ changedAt }, place) => ({ after: rows[place - 1]?.last ?? null, changedAt }));
}

export async function cooperativePieces(context: Context, size: number): Promise<number> {
  const [row] = await context.sql<{ pieces: number }>`select ceil(count(*)::float8 / ${size}::int)::int as pieces from cooperative where state = 'approved'`;
  return row?.pieces ?? 0;
}

/** Products on the shelf after one id and up to another, where one is named. */
export async function productEntries(context: Context, { after, upTo, limit }: { after: string | null; upTo: string | null; limit: number }): Promise<CrawlEntry[]> {
  return context.sql<CrawlEntry>`
    select product_id as id, public_id as "publicId", slug_fr as "slugFr", slug_ar as "slugAr", changed_at as "changedAt" from shop_listing
    where visible ${after ? sql`and product_id > ${after}::uuid` : sql``} ${upTo ? sql`and product_id <= ${upTo}::uuid` : sql``} order by product_id limit ${limit}::int`;
}

/** One piece of the approved cooperatives; there are thousands of them at most. */
export async function cooperativeEntries(context: Context, piece: number, size: number): Promise<CrawlEntry[]> {
  return context.sql<CrawlEntry>`
    select c.id, c.public_id as "publicId", c.slug_fr as "slugFr", c.slug_ar as "slugAr",
      greatest(c.approved_at, (select max(l.changed_at) from shop_listing l where l.cooperative_id = c.id and l.visible)) as "changedAt"
    from cooperative c where c.state = 'approved' order by c.id offset ${(piece - 1) * size}::int limit ${size}::int`;
}

/** When something new came to each category, by its slug. */
export async function newestByCategory(context: Context): Promise<Map<string, Date>> {
  const rows = await context.sql<{ slug: string; at: Date | null }>`
    select k.slug, (select max(l.published_at) from shop_listing l where l.category_slug = k.slug and l.visible) as at from category k`;
  return new Map(rows.flatMap(({ slug, at }) => (at ? [[slug, at] as const] : [])));
}

/** One size of a product as a price comparison wants it. */
export interface FeedVariant {
  variantId: string;
  label: string | null;
  netContent: number;
  unit: string;
  priceCentimes: Centimes;
  available: number;
}

export interface FeedProduct {
  productId: string;
  publicId: string;
  name: string;
  slugFr: string;
  slugAr: string;
  description: string;
  cooperative: string;
  family: string;
  category: string;
  pictureBase: string;
  pictureWidth: number;
  otherPictures: { base: string; width: number }[];
  variants: FeedVariant[];
}

/** Products on the shelf after this id that have a picture and words of their own in this language. */
export async function feedProducts(context: Context, locale: Locale, after: string | null, limit: number): Promise<FeedProduct[]> {
  const french = locale === "fr";
  return context.sql<FeedProduct>`
    select l.product_id as "productId", l.public_id as "publicId", ${french ? sql`l.name_fr` : sql`l.name_ar`} as name, l.slug_fr as "slugFr", l.slug_ar as "slugAr", t.description,
      ${french ? sql`l.cooperative_name_fr` : sql`l.cooperative_name_ar`} as cooperative, ${french ? sql`f.fr` : sql`f.ar`} as family, ${french ? sql`k.fr` : sql`k.ar`} as category,
      l.picture_base as "pictureBase", l.picture_width as "pictureWidth",
      coalesce((select jsonb_agg(jsonb_build_object('base', a.base, 'width', a.width) order by pm.position, pm.media_id) from product_media pm join media a on a.id = pm.media_id
        where pm.product_id = l.product_id and a.kind = 'picture' and a.state = 'ready' and a.base <> l.picture_base), '[]') as "otherPictures",
      (select jsonb_agg(jsonb_build_object('variantId', v.id, 'label', ${french ? sql`v.label_fr` : sql`v.label_ar`}, 'netContent', v.net_content::float8, 'unit', v.unit, 'priceCentimes', v.price_centimes,
        'available', coalesce((select sum(s.on_hand - s.reserved)::int from stock s where s.variant_id = v.id), 0)) order by v.position, v.id)
        from variant v where v.product_id = l.product_id and v.active) as variants
    from shop_listing l join category k on k.slug = l.category_slug join family f on f.slug = l.family_slug
    join product_translation t on t.product_id = l.product_id and t.locale = ${locale} and t.state <> 'draft' and t.description <> ''
    where l.visible and l.picture_base is not null ${after ? sql`and l.product_id > ${after}::uuid` : sql``}
    order by l.product_id limit ${limit}::int`;
}

/** Another text as soon as anything a feed says of any product changed. */
export async function shelfVersion(context: Context): Promise<string> {
  const [row] = await context.sql<{ products: number; changedAt: Date | null; sold: number }>`
    select count(*)::int as products, max(changed_at) as "changedAt",
      coalesce((select bit_xor(hashtext(s.variant_id::text)) from stock s where s.on_hand > s.reserved), 0) as sold
    from shop_listing where visible`;
  return `${String(row?.products ?? 0)}-${String(row?.sold ?? 0)}-${String(row?.changedAt?.getTime() ?? 0)}`;
}
