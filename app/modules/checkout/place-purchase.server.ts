import { cartContents } from "~/modules/cart/index.server";
import { commitStock } from "~/modules/inventory/index.server";
import type { OrdersPlaced } from "~/modules/orders/events";
import type { Context } from "~/platform/db/context.server";
import { newSecretToken } from "~/platform/text/secret-token.server";
import { afterWorkingHours } from "~/platform/time/working-hours";
import type { Obstacle } from "./draft";
import type { PlacePurchase } from "./placement";
import { newPurchaseNumber } from "./purchase-number.server";
import { draftFrom } from "./review-purchase.server";
import { beginPurchase } from "./attempt-store.server";
import { writePurchase } from "./purchase-store.server";

export interface Placed {
  ok: true;
  outcome: "placed" | "already-placed";
  purchaseId: string;
  number: string;
  trackingToken: string;
}

export type PlaceRefusal = Obstacle | { reason: "empty-cart" } | { reason: "unknown-commune" } | { reason: "too-many-open-orders" } | { reason: "price-changed" };
export type PlaceResult = Placed | ({ ok: false } & PlaceRefusal);

/**
 * Places a purchase paid in cash: one order a cooperative, stock committed, all or nothing, in few round trips (eight with the
 * shelf's and the notices' subscribers). Everything is computed again from the cart; if it is no longer what was shown,
 * `price-changed` asks for another look.
 */
export async function placePurchase(context: Context, input: PlacePurchase): Promise<PlaceResult> {
  const begun = await beginPurchase(context, {
    attemptKey: input.attemptKey,
    phone: input.contact.phone,
    clientAddress: input.clientAddress,
    numbers: Array.from({ length: 4 }, newPurchaseNumber),
  });
  if (begun.placed) return { ok: true, outcome: "already-placed", ...begun.placed };
  const { settings } = begun;
  if (begun.openOfPhone >= settings["cash.open-purchases-per-phone"] || begun.recentOfAddress >= settings["cash.purchases-per-address-and-hour"]) {
    return { ok: false, reason: "too-many-open-orders" };
  }
  const contents = await cartContents(context, input.holder);
  if (!contents) return { ok: false, reason: "empty-cart" };
  const drafted = await draftFrom(context, contents, { communeCode: input.communeCode, termsVersion: input.termsVersion, cashLimit: settings["cash.limit-centimes"] });
  if (!drafted.ok) return drafted;
  const [obstacle] = drafted.draft.obstacles;
  if (obstacle) return { ok: false, ...obstacle };
  if (drafted.draft.digest !== input.shownDigest) return { ok: false, reason: "price-changed" };

  const purchase = writePurchase({
    input,
    draft: drafted.draft,
    cartId: contents.cartId,
    number: begun.freeNumber,
    trackingToken: newSecretToken(),
    locale: context.locale,
    userId: context.actor.userId,
    rates: { commissionBps: settings["commission.bps"], vatBps: settings["commission.vat-bps"] },
    confirmBy: afterWorkingHours(context.now, settings["orders.confirm-within-working-hours"]),
  });
  const taken = await commitStock(context, purchase.stockLines);
  if (!taken.ok) return taken;
  await purchase.insert(context);
  await context.publish({ type: "orders.placed", purchaseId: purchase.id, orderIds: purchase.orderIds } satisfies OrdersPlaced);
  return { ok: true, outcome: "placed", purchaseId: purchase.id, number: purchase.number, trackingToken: purchase.trackingToken };
}
