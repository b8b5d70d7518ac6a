import type { CooperativeScope } from "~/modules/cooperatives/scope";
import { releaseStock } from "~/modules/inventory/index.server";
import { lockOrder, mayCancel, moveLockedOrder, notNow, type Author, type CancelReason, type LockedOrder, type MoveResult } from "~/modules/orders/index.server";
import { lockAllocation, moveAllocation } from "~/modules/payments/index.server";
import type { Context } from "~/platform/db/context.server";
import { hashToken } from "~/platform/text/secret-token.server";
import { isUuid } from "~/platform/text/uuid";

export type CancelResult = MoveResult;

/** Who may follow a purchase: whoever holds its link, or the account it was placed from. */
export type ShopperKey = { trackingToken: string } | { userId: string };

/** A shopper gives up one order of theirs before it is sent. */
export async function cancelOrderByShopper(context: Context, key: ShopperKey, { orderId, reason }: { orderId: string; reason: CancelReason }): Promise<CancelResult> {
  const name = await shopperOf(context, key, orderId);
  if (name === null) return { ok: false, reason: "no-such-order" };
  const order = await lockOrder(context, orderId, null);
  return order ? cancel(context, order, { kind: "shopper", name }, reason) : { ok: false, reason: "no-such-order" };
}

/** A cooperative gives up its own order before sending it. */
export async function cancelOrderByCooperative(context: Context, scope: CooperativeScope, { orderId, reason }: { orderId: string; reason: CancelReason }): Promise<CancelResult> {
  const order = await lockOrder(context, orderId, scope.cooperativeId);
  return order ? cancel(context, order, { kind: "cooperative", name: context.actor.name }, reason) : { ok: false, reason: "no-such-order" };
}

/** Nobody confirmed in time. Harmless when the order moved on or its time is not up. */
export async function expireOrder(context: Context, orderId: string): Promise<CancelResult> {
  const order = await lockOrder(context, orderId, null);
  if (!order) return { ok: false, reason: "no-such-order" };
  if (order.fulfilmentState !== "placed" || order.confirmBy > context.now) return notNow(order);
  return cancel(context, order, { kind: "system", name: context.actor.name }, "not-confirmed-in-time");
}

async function cancel(context: Context, order: LockedOrder, by: Author, reason: CancelReason): Promise<CancelResult> {
  if (!mayCancel(order.fulfilmentState)) return notNow(order);
  await releaseStock(context, order.lineIds);
  await moveAllocation(context, await lockAllocation(context, order.id), "cancelled");
  await moveLockedOrder(context, order, { to: "cancelled", by, paymentState: "cancelled", reason });
  return { ok: true };
}

async function shopperOf(context: Context, key: ShopperKey, orderId: string): Promise<string | null> {
  if (!isUuid(orderId)) return null;
  const hash = "trackingToken" in key ? hashToken(key.trackingToken) : null;
  const userId = "userId" in key ? key.userId : null;
  const [row] = await context.sql<{ name: string }>`
    select p.shopper_name as name from purchase p join coop_order o on o.purchase_id = p.id
    where o.id = ${orderId}::uuid and (p.tracking_token_hash = ${hash}::bytea or p.user_id = ${userId}::text)`;
  return row?.name ?? null;
}
