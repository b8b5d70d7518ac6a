import type { ProductChanged } from "~/modules/catalogue/events";
import type { AuthorisationDecided, CooperativeDecided } from "~/modules/cooperatives/events";
import type { StockChanged } from "~/modules/inventory/events";
import type { PictureReady } from "~/modules/media/events";
import type { RatingChanged, ReviewReplied } from "~/modules/reviews/events";
import { dropPages } from "~/platform/cache/drop-pages.server";
import type { Context } from "~/platform/db/context.server";
import { subscribe } from "~/platform/events/events.server";
import { refreshAvailability, refreshListing, refreshRating } from "./refresh-listing.server";

/** The shelf and the kept pages follow the goods in the same transaction; the search index follows the shelf as a job. */
export function subscribeShop(): void {
  subscribe<ProductChanged>("catalogue.product-changed", (context, { productId }) => relist(context, productId));
  subscribe<StockChanged>("inventory.stock-changed", (context, { variantIds }) => refreshAvailability(context, variantIds));
  subscribe<PictureReady>("media.picture-ready", async (context, { mediaId }) => {
    const rows = await context.sql<{ productId: string }>`select product_id as "productId" from product_media where media_id = ${mediaId}::uuid order by product_id`;
    // No word of it changes: the search index has nothing to learn.
    for (const { productId } of rows) await showAnew(context, productId);
  });
  subscribe<RatingChanged>("reviews.rating-changed", async (context, { productId, cooperativeId }) => {
    await refreshRating(context, productId);
    await dropPages(context, `reviews:${productId}`, `product:${productId}`, `cooperative:${cooperativeId}`, "shelf");
    await reindex(context, productId);
  });
  subscribe<ReviewReplied>("reviews.replied", (context, { productId, cooperativeId }) => dropPages(context, `reviews:${productId}`, `cooperative:${cooperativeId}`));
  subscribe<CooperativeDecided>("cooperatives.decided", (context, { cooperativeId }) => dropPages(context, `cooperative:${cooperativeId}`, "cooperatives", "shelf"));
  subscribe<AuthorisationDecided>("cooperatives.authorisation-decided", (context, { cooperativeId }) => dropPages(context, `cooperative:${cooperativeId}`));
}

async function relist(context: Context, productId: string): Promise<void> {
  await showAnew(context, productId);
  await reindex(context, productId);
}

async function showAnew(context: Context, productId: string): Promise<void> {
  await refreshListing(context, productId);
  await dropPages(context, `product:${productId}`, "shelf");
}

async function reindex(context: Context, productId: string): Promise<void> {
  await context.enqueue("search.index", { productId }, { key: `search:${productId}` });
}
