import { FULFILMENT_MOVES } from "~/modules/orders/order";
import { SETTINGS } from "~/modules/settings/settings";
import { query, type Invariant } from "./invariant";

const EDGES = Object.entries(FULFILMENT_MOVES)
  .flatMap(([from, tos]) => tos.map((to) => `('${from}', '${to}')`))
  .join(", ");
const STATES = Object.keys(FULFILMENT_MOVES)
  .map((state) => `'${state}'`)
  .join(", ");

/** The setting that was in force when an order was placed. */
const settingAtPlacement = (key: "commission.bps" | "commission.vat-bps") =>
  `coalesce((select (s.value #>> '{}')::int from setting s where s.key = '${key}' and s.valid_from <= o.placed_at order by s.valid_from desc limit 1), ${SETTINGS[key].start})`;

export const orderInvariants: Invariant[] = [
  {
    number: 5,
    sentence: "One attempt is one purchase, and a purchase has its orders",
    checks: {
      attempts: query(`select attempt_key, count(*) as purchases from purchase group by attempt_key having count(*) > 1`),
      empty: query(`select p.id, p.number from purchase p where not exists (select from coop_order o where o.purchase_id = p.id)`),
      lineless: query(`select o.id, o.number from coop_order o where not exists (select from order_line l where l.order_id = o.id)`),
    },
  },
  {
    number: 6,
    sentence: "Orders moved only as the table allows, and stand where their history ends",
    checks: {
      edges: query(`
        with step as (
          select order_id, kind, lag(kind) over (partition by order_id order by at, id) as before from order_event where kind in (${STATES})
        )
        select order_id, before, kind from step
        where not (before is null and kind = 'placed') and (coalesce(before, '-'), kind) not in (${EDGES})`),
      last: query(`
        select o.id, o.fulfilment_state, h.kind as last_of_history from coop_order o
        left join lateral (select kind from order_event e where e.order_id = o.id and e.kind in (${STATES}) order by at desc, id desc limit 1) h on true
        where h.kind is distinct from o.fulfilment_state`),
    },
  },
  {
    number: 11,
    sentence: "Each line is its quantity times its price, all positive",
    checks: {
      lines: query(
        `select id, quantity, unit_price_centimes, total_centimes from order_line where quantity <= 0 or unit_price_centimes <= 0 or total_centimes <> quantity * unit_price_centimes`,
      ),
    },
  },
  {
    number: 12,
    sentence: "Lines add up to their order, orders to their purchase",
    checks: {
      goods: query(`
        select o.id, o.goods_centimes, sum(l.total_centimes) as lines from coop_order o join order_line l on l.order_id = o.id
        group by o.id having o.goods_centimes <> sum(l.total_centimes) or o.total_centimes <> o.goods_centimes + o.delivery_centimes`),
      purchase: query(`
        select p.id, p.goods_centimes, p.delivery_centimes, p.total_centimes, sum(o.total_centimes) as orders from purchase p join coop_order o on o.purchase_id = p.id
        group by p.id having p.goods_centimes <> sum(o.goods_centimes) or p.delivery_centimes <> sum(o.delivery_centimes) or p.total_centimes <> sum(o.total_centimes)`),
    },
  },
  {
    number: 13,
    sentence: "Commission is the rate of the day of the order, rounded as agreed",
    checks: {
      rate: query(
        `select o.id, o.commission_bps, ${settingAtPlacement("commission.bps")} as in_force from coop_order o where o.commission_bps <> ${settingAtPlacement("commission.bps")}`,
      ),
      amount: query(`
        select o.id, o.goods_centimes, o.commission_centimes, o.commission_vat_centimes from coop_order o
        where o.commission_centimes <> (o.goods_centimes::bigint * o.commission_bps + 5000) / 10000
          or o.commission_vat_centimes <> (o.commission_centimes::bigint * ${settingAtPlacement("commission.vat-bps")} + 5000) / 10000`),
    },
  },
  {
    number: 14,
    sentence: "Order, lines, goods and payment belong to one cooperative, with one order of it in a purchase",
    checks: {
      owners: query(`
        select l.id as order_line_id, l.cooperative_id, o.cooperative_id as of_order, v.cooperative_id as of_goods from order_line l
        join coop_order o on o.id = l.order_id join variant v on v.id = l.variant_id
        where l.cooperative_id <> o.cooperative_id or l.cooperative_id <> v.cooperative_id`),
      twice: query(`select purchase_id, cooperative_id from coop_order group by purchase_id, cooperative_id having count(*) > 1`),
      payment: query(
        `select a.id, a.cooperative_id, o.cooperative_id as of_order from payment_allocation a join coop_order o on o.id = a.part_id where a.cooperative_id <> o.cooperative_id`,
      ),
    },
  },
  {
    number: 25,
    sentence: "No order waits beyond its time to be confirmed",
    checks: {
      unconfirmed: (look) =>
        look.rows(`select id, number, confirm_by from coop_order where fulfilment_state = 'placed' and confirm_by < $1::timestamptz - interval '10 min'`, [look.sweptUntil]),
    },
  },
];
