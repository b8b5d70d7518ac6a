import { query, type Invariant } from "./invariant";

const HELD_BY_OPERATOR = `('operator', 'operator-carrier')`;

export const moneyInvariants: Invariant[] = [
  {
    number: 7,
    sentence: "A purchase has one payment, shared among its orders to the centime, and is collected once per order",
    checks: {
      payments: query(`
        select p.id, p.total_centimes, count(y.id) as payments, min(y.amount_centimes) as asked from purchase p left join payment y on y.payable_id = p.id
        group by p.id having count(y.id) <> 1 or min(y.amount_centimes) <> p.total_centimes`),
      shares: query(`
        select y.id, y.amount_centimes, coalesce(sum(a.amount_centimes), 0) as shared from payment y left join payment_allocation a on a.payment_id = y.id
        group by y.id having y.amount_centimes <> coalesce(sum(a.amount_centimes), 0)`),
      orders: query(
        `select o.id, o.total_centimes, a.amount_centimes from coop_order o left join payment_allocation a on a.part_id = o.id where a.amount_centimes is distinct from o.total_centimes`,
      ),
      collections: query(`select part_id, count(*) as collections from cash_collection group by part_id having count(*) > 1`),
    },
  },
  {
    number: 8,
    sentence: "One ledger entry per business event",
    checks: { entries: query(`select event_key, count(*) as entries from journal_entry group by event_key having count(*) > 1`) },
  },
  {
    number: 9,
    sentence: "Paid means collected, and nothing else does",
    checks: {
      states: query(`
        select o.id, o.fulfilment_state, o.payment_state, a.state as allocation, c.amount_centimes as collected, o.total_centimes
        from coop_order o join payment_allocation a on a.part_id = o.id left join cash_collection c on c.part_id = o.id
        where (o.payment_state, a.state) not in (('pending', 'pending'), ('paid', 'collected'), ('paid', 'captured'), ('cancelled', 'cancelled'), ('refunded', 'refunded'))
          or (o.payment_state = 'cancelled') <> (o.fulfilment_state in ('cancelled', 'refused'))
          or (a.state = 'collected') <> (c.id is not null) or (c.id is not null and c.amount_centimes <> o.total_centimes)
          or (a.state = 'collected' and o.fulfilment_state <> 'delivered')`),
    },
  },
  {
    number: 17,
    sentence: "Every ledger entry balances and has two lines at least",
    checks: {
      balance: query(`select entry_id, sum(amount_centimes) as difference from journal_line group by entry_id having sum(amount_centimes) <> 0`),
      lines: query(`select e.id, e.event_key, count(l.id) as lines from journal_entry e left join journal_line l on l.entry_id = e.id group by e.id having count(l.id) < 2`),
    },
  },
  {
    number: 18,
    sentence: "Each collection of cash has its entries of its amount, and no entry is without its event",
    checks: {
      commission: query(`
        select o.id, o.commission_centimes, o.commission_vat_centimes, w.written, c.collector from coop_order o join cash_collection c on c.part_id = o.id
        left join lateral (
          select sum(l.amount_centimes) as written from journal_entry e join journal_line l on l.entry_id = e.id
          where e.event_key = 'commission:' || o.id and l.cooperative_id = o.cooperative_id
            and l.account = case when c.collector in ${HELD_BY_OPERATOR} then 'cooperative-payable' else 'commission-receivable' end
        ) w on true
        where coalesce(w.written, 0) <> o.commission_centimes + o.commission_vat_centimes`),
      cash: query(`
        select c.part_id, c.amount_centimes, c.collector, w.written from cash_collection c
        left join lateral (
          select sum(l.amount_centimes) as written from journal_entry e join journal_line l on l.entry_id = e.id
          where e.event_key = 'cash-collected:' || c.part_id and l.account = 'cash-at-collector'
        ) w on true
        where coalesce(w.written, 0) <> case when c.collector in ${HELD_BY_OPERATOR} then c.amount_centimes else 0 end`),
      orphans: query(`
        select e.event_key, e.kind from journal_entry e
        where e.kind in ('commission', 'cash-collected') and not exists (select from cash_collection c where e.event_key = e.kind || ':' || c.part_id)`),
    },
  },
  {
    number: 21,
    sentence: "No cooperative owes what it was never paid: before payouts its payable is never negative",
    checks: {
      payable: query(`
        select cooperative_id, -sum(amount_centimes) as payable from journal_line where account = 'cooperative-payable' group by cooperative_id having sum(amount_centimes) > 0`),
    },
  },
  {
    number: 22,
    sentence: "Cash at the operator's collectors is what they collected",
    checks: {
      cash: query(`
        select coalesce(l.cooperative_id, c.cooperative_id) as cooperative_id, l.booked, c.collected
        from (select cooperative_id, sum(amount_centimes) as booked from journal_line where account = 'cash-at-collector' group by cooperative_id) l
        full join (select cooperative_id, sum(amount_centimes) as collected from cash_collection where collector in ${HELD_BY_OPERATOR} group by cooperative_id) c on c.cooperative_id = l.cooperative_id
        where coalesce(l.booked, 0) <> coalesce(c.collected, 0)`),
    },
  },
  {
    number: 24,
    sentence: "No money waits in suspense",
    checks: {
      suspense: query(
        `select cooperative_id, sum(amount_centimes) as balance from journal_line where account = 'suspense' group by cooperative_id having sum(amount_centimes) <> 0`,
      ),
    },
  },
];
