import type { CooperativeScope } from "~/modules/cooperatives/scope";
import { recordAudit } from "~/modules/audit/index.server";
import { returnStock } from "~/modules/inventory/index.server";
import { cashPostings, post } from "~/modules/ledger/index.server";
import { lockOrder, mayCollect, mayMove, memberOf, moveLockedOrder, notNow, writeEvent, type LockedOrder, type MoveResult } from "~/modules/orders/index.server";
import { cooperativeHolds, lockAllocation, moveAllocation, writeCollection, type Collector, type PaymentsCollected } from "~/modules/payments/index.server";
import type { Context } from "~/platform/db/context.server";

export interface CashRecord {
  orderId: string;
  collector: Collector;
  /** The person who took the notes. */
  collectedByName: string;
}

/** `already` when it had been recorded before: the first record stands, nothing is written twice. */
export type CollectionResult = { ok: true; already: boolean } | Extract<MoveResult, { ok: false }>;

/** Writes down that the cash of a delivered order was taken, and by whom. Nothing else makes an order paid. */
export async function recordCollection(context: Context, scope: CooperativeScope, record: CashRecord): Promise<CollectionResult> {
  const order = await lockOrder(context, record.orderId, scope.cooperativeId);
  if (!order) return { ok: false, reason: "no-such-order" };
  if (order.paymentState === "paid") return { ok: true, already: true };
  if (!mayCollect(order)) return notNow(order);
  await settle(context, order, record);
  return { ok: true, already: false };
}

async function settle(context: Context, order: LockedOrder, { collector, collectedByName }: CashRecord): Promise<void> {
  const allocation = await lockAllocation(context, order.id);
  await moveAllocation(context, allocation, "collected");
  await writeCollection(context, {
    partId: order.id,
    cooperativeId: order.cooperativeId,
    amountCentimes: allocation.amountCentimes,
    collector,
    collectedByName: collectedByName.trim(),
  });
  for (const posting of cashPostings({ ...order, orderId: order.id, cooperativeHolds: cooperativeHolds(collector) })) await post(context, posting);
  await context.sql`update coop_order set payment_state = 'paid', version = version + 1 where id = ${order.id}::uuid`;
  await writeEvent(context, order, {
    kind: "collected",
    by: memberOf(context),
    data: { collector, collectedByName: collectedByName.trim(), amountCentimes: allocation.amountCentimes },
  });
  await context.publish({
    type: "payments.collected",
    orderId: order.id,
    cooperativeId: order.cooperativeId,
    amountCentimes: allocation.amountCentimes,
    collector,
  } satisfies PaymentsCollected);
  await recordAudit(context, {
    action: "payments.collect",
    subjectKind: "order",
    subjectId: order.id,
    cooperativeId: order.cooperativeId,
    data: { collector, amountCentimes: allocation.amountCentimes },
  });
}

/** The parcel was refused at the door and came back: its goods return to the shelf once, nothing is owed. */
export async function recordRefusal(context: Context, scope: CooperativeScope, { orderId, note }: { orderId: string; note?: string }): Promise<MoveResult> {
  const order = await lockOrder(context, orderId, scope.cooperativeId);
  if (!order) return { ok: false, reason: "no-such-order" };
  if (!mayMove(order.fulfilmentState, "refused")) return notNow(order);
  await returnStock(context, order.lineIds);
  await moveAllocation(context, await lockAllocation(context, order.id), "cancelled");
  await moveLockedOrder(context, order, { to: "refused", by: memberOf(context), paymentState: "cancelled", data: note?.trim() ? { note: note.trim() } : {} });
  return { ok: true };
}
