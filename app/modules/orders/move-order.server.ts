import { recordAudit } from "~/modules/audit/index.server";
import type { Context } from "~/platform/db/context.server";
import { asCentimes, type Centimes } from "~/platform/money/money";
import { isUuid } from "~/platform/text/uuid";
import type { OrdersMoved } from "./events";
import { mayMove, type ActorKind, type FulfilmentState, type OrderEventKind, type PaymentState } from "./order";

export interface LockedOrder {
  id: string;
  purchaseId: string;
  cooperativeId: string;
  fulfilmentState: FulfilmentState;
  paymentState: PaymentState;
  goodsCentimes: Centimes;
  deliveryCentimes: Centimes;
  totalCentimes: Centimes;
  commissionCentimes: Centimes;
  commissionVatCentimes: Centimes;
  confirmBy: Date;
  lineIds: string[];
}

export type NotNow = { ok: false; reason: "not-now"; state: FulfilmentState; paymentState: PaymentState };
export type NoOrder = { ok: false; reason: "no-such-order" };
export type MoveResult = { ok: true } | NotNow | NoOrder;

export function notNow({ fulfilmentState, paymentState }: LockedOrder): NotNow {
  return { ok: false, reason: "not-now", state: fulfilmentState, paymentState };
}

/** The order with its row locked until the transaction ends; null when there is none, or none for this cooperative. */
export async function lockOrder(context: Context, orderId: string, cooperativeId: string | null): Promise<LockedOrder | null> {
  if (!isUuid(orderId)) return null;
  const [row] = await context.sql<LockedOrder>`
    select o.id, o.purchase_id as "purchaseId", o.cooperative_id as "cooperativeId", o.fulfilment_state as "fulfilmentState", o.payment_state as "paymentState",
      o.goods_centimes as "goodsCentimes", o.delivery_centimes as "deliveryCentimes", o.total_centimes as "totalCentimes",
      o.commission_centimes as "commissionCentimes", o.commission_vat_centimes as "commissionVatCentimes", o.confirm_by as "confirmBy",
      (select array_agg(l.id::text order by l.variant_id, l.id) from order_line l where l.order_id = o.id) as "lineIds"
    from coop_order o
    where o.id = ${orderId}::uuid and (${cooperativeId}::uuid is null or o.cooperative_id = ${cooperativeId}::uuid)
    for update of o`;
  if (!row) return null;
  for (const amount of [row.goodsCentimes, row.deliveryCentimes, row.totalCentimes, row.commissionCentimes, row.commissionVatCentimes]) asCentimes(amount);
  return row;
}

export interface Author {
  kind: ActorKind;
  /** As the order's history shows it. */
  name: string;
}

interface Move {
  to: FulfilmentState;
  by: Author;
  paymentState?: PaymentState;
  reason?: string;
  data?: Record<string, unknown>;
}

/** Moves a locked order and writes its history and audit. Throws on a move the table does not have. Call it last: the audit log's lock is held until commit. */
export async function moveLockedOrder(context: Context, order: LockedOrder, { to, by, paymentState = order.paymentState, reason, data = {} }: Move): Promise<void> {
  const from = order.fulfilmentState;
  if (!mayMove(from, to)) throw new Error(`order ${order.id} does not go from ${from} to ${to}`);
  await context.sql`
    update coop_order set fulfilment_state = ${to}, payment_state = ${paymentState}, version = version + 1,
      confirmed_at = case when ${to} = 'confirmed' then app.now() else confirmed_at end,
      prepared_at = case when ${to} = 'preparing' then app.now() else prepared_at end,
      shipped_at = case when ${to} = 'shipped' then app.now() else shipped_at end,
      delivered_at = case when ${to} = 'delivered' then app.now() else delivered_at end,
      cancelled_at = case when ${to} in ('cancelled', 'refused') then app.now() else cancelled_at end,
      cancelled_by = case when ${to} in ('cancelled', 'refused') then ${by.kind} else cancelled_by end,
      cancel_reason = case when ${to} in ('cancelled', 'refused') then ${reason ?? null}::text else cancel_reason end
    where id = ${order.id}::uuid`;
  await writeEvent(context, order, { kind: to, by, data: { ...data, from, to, ...(reason ? { reason } : {}) } });
  await context.publish({
    type: "orders.moved",
    orderId: order.id,
    cooperativeId: order.cooperativeId,
    from,
    to,
    by: by.kind,
    ...(reason ? { reason } : {}),
  } satisfies OrdersMoved);
  await recordAudit(context, {
    action: `orders.${to}`,
    subjectKind: "order",
    subjectId: order.id,
    cooperativeId: order.cooperativeId,
    data: { from, to, payment: paymentState, ...(reason ? { reason } : {}) },
  });
}

export async function writeEvent(context: Context, order: LockedOrder, event: { kind: OrderEventKind; by: Author; data: Record<string, unknown> }): Promise<void> {
  await context.sql`
    insert into order_event (order_id, cooperative_id, kind, data, actor_kind, actor_user_id, actor_name, at)
    values (${order.id}::uuid, ${order.cooperativeId}::uuid, ${event.kind}, ${JSON.stringify(event.data)}::jsonb, ${event.by.kind}, ${context.actor.userId}, ${event.by.name}, app.now())`;
}
