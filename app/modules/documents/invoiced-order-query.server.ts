import type { Context } from "~/platform/db/context.server";
import type { Centimes } from "~/platform/money/money";
import type { DocumentLine, Party } from "./document";

export interface InvoicedOrder {
  cooperativeId: string;
  publicId: string;
  number: string;
  deliveredAt: Date;
  paidAt: Date;
  rail: string;
  deliveryCentimes: Centimes;
  totalCentimes: Centimes;
  seller: Party;
  buyer: Party;
  fictional: boolean;
  lines: DocumentLine[];
  /** A mandate is in force today. */
  mandated: boolean;
  /** In force today; null while it is not determined. */
  vatStatus: "exempt" | "taxable" | null;
}

/** What an invoice of this order states: names and amounts as sold, the parties as they are today. Null while it is not both delivered and paid. */
export async function invoicedOrder(context: Context, orderId: string): Promise<InvoicedOrder | null> {
  const [order] = await context.sql<InvoicedOrder>`
    select o.cooperative_id as "cooperativeId", c.public_id as "publicId", o.number, o.delivered_at as "deliveredAt", a.settled_at as "paidAt", p.rail,
      o.delivery_centimes as "deliveryCentimes", o.total_centimes as "totalCentimes", c.fictional,
      jsonb_build_object('nameFr', c.name_fr, 'nameAr', c.name_ar, 'registerNumber', c.register_number, 'court', c.court, 'ice', c.ice, 'taxId', c.tax_id, 'phone', c.phone, 'email', c.email,
        'addressFr', jsonb_build_array(coalesce(c.address, ''), seat.fr), 'addressAr', jsonb_build_array(coalesce(c.address, ''), seat.ar)) as seller,
      jsonb_build_object('nameFr', p.shopper_name, 'nameAr', p.shopper_name, 'phone', p.phone,
        'addressFr', jsonb_build_array(p.quarter, place.fr), 'addressAr', jsonb_build_array(p.quarter, place.ar)) as buyer,
      (select jsonb_agg(jsonb_build_object('nameFr', concat_ws(', ', l.name_fr, l.variant_label_fr), 'nameAr', concat_ws('، ', l.name_ar, l.variant_label_ar),
        'quantity', l.quantity, 'unitPriceCentimes', l.unit_price_centimes, 'totalCentimes', l.total_centimes, 'vatBps', l.vat_bps) order by l.name_fr, l.id)
        from order_line l where l.order_id = o.id) as lines,
      exists (select from invoicing_mandate m where m.cooperative_id = o.cooperative_id and m.signed_on <= ${context.today}::date and (m.ended_on is null or m.ended_on > ${context.today}::date)) as mandated,
      (select s.status from cooperative_vat_status s where s.cooperative_id = o.cooperative_id and s.valid_from <= ${context.today}::date order by s.valid_from desc limit 1) as "vatStatus"
    from coop_order o join purchase p on p.id = o.purchase_id join cooperative c on c.id = o.cooperative_id join payment_allocation a on a.part_id = o.id
    left join commune seat on seat.code = c.commune_code join commune place on place.code = p.commune_code
    where o.id = ${orderId}::uuid and o.fulfilment_state = 'delivered' and o.payment_state = 'paid'`;
  return order ?? null;
}
