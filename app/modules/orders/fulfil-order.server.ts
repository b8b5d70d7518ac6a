import type { CooperativeScope } from "~/modules/cooperatives/scope";
import { consumeStock } from "~/modules/inventory/index.server";
import type { Context } from "~/platform/db/context.server";
import { recordAudit } from "~/modules/audit/index.server";
import { lockOrder, moveLockedOrder, notNow, writeEvent, type Author, type LockedOrder, type MoveResult } from "./move-order.server";
import { mayCall, mayMove, type CallOutcome, type FulfilmentState } from "./order";

export function memberOf(context: Context): Author {
  return { kind: "cooperative", name: context.actor.name };
}

/** A call to the shopper: what came of it and who made it. It moves nothing; confirming is its own act. */
export async function logCall(
  context: Context,
  scope: CooperativeScope,
  { orderId, outcome, note }: { orderId: string; outcome: CallOutcome; note?: string },
): Promise<MoveResult> {
  const order = await lockOrder(context, orderId, scope.cooperativeId);
  if (!order) return { ok: false, reason: "no-such-order" };
  if (!mayCall(order.fulfilmentState)) return notNow(order);
  // A button pressed twice is one call.
  const [just] = await context.sql`
    select id from call_log where order_id = ${order.id}::uuid and by_user_id = ${context.actor.userId ?? ""} and outcome = ${outcome}
      and note is not distinct from ${note?.trim() || null}::text and at > app.now() - interval '20 seconds' limit 1`;
  if (just) return { ok: true };
  await context.sql`
    insert into call_log (order_id, cooperative_id, outcome, note, by_user_id, by_name, at)
    values (${order.id}::uuid, ${order.cooperativeId}::uuid, ${outcome}, ${note?.trim() || null}, ${context.actor.userId ?? ""}, ${context.actor.name}, app.now())`;
  await writeEvent(context, order, { kind: "call", by: memberOf(context), data: { outcome } });
  await recordAudit(context, { action: "orders.call", subjectKind: "order", subjectId: order.id, cooperativeId: order.cooperativeId, data: { outcome } });
  return { ok: true };
}

/** The shopper said yes. */
export function confirmOrder(context: Context, scope: CooperativeScope, orderId: string): Promise<MoveResult> {
  return move(context, scope, orderId, "confirmed");
}

export function startPreparing(context: Context, scope: CooperativeScope, orderId: string): Promise<MoveResult> {
  return move(context, scope, orderId, "preparing");
}

/** Handed to a carrier: the goods leave the shelf now. */
export function shipOrder(
  context: Context,
  scope: CooperativeScope,
  { orderId, carrier, trackingNumber }: { orderId: string; carrier: string; trackingNumber?: string },
): Promise<MoveResult> {
  return move(context, scope, orderId, "shipped", async (order) => {
    const consumed = await consumeStock(context, order.lineIds);
    if (consumed !== order.lineIds.length) throw new Error(`order ${order.id}: ${consumed} of ${order.lineIds.length} lines were promised`);
    await context.sql`
      with parcel as (
        insert into shipment (order_id, cooperative_id, carrier, tracking_number, shipped_at)
        values (${order.id}::uuid, ${order.cooperativeId}::uuid, ${carrier.trim()}, ${trackingNumber?.trim() || null}, app.now()) returning id, cooperative_id
      )
      insert into shipment_line (shipment_id, order_line_id, cooperative_id, quantity)
      select parcel.id, l.id, parcel.cooperative_id, l.quantity from parcel, order_line l where l.order_id = ${order.id}::uuid`;
    return { carrier: carrier.trim(), trackingNumber: trackingNumber?.trim() || null };
  });
}

/** The shopper has the parcel. The cash is recorded apart. */
export function markDelivered(context: Context, scope: CooperativeScope, orderId: string): Promise<MoveResult> {
  return move(context, scope, orderId, "delivered", async (order) => {
    await context.sql`update shipment set delivered_at = app.now() where order_id = ${order.id}::uuid`;
    return {};
  });
}

async function move(
  context: Context,
  scope: CooperativeScope,
  orderId: string,
  to: FulfilmentState,
  alongside: (order: LockedOrder) => Promise<Record<string, unknown>> = async () => ({}),
): Promise<MoveResult> {
  const order = await lockOrder(context, orderId, scope.cooperativeId);
  if (!order) return { ok: false, reason: "no-such-order" };
  if (!mayMove(order.fulfilmentState, to)) return notNow(order);
  const data = await alongside(order);
  await moveLockedOrder(context, order, { to, by: memberOf(context), data });
  return { ok: true };
}
