import type { CooperativeScope } from "~/modules/cooperatives/scope";
import type { Context } from "~/platform/db/context.server";
import { categoryBySlug } from "./category-queries.server";
import type { ProductChanged } from "./events";
import { waitingCodes } from "./listing-gate";
import { permitsOf } from "./permit-queries.server";
import { missingToPublish, type Missing, type OwnListing, type ProductState, type WaitingCode } from "./product";
import { ownListing } from "./product-queries.server";
import { recordRevision } from "./product-revision.server";

export type ListingChanged =
  { ok: true; productId: string; state: ProductState; waitingFor: WaitingCode[] } | { ok: false; reason: "not-found" } | { ok: false; reason: "incomplete"; missing: Missing[] };

/** Takes the product for this transaction; null when it is not the cooperative's. Two members editing at once wait for each other. */
export async function takeProduct(context: Context, scope: CooperativeScope, productId: string): Promise<OwnListing | null> {
  await context.sql`select from product where id::text = ${productId} and cooperative_id = ${scope.cooperativeId}::uuid for update`;
  return ownListing(context, scope, productId);
}

/**
 * What follows every change of a listing: a draft only notes the hour; one that shoppers see, or will, is checked again for what is
 * missing and what it waits for, its revision is kept, and the shop is told.
 */
export async function settleChange(context: Context, scope: CooperativeScope, productId: string, { publish = false, unsafeIncomplete = false } = {}): Promise<ListingChanged> {
  const listing = await ownListing(context, scope, productId);
  if (!listing) return { ok: false, reason: "not-found" };
  const shown = listing.state === "published" || listing.state === "waiting";
  if (!publish && !shown) {
    await context.sql`update product set updated_at = app.now() where id = ${productId}::uuid`;
    if (listing.state === "withdrawn") await context.publish({ type: "catalogue.product-changed", productId } satisfies ProductChanged);
    return { ok: true, productId, state: listing.state, waitingFor: [] };
  }
  const missing = unsafeIncomplete ? [] : missingToPublish(listing);
  if (missing.length > 0) return { ok: false, reason: "incomplete", missing };
  const category = await categoryBySlug(context, listing.categorySlug);
  if (!category) throw new Error(`category ${listing.categorySlug} is gone`);
  const waitingFor = waitingCodes(category, listing.labels, await permitsOf(context, scope.cooperativeId));
  const state: ProductState = waitingFor.length > 0 ? "waiting" : "published";
  await context.sql`
    update product set state = ${state}, waiting_for = ${waitingFor}::text[], updated_at = app.now(),
      published_at = case when ${state} = 'published' then coalesce(published_at, app.now()) else published_at end
    where id = ${productId}::uuid`;
  await recordRevision(context, productId);
  await context.publish({ type: "catalogue.product-changed", productId } satisfies ProductChanged);
  return { ok: true, productId, state, waitingFor };
}
