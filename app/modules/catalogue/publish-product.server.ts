import type { CooperativeScope } from "~/modules/cooperatives/scope";
import type { Context } from "~/platform/db/context.server";
import { settleChange, takeProduct, type ListingChanged } from "./change-product.server";
import type { ProductChanged } from "./events";

/** Sends a draft, or a withdrawn product, to the shop: visible at once, or waiting for what it names. */
export async function publishProduct(context: Context, scope: CooperativeScope, productId: string): Promise<ListingChanged> {
  if (!(await takeProduct(context, scope, productId))) return { ok: false, reason: "not-found" };
  return settleChange(context, scope, productId, { publish: true });
}

/** Takes a product out of the shop; orders placed keep what they were sold with. */
export async function withdrawProduct(context: Context, scope: CooperativeScope, productId: string): Promise<ListingChanged> {
  const listing = await takeProduct(context, scope, productId);
  if (!listing) return { ok: false, reason: "not-found" };
  if (listing.state !== "draft") {
    await context.sql`update product set state = 'withdrawn', waiting_for = '{}', updated_at = app.now() where id = ${productId}::uuid`;
    await context.publish({ type: "catalogue.product-changed", productId } satisfies ProductChanged);
  }
  return { ok: true, productId, state: listing.state === "draft" ? "draft" : "withdrawn", waitingFor: [] };
}
