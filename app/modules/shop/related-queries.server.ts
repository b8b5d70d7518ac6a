import type { Context } from "~/platform/db/context.server";
import { CARD, showsCards } from "./card-columns.server";
import type { ListingCard } from "./listing";

/** The newest of a category or a cooperative are looked at, never the whole shelf. */
const LOOKED_AT = 120;

export interface Related {
  /** Of the same cooperative, its other categories first. */
  cooperative: ListingCard[];
  /** Of the same category from others: the same province first, one of each cooperative, then the nearest price. */
  near: ListingCard[];
}

/** What a product's page leads on to; all of it in stock. */
export async function relatedProducts(context: Context, product: ListingCard, perShelf = 4): Promise<Related> {
  const cooperative = await context.sql<ListingCard>`
    select ${CARD} from (
      select l.product_id from shop_listing l
      where l.cooperative_id = ${product.cooperativeId}::uuid and l.visible and l.available > 0 and l.product_id <> ${product.productId}::uuid
      order by l.published_at desc limit ${LOOKED_AT}::int
    ) newest join shop_listing l on l.product_id = newest.product_id
    order by l.picture_base is null, l.category_slug = ${product.categorySlug}, l.published_at desc, l.product_id limit ${perShelf}::int`;
  const near = await context.sql<ListingCard>`
    select ${CARD} from (
      select n.product_id, n.province_code, n.distance, row_number() over (partition by n.cooperative_id order by n.distance, n.product_id) as place from (
        select l.product_id, l.cooperative_id, l.province_code, abs(l.price_centimes - ${product.priceCentimes}::int) as distance from shop_listing l
        where l.category_slug = ${product.categorySlug} and l.visible and l.available > 0 and l.cooperative_id <> ${product.cooperativeId}::uuid
        order by l.published_at desc limit ${LOOKED_AT}::int
      ) n
    ) near join shop_listing l on l.product_id = near.product_id
    where near.place = 1 order by l.picture_base is null, near.province_code <> ${product.provinceCode}, near.distance, l.product_id limit ${perShelf}::int`;
  showsCards(context, [...cooperative, ...near]);
  return { cooperative, near };
}

/** The cards behind a browser's own list of public ids, in its order; what has left the shelf is not among them. */
export async function cardsByPublicIds(context: Context, publicIds: readonly string[]): Promise<ListingCard[]> {
  const cards = await context.sql<ListingCard>`
    select ${CARD} from unnest(${publicIds}::text[]) with ordinality as asked (id, place)
    join shop_listing l on l.public_id = asked.id and l.visible order by asked.place`;
  showsCards(context, cards);
  return cards;
}
