import type { CooperativeScope } from "~/modules/cooperatives/scope";
import type { Context } from "~/platform/db/context.server";
import type { Centimes } from "~/platform/money/money";
import { isUuid } from "~/platform/text/uuid";
import { LINE, type OrderedLine } from "./line-columns.server";
import {
  mayCall,
  mayCancel,
  mayCollect,
  mayMove,
  type ActorKind,
  type CallOutcome,
  type CancelReason,
  type FulfilmentState,
  type OrderEventKind,
  type PaymentState,
} from "./order";

export interface SellerLine extends OrderedLine {
  /** Pieces left to sell today. */
  available: number;
}

export interface SellerEvent {
  kind: OrderEventKind;
  at: string;
  actorKind: ActorKind;
  actorName: string;
  data: Record<string, unknown>;
}

export interface Call {
  outcome: CallOutcome;
  note: string | null;
  byName: string;
  at: string;
}

/** What a member may do with the order as it stands; the same rules the commands check again. */
export interface SellerActs {
  call: boolean;
  confirm: boolean;
  prepare: boolean;
  ship: boolean;
  deliver: boolean;
  refuse: boolean;
  collect: boolean;
  cancel: boolean;
}

export interface SellerOrder {
  id: string;
  number: string;
  cooperativeId: string;
  fulfilmentState: FulfilmentState;
  paymentState: PaymentState;
  goodsCentimes: Centimes;
  deliveryCentimes: Centimes;
  totalCentimes: Centimes;
  commissionBps: number;
  commissionCentimes: Centimes;
  commissionVatCentimes: Centimes;
  /** Goods less commission and its tax; delivery goes to whoever drove. */
  yoursCentimes: Centimes;
  deliveryDaysMin: number;
  deliveryDaysMax: number;
  confirmBy: Date;
  placedAt: Date;
  confirmedAt: Date | null;
  preparedAt: Date | null;
  shippedAt: Date | null;
  deliveredAt: Date | null;
  cancelledAt: Date | null;
  cancelledBy: ActorKind | null;
  cancelReason: CancelReason | null;
  locale: "fr" | "ar";
  shopperName: string;
  phone: string;
  communeFr: string;
  communeAr: string;
  provinceFr: string;
  provinceAr: string;
  quarter: string;
  landmark: string;
  note: string | null;
  shipment: { carrier: string; trackingNumber: string | null; shippedAt: string; deliveredAt: string | null } | null;
  collection: { collector: string; collectedByName: string; at: string; amountCentimes: Centimes } | null;
  lines: SellerLine[];
  calls: Call[];
  events: SellerEvent[];
  may: SellerActs;
}

/** One of the cooperative's own orders with everything its screen shows; null for anybody else's. */
export async function orderForSeller(context: Context, scope: CooperativeScope, orderId: string): Promise<SellerOrder | null> {
  if (!isUuid(orderId)) return null;
  const [order] = await context.sql<Omit<SellerOrder, "may" | "yoursCentimes">>`
    select o.id, o.number, o.cooperative_id as "cooperativeId", o.fulfilment_state as "fulfilmentState", o.payment_state as "paymentState",
      o.goods_centimes as "goodsCentimes", o.delivery_centimes as "deliveryCentimes", o.total_centimes as "totalCentimes",
      o.commission_bps as "commissionBps", o.commission_centimes as "commissionCentimes", o.commission_vat_centimes as "commissionVatCentimes",
      o.delivery_days_min as "deliveryDaysMin", o.delivery_days_max as "deliveryDaysMax", o.confirm_by as "confirmBy", o.placed_at as "placedAt",
      o.confirmed_at as "confirmedAt", o.prepared_at as "preparedAt", o.shipped_at as "shippedAt", o.delivered_at as "deliveredAt", o.cancelled_at as "cancelledAt",
      o.cancelled_by as "cancelledBy", o.cancel_reason as "cancelReason",
      p.locale, p.shopper_name as "shopperName", p.phone, place.fr as "communeFr", place.ar as "communeAr", province.fr as "provinceFr", province.ar as "provinceAr", p.quarter, p.landmark, p.note,
      (select jsonb_build_object('carrier', s.carrier, 'trackingNumber', s.tracking_number, 'shippedAt', s.shipped_at, 'deliveredAt', s.delivered_at)
        from shipment s where s.order_id = o.id order by s.shipped_at desc limit 1) as shipment,
      (select jsonb_build_object('collector', k.collector, 'collectedByName', k.collected_by_name, 'at', k.at, 'amountCentimes', k.amount_centimes)
        from cash_collection k where k.part_id = o.id) as collection,
      (select jsonb_agg(jsonb_build_object(${LINE}, 'available', coalesce(s.on_hand - s.reserved, 0)) order by l.name_fr, l.id)
        from order_line l left join stock s on s.variant_id = l.variant_id and s.place = 'main' where l.order_id = o.id) as lines,
      coalesce((select jsonb_agg(jsonb_build_object('outcome', k.outcome, 'note', k.note, 'byName', k.by_name, 'at', k.at) order by k.at desc, k.id desc)
        from call_log k where k.order_id = o.id), '[]'::jsonb) as calls,
      (select jsonb_agg(jsonb_build_object('kind', e.kind, 'at', e.at, 'actorKind', e.actor_kind, 'actorName', e.actor_name, 'data', e.data) order by e.at, e.id)
        from order_event e where e.order_id = o.id) as events
    from coop_order o
    join purchase p on p.id = o.purchase_id
    join commune place on place.code = p.commune_code
    join province on province.code = place.province_code
    where o.id = ${orderId}::uuid and o.cooperative_id = ${scope.cooperativeId}::uuid`;
  if (!order) return null;
  const yours = order.goodsCentimes - order.commissionCentimes - order.commissionVatCentimes;
  return { ...order, yoursCentimes: yours as Centimes, may: actsOn(order) };
}

function actsOn(order: { fulfilmentState: FulfilmentState; paymentState: PaymentState }): SellerActs {
  const { fulfilmentState: state } = order;
  return {
    call: mayCall(state),
    confirm: mayMove(state, "confirmed"),
    prepare: mayMove(state, "preparing"),
    ship: mayMove(state, "shipped"),
    deliver: mayMove(state, "delivered"),
    refuse: mayMove(state, "refused"),
    collect: mayCollect(order),
    cancel: mayCancel(state),
  };
}

export interface PackingSlip extends SellerOrder {
  cooperative: {
    nameFr: string;
    nameAr: string;
    registerNumber: string | null;
    court: string | null;
    ice: string | null;
    taxId: string | null;
    address: string | null;
    phone: string | null;
    email: string | null;
    communeFr: string | null;
    communeAr: string | null;
  };
}

/** The order with its seller's legal identity, to print in the parcel with the withdrawal right and its form (law 31-08 art. 29 to 36). */
export async function packingSlip(context: Context, scope: CooperativeScope, orderId: string): Promise<PackingSlip | null> {
  const order = await orderForSeller(context, scope, orderId);
  if (!order) return null;
  const [cooperative] = await context.sql<PackingSlip["cooperative"]>`
    select c.name_fr as "nameFr", c.name_ar as "nameAr", c.register_number as "registerNumber", c.court, c.ice, c.tax_id as "taxId", c.address, c.phone, c.email, place.fr as "communeFr", place.ar as "communeAr"
    from cooperative c left join commune place on place.code = c.commune_code where c.id = ${scope.cooperativeId}::uuid`;
  return cooperative ? { ...order, cooperative } : null;
}
