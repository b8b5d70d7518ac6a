import { randomUUID } from "node:crypto";
import type { StockLine } from "~/modules/inventory/index.server";
import { commissionOn, type BasisPoints } from "~/modules/pricing/index.server";
import type { Context } from "~/platform/db/context.server";
import type { Locale } from "~/platform/i18n/locale";
import { hashToken } from "~/platform/text/secret-token.server";
import type { Draft } from "./draft";
import type { PlacePurchase } from "./placement";

interface Writing {
  input: PlacePurchase;
  draft: Draft;
  cartId: string;
  number: string;
  trackingToken: string;
  locale: Locale;
  userId: string | null;
  rates: { commissionBps: BasisPoints; vatBps: BasisPoints };
  confirmBy: Date;
}

interface WrittenPurchase {
  id: string;
  number: string;
  trackingToken: string;
  orderIds: string[];
  stockLines: StockLine[];
  /** One statement: purchase, orders, lines, history, payment, its allocations, an emptied cart, and a job at each order's deadline. */
  insert(context: Context): Promise<void>;
}

/** The rows of a purchase, with the names, prices, rates and terms it is sold with. */
export function writePurchase({ input, draft, cartId, number, trackingToken, locale, userId, rates, confirmBy }: Writing): WrittenPurchase {
  const id = randomUUID();
  const orders = draft.orders.map(({ cooperative, lines, goodsCentimes, delivery, totalCentimes }, index) => {
    if (!delivery) throw new Error(`no delivery by cooperative ${cooperative.id}`);
    const commission = commissionOn(goodsCentimes, rates);
    const orderId = randomUUID();
    return {
      row: {
        id: orderId,
        number: `${number}-${index + 1}`,
        cooperative_id: cooperative.id,
        goods: goodsCentimes,
        delivery: delivery.priceCentimes,
        total: totalCentimes,
        commission: commission.amount,
        commission_vat: commission.vat,
        days_min: delivery.daysMin,
        days_max: delivery.daysMax,
      },
      lines: lines.map((line) => ({
        id: randomUUID(),
        order_id: orderId,
        cooperative_id: cooperative.id,
        variant_id: line.variantId,
        product_id: line.productId,
        product_revision: line.productRevision,
        name_fr: line.nameFr,
        name_ar: line.nameAr,
        label_fr: line.variantLabelFr,
        label_ar: line.variantLabelAr,
        net_content: line.netContent,
        unit: line.unit,
        ship_weight_g: line.shipWeightG,
        quantity: line.quantity,
        unit_price: line.unitPriceCentimes,
        total: line.totalCentimes,
        vat_bps: line.vatBps,
        no_withdrawal: line.noWithdrawal,
        picture: line.pictureBase,
      })),
    };
  });
  const lines = orders.flatMap((order) => order.lines);
  const orderRows = orders.map(({ row }) => row);
  const { contact } = input;

  return {
    id,
    number,
    trackingToken,
    orderIds: orderRows.map((row) => row.id),
    stockLines: lines.map((line) => ({ variantId: line.variant_id, cooperativeId: line.cooperative_id, quantity: line.quantity, sourceId: line.id })),
    async insert(context) {
      await context.sql`
        with placed as (
          insert into purchase (id, number, attempt_key, cart_id, user_id, locale, tracking_token_hash, tracking_token, shopper_name, phone, email, commune_code, quarter, landmark, note,
            terms_version, rail, goods_centimes, delivery_centimes, total_centimes, client_address, placed_at)
          values (${id}::uuid, ${number}, ${input.attemptKey}, ${cartId}::uuid, ${userId}, ${locale}, ${hashToken(trackingToken)}, ${trackingToken}, ${contact.name}, ${contact.phone},
            ${contact.email ?? null}, ${input.communeCode}, ${input.quarter}, ${input.landmark}, ${input.note?.trim() || null}, ${input.termsVersion}, 'cash-on-delivery',
            ${draft.goodsCentimes}::int, ${draft.deliveryCentimes}::int, ${draft.totalCentimes}::int, ${input.clientAddress}, app.now())
        ), parts as (
          insert into coop_order (id, number, purchase_id, cooperative_id, fulfilment_state, payment_state, goods_centimes, delivery_centimes, total_centimes,
            commission_bps, commission_centimes, commission_vat_centimes, delivery_days_min, delivery_days_max, confirm_by, placed_at)
          select o.id, o.number, ${id}::uuid, o.cooperative_id, 'placed', 'pending', o.goods, o.delivery, o.total,
            ${rates.commissionBps}::int, o.commission, o.commission_vat, o.days_min, o.days_max, ${confirmBy}::timestamptz, app.now()
          from jsonb_to_recordset(${JSON.stringify(orderRows)}::jsonb) as o (id uuid, number text, cooperative_id uuid, goods int, delivery int, total int, commission int, commission_vat int, days_min int, days_max int)
          returning id, cooperative_id, total_centimes
        ), goods as (
          insert into order_line (id, order_id, cooperative_id, variant_id, product_id, product_revision, name_fr, name_ar, variant_label_fr, variant_label_ar, net_content, unit, ship_weight_g,
            quantity, unit_price_centimes, total_centimes, vat_bps, withdrawal_right, no_withdrawal, picture_base)
          select l.id, l.order_id, l.cooperative_id, l.variant_id, l.product_id, l.product_revision, l.name_fr, l.name_ar, l.label_fr, l.label_ar, l.net_content, l.unit, l.ship_weight_g,
            l.quantity, l.unit_price, l.total, l.vat_bps, l.no_withdrawal is null, l.no_withdrawal, l.picture
          from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l (id uuid, order_id uuid, cooperative_id uuid, variant_id uuid, product_id uuid, product_revision int, name_fr text, name_ar text,
            label_fr text, label_ar text, net_content numeric, unit text, ship_weight_g int, quantity int, unit_price int, total int, vat_bps int, no_withdrawal text, picture text)
        ), history as (
          insert into order_event (order_id, cooperative_id, kind, data, actor_kind, actor_user_id, actor_name, at)
          select id, cooperative_id, 'placed', '{"to": "placed"}'::jsonb, 'shopper', ${userId}, ${contact.name}, app.now() from parts
        ), asked as (
          insert into payment (payable_id, rail, amount_centimes, created_at) values (${id}::uuid, 'cash-on-delivery', ${draft.totalCentimes}::int, app.now()) returning id
        ), shares as (
          insert into payment_allocation (payment_id, part_id, cooperative_id, amount_centimes, state)
          select asked.id, parts.id, parts.cooperative_id, parts.total_centimes, 'pending' from parts, asked
        ), emptied as (
          delete from cart_line where cart_id = ${cartId}::uuid
        ), remembered as (
          update cart set commune_code = ${input.communeCode}, updated_at = app.now() where id = ${cartId}::uuid
        )
        select app.enqueue('checkout.expire-order', json_build_object('orderId', id), 'expire-order:' || id, ${confirmBy}::timestamptz)::text from parts`;
    },
  };
}
