import type { Context } from "~/platform/db/context.server";
import type { Locale } from "~/platform/i18n/locale";

export interface PurchaseNotice {
  number: string;
  locale: Locale;
  shopperName: string;
  phone: string;
  email: string | null;
  trackingToken: string;
  totalCentimes: number;
  orders: OrderNotice[];
}

export interface OrderNotice {
  orderId: string;
  number: string;
  cooperativeId: string;
  cooperativeNameFr: string;
  cooperativeNameAr: string;
  totalCentimes: number;
  daysMin: number;
  daysMax: number;
  carrier: string | null;
  trackingNumber: string | null;
  cancelReason: string | null;
}

/** What a message about a purchase says; for the worker, which alone may read the tracking token. Null when there is none. */
export async function purchaseNotice(context: Context, purchaseId: string): Promise<PurchaseNotice | null> {
  const [purchase] = await context.sql<Omit<PurchaseNotice, "orders">>`
    select number, locale, shopper_name as "shopperName", phone, email, tracking_token as "trackingToken", total_centimes as "totalCentimes"
    from purchase where id = ${purchaseId}::uuid`;
  if (!purchase) return null;
  const orders = await context.sql<OrderNotice>`
    select o.id as "orderId", o.number, o.cooperative_id as "cooperativeId", c.name_fr as "cooperativeNameFr", c.name_ar as "cooperativeNameAr",
      o.total_centimes as "totalCentimes", o.delivery_days_min as "daysMin", o.delivery_days_max as "daysMax", s.carrier, s.tracking_number as "trackingNumber",
      o.cancel_reason as "cancelReason"
    from coop_order o join cooperative c on c.id = o.cooperative_id
    left join lateral (select carrier, tracking_number from shipment where order_id = o.id order by shipped_at desc limit 1) s on true
    where o.purchase_id = ${purchaseId}::uuid order by o.number`;
  return { ...purchase, orders };
}

/** The purchase an order belongs to. */
export async function purchaseOfOrder(context: Context, orderId: string): Promise<string | null> {
  const [row] = await context.sql<{ purchaseId: string }>`select purchase_id as "purchaseId" from coop_order where id = ${orderId}::uuid`;
  return row?.purchaseId ?? null;
}
