import type { Context } from "~/platform/db/context.server";
import type { Centimes } from "~/platform/money/money";

export interface OrderTotals {
  placed: number;
  delivered: number;
  cancelled: number;
  paidCentimes: Centimes;
  /** Asked for and not yet collected. */
  awaitedCentimes: Centimes;
}

/** How the orders of the whole region stand. */
export async function orderTotals(context: Context): Promise<OrderTotals> {
  const [totals] = await context.sql<OrderTotals>`
    select count(*)::int as placed, count(*) filter (where fulfilment_state = 'delivered')::int as delivered,
      count(*) filter (where fulfilment_state in ('cancelled', 'refused'))::int as cancelled,
      coalesce(sum(total_centimes) filter (where payment_state = 'paid'), 0)::float8 as "paidCentimes",
      coalesce(sum(total_centimes) filter (where payment_state = 'pending'), 0)::float8 as "awaitedCentimes"
    from coop_order`;
  if (!totals) throw new Error("an aggregate always has a row");
  return totals;
}
