import { query, type Invariant } from "./invariant";

export const stockInvariants: Invariant[] = [
  {
    number: 1,
    sentence: "Nothing is promised that is not there",
    checks: { range: query(`select variant_id, place, on_hand, reserved from stock where on_hand < 0 or reserved < 0 or reserved > on_hand`) },
  },
  {
    number: 2,
    sentence: "What is promised is exactly what open reservations say",
    checks: {
      sums: query(`
        select coalesce(s.variant_id, r.variant_id) as variant_id, s.reserved, r.promised
        from stock s full join (
          select variant_id, place, sum(quantity) as promised from reservation where state in ('held', 'committed') group by variant_id, place
        ) r on r.variant_id = s.variant_id and r.place = s.place
        where coalesce(s.reserved, 0) <> coalesce(r.promised, 0)`),
    },
  },
  {
    number: 3,
    sentence: "No reservation outlives its time or its order",
    checks: {
      "expired hold": (look) =>
        look.rows(`select id, variant_id, expires_at from reservation where state = 'held' and expires_at < $1::timestamptz - interval '10 min'`, [look.sweptUntil]),
      "state of the order": query(`
        select r.id as reservation_id, r.state, o.id as order_id, o.fulfilment_state
        from order_line l join coop_order o on o.id = l.order_id
        left join reservation r on r.source_kind = 'order-line' and r.source_id = l.id
        where coalesce(r.state, 'none') not in ('held') and coalesce(r.state, 'none') <> case
            when o.fulfilment_state in ('placed', 'confirmed', 'preparing') then 'committed'
            when o.fulfilment_state = 'cancelled' then 'released' else 'consumed' end
          or r.quantity <> l.quantity or r.variant_id <> l.variant_id
          or (r.state = 'held' and o.fulfilment_state <> 'placed')`),
      "without a line": query(`
        select r.id, r.source_id from reservation r where r.source_kind = 'order-line' and r.state = 'committed' and not exists (select from order_line l where l.id = r.source_id)`),
    },
  },
  {
    number: 4,
    sentence: "What is on the shelf is the sum of its movements, and each line left the shelf once",
    checks: {
      sums: query(`
        select coalesce(s.variant_id, m.variant_id) as variant_id, s.on_hand, m.moved
        from stock s full join (select variant_id, place, sum(delta) as moved from stock_movement group by variant_id, place) m on m.variant_id = s.variant_id and m.place = s.place
        where coalesce(s.on_hand, 0) <> coalesce(m.moved, 0)`),
      "lines sold": query(`
        select l.id as order_line_id, o.fulfilment_state, l.quantity, coalesce(m.moved, 0) as moved, coalesce(m.times, 0) as times
        from order_line l join coop_order o on o.id = l.order_id
        left join (select source_id, sum(delta) as moved, count(*) as times from stock_movement where source_kind in ('dispatch', 'return') group by source_id) m on m.source_id = l.id::text
        where (coalesce(m.moved, 0), coalesce(m.times, 0)) is distinct from case
          when o.fulfilment_state in ('shipped', 'delivered') then (-l.quantity::bigint, 1::bigint)
          when o.fulfilment_state = 'refused' then (0::bigint, 2::bigint) else (0::bigint, 0::bigint) end`),
      "movements of no line": query(`
        select m.id, m.source_kind, m.source_id from stock_movement m
        where m.source_kind in ('dispatch', 'return') and not exists (select from order_line l where l.id::text = m.source_id and l.variant_id = m.variant_id)`),
    },
  },
];
