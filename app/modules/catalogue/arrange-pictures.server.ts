import type { CooperativeScope } from "~/modules/cooperatives/scope";
import type { Context } from "~/platform/db/context.server";
import { settleChange, takeProduct, type ListingChanged } from "./change-product.server";

export interface PlacedPicture {
  mediaId: string;
  /** What it shows, in words; empty where the product's name says it. */
  altFr?: string;
  altAr?: string;
}

/** Twelve pictures say everything; more only weigh. */
const PICTURES_PER_PRODUCT = 12;

/** Replaces the product's pictures by these, in this order. Pictures of another cooperative are left out. */
export async function writePictures(context: Context, scope: CooperativeScope, productId: string, pictures: readonly PlacedPicture[]): Promise<void> {
  const kept = pictures.slice(0, PICTURES_PER_PRODUCT);
  await context.sql`delete from product_media where product_id = ${productId}::uuid and cooperative_id = ${scope.cooperativeId}::uuid`;
  if (kept.length === 0) return;
  await context.sql`
    insert into product_media (product_id, media_id, cooperative_id, position, alt_fr, alt_ar)
    select ${productId}::uuid, m.id, m.cooperative_id, g.place, g.alt_fr, g.alt_ar
    from unnest(${kept.map(({ mediaId }) => mediaId)}::uuid[], ${kept.map(({ altFr }) => altFr ?? "")}::text[], ${kept.map(({ altAr }) => altAr ?? "")}::text[])
      with ordinality as g (media_id, alt_fr, alt_ar, place)
    join media m on m.id = g.media_id and m.cooperative_id = ${scope.cooperativeId}::uuid and m.kind = 'picture'
    on conflict do nothing`;
}

/** Adds pictures behind those there are. */
export async function attachPictures(context: Context, scope: CooperativeScope, productId: string, pictures: readonly PlacedPicture[]): Promise<ListingChanged> {
  const listing = await takeProduct(context, scope, productId);
  if (!listing) return { ok: false, reason: "not-found" };
  await writePictures(context, scope, productId, [...listing.pictures, ...pictures]);
  return settleChange(context, scope, productId);
}

/** Moves a picture one place towards the first, or takes it off. */
export async function arrangePicture(
  context: Context,
  scope: CooperativeScope,
  { productId, mediaId, act }: { productId: string; mediaId: string; act: "forward" | "remove" },
): Promise<ListingChanged> {
  const listing = await takeProduct(context, scope, productId);
  const place = listing?.pictures.findIndex((picture) => picture.mediaId === mediaId) ?? -1;
  if (!listing || place < 0) return { ok: false, reason: "not-found" };
  const pictures = [...listing.pictures];
  const [picture] = pictures.splice(place, 1);
  if (act === "forward" && picture) pictures.splice(Math.max(0, place - 1), 0, picture);
  await writePictures(context, scope, productId, pictures);
  return settleChange(context, scope, productId);
}
