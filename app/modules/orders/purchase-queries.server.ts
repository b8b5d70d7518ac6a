import type { Context } from "~/platform/db/context.server";
import { sql, type SqlFragment } from "~/platform/db/sql-fragment";
import { asCentimes, type Centimes } from "~/platform/money/money";
import { hashToken } from "~/platform/text/secret-token.server";
import { isUuid } from "~/platform/text/uuid";
import { LINE, type OrderedLine } from "./line-columns.server";
import { mayCancel, type ActorKind, type CancelReason, type FulfilmentState, type OrderEventKind, type PaymentState } from "./order";

export interface PurchasedLine extends OrderedLine {
  /** Of the product as it is called today; its page may be gone. */
  productPublicId: string;
}

export interface OrderMoment {
  kind: OrderEventKind;
  at: string;
  actorKind: ActorKind;
}

export interface PurchasedOrder {
  id: string;
  number: string;
  cooperativeId: string;
  cooperativePublicId: string;
  cooperativeNameFr: string;
  cooperativeNameAr: string;
  cooperativeSlugFr: string;
  cooperativeSlugAr: string;
  cooperativePhone: string | null;
  fulfilmentState: FulfilmentState;
  paymentState: PaymentState;
  goodsCentimes: Centimes;
  deliveryCentimes: Centimes;
  totalCentimes: Centimes;
  deliveryDaysMin: number;
  deliveryDaysMax: number;
  confirmBy: string;
  shippedAt: string | null;
  deliveredAt: string | null;
  carrier: string | null;
  trackingNumber: string | null;
  cancelledBy: ActorKind | null;
  cancelReason: CancelReason | null;
  cancellable: boolean;
  lines: PurchasedLine[];
  moments: OrderMoment[];
}

export interface PurchaseView {
  id: string;
  number: string;
  trackingToken: string;
  userId: string | null;
  placedAt: Date;
  shopperName: string;
  phone: string;
  email: string | null;
  communeCode: string;
  communeFr: string;
  communeAr: string;
  quarter: string;
  landmark: string;
  note: string | null;
  termsVersion: string;
  goodsCentimes: Centimes;
  deliveryCentimes: Centimes;
  totalCentimes: Centimes;
  /** Of the orders that still stand. */
  toPayCentimes: Centimes;
  orders: PurchasedOrder[];
}

/** The purchase behind a tracking link; null when no link is like that. */
export function purchaseByToken(context: Context, token: string): Promise<PurchaseView | null> {
  return purchaseWhere(context, sql`p.tracking_token_hash = ${hashToken(token)}::bytea`);
}

/** A purchase of this account; null for anybody else's. */
export async function purchaseOfUser(context: Context, userId: string, purchaseId: string): Promise<PurchaseView | null> {
  return isUuid(purchaseId) ? purchaseWhere(context, sql`p.id = ${purchaseId}::uuid and p.user_id = ${userId}`) : null;
}

async function purchaseWhere(context: Context, condition: SqlFragment): Promise<PurchaseView | null> {
  const [purchase] = await context.sql<Omit<PurchaseView, "toPayCentimes"> & { orders: PurchasedOrder[] | null }>`
    select p.id, p.number, p.tracking_token as "trackingToken", p.user_id as "userId", p.placed_at as "placedAt", p.shopper_name as "shopperName", p.phone, p.email,
      p.commune_code as "communeCode", place.fr as "communeFr", place.ar as "communeAr", p.quarter, p.landmark, p.note, p.terms_version as "termsVersion",
      p.goods_centimes as "goodsCentimes", p.delivery_centimes as "deliveryCentimes", p.total_centimes as "totalCentimes",
      (select jsonb_agg(jsonb_build_object(
          'id', o.id, 'number', o.number, 'cooperativeId', o.cooperative_id, 'cooperativePublicId', c.public_id, 'cooperativeNameFr', c.name_fr, 'cooperativeNameAr', c.name_ar,
          'cooperativeSlugFr', c.slug_fr, 'cooperativeSlugAr', c.slug_ar, 'cooperativePhone', c.phone,
          'fulfilmentState', o.fulfilment_state, 'paymentState', o.payment_state, 'goodsCentimes', o.goods_centimes, 'deliveryCentimes', o.delivery_centimes,
          'totalCentimes', o.total_centimes, 'deliveryDaysMin', o.delivery_days_min, 'deliveryDaysMax', o.delivery_days_max, 'confirmBy', o.confirm_by,
          'shippedAt', o.shipped_at, 'deliveredAt', o.delivered_at, 'carrier', s.carrier, 'trackingNumber', s.tracking_number,
          'cancelledBy', o.cancelled_by, 'cancelReason', o.cancel_reason,
          'lines', (select jsonb_agg(jsonb_build_object(${LINE}, 'productPublicId', (select public_id from product where id = l.product_id)) order by l.name_fr, l.id)
            from order_line l where l.order_id = o.id),
          'moments', (select jsonb_agg(jsonb_build_object('kind', e.kind, 'at', e.at, 'actorKind', e.actor_kind) order by e.at, e.id) from order_event e where e.order_id = o.id and e.kind <> 'call')
        ) order by o.number)
       from coop_order o join cooperative c on c.id = o.cooperative_id left join shipment s on s.order_id = o.id where o.purchase_id = p.id) as orders
    from purchase p join commune place on place.code = p.commune_code
    where ${condition}`;
  if (!purchase) return null;
  const orders = (purchase.orders ?? []).map((order) => ({ ...order, cancellable: mayCancel(order.fulfilmentState) }));
  const toPay = orders.filter(({ paymentState }) => paymentState === "pending").reduce((sum, { totalCentimes }) => sum + totalCentimes, 0);
  return { ...purchase, orders, toPayCentimes: asCentimes(toPay) };
}

export interface PurchaseLine {
  purchaseId: string;
  number: string;
  placedAt: Date;
  totalCentimes: Centimes;
  pieces: number;
  states: FulfilmentState[];
}

/** An account's purchases, newest first, the last hundred. */
export async function purchasesOfUser(context: Context, userId: string): Promise<PurchaseLine[]> {
  return context.sql<PurchaseLine>`
    select p.id as "purchaseId", p.number, p.placed_at as "placedAt", p.total_centimes as "totalCentimes",
      (select coalesce(sum(l.quantity), 0)::int from order_line l join coop_order o on o.id = l.order_id where o.purchase_id = p.id) as pieces,
      (select array_agg(o.fulfilment_state order by o.number) from coop_order o where o.purchase_id = p.id) as states
    from purchase p where p.user_id = ${userId} order by p.placed_at desc limit 100`;
}
