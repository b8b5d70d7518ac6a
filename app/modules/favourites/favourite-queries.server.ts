import type { Context } from "~/platform/db/context.server";

export interface Favourite {
  productId: string;
  publicId: string;
  /** What it is, or was, called: it may have left the shop. */
  nameFr: string;
  nameAr: string;
}

/** What the account kept, the latest first. */
export async function favouritesOf(context: Context, userId: string): Promise<Favourite[]> {
  return context.sql<Favourite>`
    select p.id as "productId", p.public_id as "publicId", coalesce(fr.name, ar.name, '') as "nameFr", coalesce(ar.name, fr.name, '') as "nameAr"
    from favourite f join product p on p.id = f.product_id
    left join product_translation fr on fr.product_id = p.id and fr.locale = 'fr' and fr.state <> 'draft'
    left join product_translation ar on ar.product_id = p.id and ar.locale = 'ar' and ar.state <> 'draft'
    where f.user_id = ${userId} order by f.kept_at desc, f.product_id desc`;
}

/** The public ids alone, for the hearts of a page. */
export async function favouriteIds(context: Context, userId: string): Promise<string[]> {
  const rows = await context.sql<{ publicId: string }>`
    select p.public_id as "publicId" from favourite f join product p on p.id = f.product_id where f.user_id = ${userId} order by f.kept_at desc, f.product_id desc`;
  return rows.map(({ publicId }) => publicId);
}

export async function favouriteCount(context: Context, userId: string): Promise<number> {
  const [row] = await context.sql<{ count: number }>`select count(*)::int as count from favourite where user_id = ${userId}`;
  return row?.count ?? 0;
}

/** The products behind a browser's list, in its order; those the reader may not see are left out. */
export async function productsKept(context: Context, publicIds: readonly string[]): Promise<string[]> {
  const rows = await context.sql<{ id: string }>`
    select p.id from unnest(${publicIds}::text[]) with ordinality as asked (public_id, place) join product p on p.public_id = asked.public_id order by asked.place`;
  return rows.map(({ id }) => id);
}
