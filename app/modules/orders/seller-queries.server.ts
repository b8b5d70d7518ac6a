import type { CooperativeScope } from "~/modules/cooperatives/scope";
import { LOW_STOCK } from "~/modules/inventory/stock";
import type { Context } from "~/platform/db/context.server";
import { containing } from "~/platform/db/like-pattern";
import { joinSql, sql, type SqlFragment } from "~/platform/db/sql-fragment";
import type { Centimes } from "~/platform/money/money";
import type { FulfilmentState, PaymentState } from "./order";

export const ORDER_FILTERS = ["to-confirm", "to-prepare", "to-ship", "on-the-way", "cash-to-record", "finished", "given-up", "all"] as const;
export type OrderFilter = (typeof ORDER_FILTERS)[number];

const CONDITIONS: Record<OrderFilter, SqlFragment> = {
  "to-confirm": sql`o.fulfilment_state = 'placed'`,
  "to-prepare": sql`o.fulfilment_state = 'confirmed'`,
  "to-ship": sql`o.fulfilment_state = 'preparing'`,
  "on-the-way": sql`o.fulfilment_state = 'shipped'`,
  "cash-to-record": sql`o.fulfilment_state = 'delivered' and o.payment_state = 'pending'`,
  finished: sql`o.fulfilment_state = 'delivered' and o.payment_state <> 'pending'`,
  "given-up": sql`o.fulfilment_state in ('cancelled', 'refused')`,
  all: sql`true`,
};

export interface SellerOrderLine {
  id: string;
  number: string;
  fulfilmentState: FulfilmentState;
  paymentState: PaymentState;
  placedAt: Date;
  confirmBy: Date;
  shopperName: string;
  phone: string;
  communeFr: string;
  communeAr: string;
  pieces: number;
  firstNameFr: string;
  firstNameAr: string;
  totalCentimes: Centimes;
  /** Of the last call, null when nobody called. */
  lastCall: { outcome: string; at: string } | null;
}

export interface SellerOrders {
  orders: SellerOrderLine[];
  total: number;
  page: number;
  pages: number;
}

const PER_PAGE = 25;

/** A cooperative's orders: what waits for it oldest first, what is over newest first. `q` finds by number, name or phone. */
export async function ordersOf(
  context: Context,
  scope: CooperativeScope,
  { filter = "all", q = "", page = 1 }: { filter?: OrderFilter; q?: string; page?: number },
): Promise<SellerOrders> {
  const typed = q.trim();
  const digits = typed.replace(/\D/g, "").replace(/^0/, "");
  const searched = typed
    ? sql`(o.number ilike ${containing(typed)} or p.shopper_name ilike ${containing(typed)} or (${digits.length >= 4}::boolean and p.phone like ${containing(digits)}))`
    : sql`true`;
  const where = joinSql([sql`o.cooperative_id = ${scope.cooperativeId}::uuid`, CONDITIONS[filter], searched], " and ");
  const [count] = await context.sql<{ total: number }>`select count(*)::int as total from coop_order o join purchase p on p.id = o.purchase_id where ${where}`;
  const total = count?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const waiting = filter === "to-confirm" || filter === "to-prepare" || filter === "to-ship";
  const orders = await context.sql<SellerOrderLine>`
    select o.id, o.number, o.fulfilment_state as "fulfilmentState", o.payment_state as "paymentState", o.placed_at as "placedAt", o.confirm_by as "confirmBy",
      p.shopper_name as "shopperName", p.phone, place.fr as "communeFr", place.ar as "communeAr", o.total_centimes as "totalCentimes",
      goods.pieces, goods.fr as "firstNameFr", goods.ar as "firstNameAr",
      (select jsonb_build_object('outcome', outcome, 'at', at) from call_log where order_id = o.id order by at desc, id desc limit 1) as "lastCall"
    from coop_order o
    join purchase p on p.id = o.purchase_id
    join commune place on place.code = p.commune_code
    cross join lateral (
      select sum(quantity)::int as pieces, (array_agg(name_fr order by total_centimes desc, id))[1] as fr, (array_agg(name_ar order by total_centimes desc, id))[1] as ar
      from order_line where order_id = o.id
    ) goods
    where ${where} order by ${waiting ? sql`o.placed_at, o.id` : sql`o.placed_at desc, o.id desc`}
    limit ${PER_PAGE}::int offset ${(shown - 1) * PER_PAGE}::int`;
  return { orders, total, page: shown, pages };
}

export interface TodayTasks {
  toConfirm: number;
  toPrepare: number;
  toShip: number;
  onTheWay: number;
  cashToRecord: number;
  cashToRecordCentimes: number;
  /** Products on sale with a variant that is nearly gone. */
  lowStock: number;
  /** The next unconfirmed order to cancel itself. */
  nextDeadline: Date | null;
}

/** What waits for a cooperative today. */
export async function todayTasks(context: Context, scope: CooperativeScope): Promise<TodayTasks> {
  const [tasks] = await context.sql<TodayTasks>`
    select count(*) filter (where ${CONDITIONS["to-confirm"]})::int as "toConfirm", count(*) filter (where ${CONDITIONS["to-prepare"]})::int as "toPrepare",
      count(*) filter (where ${CONDITIONS["to-ship"]})::int as "toShip", count(*) filter (where ${CONDITIONS["on-the-way"]})::int as "onTheWay",
      count(*) filter (where ${CONDITIONS["cash-to-record"]})::int as "cashToRecord",
      coalesce(sum(o.total_centimes) filter (where ${CONDITIONS["cash-to-record"]}), 0)::float8 as "cashToRecordCentimes",
      min(o.confirm_by) filter (where ${CONDITIONS["to-confirm"]}) as "nextDeadline",
      (select count(distinct p.id)::int from stock s join variant v on v.id = s.variant_id join product p on p.id = v.product_id
        where s.cooperative_id = ${scope.cooperativeId}::uuid and s.place = 'main' and v.active and p.state = 'published' and not p.one_of_akind and s.on_hand - s.reserved <= ${LOW_STOCK}::int) as "lowStock"
    from coop_order o where o.cooperative_id = ${scope.cooperativeId}::uuid`;
  if (!tasks) throw new Error("an aggregate always has a row");
  return tasks;
}
