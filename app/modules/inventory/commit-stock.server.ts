import type { Context } from "~/platform/db/context.server";
import type { StockChanged } from "./events";

export interface StockLine {
  variantId: string;
  cooperativeId: string;
  /** Pieces, 1 or more. */
  quantity: number;
  /** The order line: one promise per line, ever. */
  sourceId: string;
}

export type StockTaken = { ok: true } | { ok: false; reason: "sold-out"; variantId: string; available: number };

/** Promises the lines for good (cash: at placement). All or nothing: on a refusal the caller's transaction must be undone. */
export function commitStock(context: Context, lines: readonly StockLine[]): Promise<StockTaken> {
  return take(context, lines, "committed", null);
}

/** Keeps the lines aside until `expiresAt`, while a card is being charged. */
export function holdStock(context: Context, lines: readonly StockLine[], expiresAt: Date): Promise<StockTaken> {
  return take(context, lines, "held", expiresAt);
}

interface Taken {
  variantId: string;
  available: number;
  taken: boolean;
}

/**
 * One statement: rows are locked in id order, so two baskets that name the same goods in another order wait and never deadlock;
 * then one conditional UPDATE for all of them. Under READ COMMITTED both re-read a row that another buyer just changed.
 */
async function take(context: Context, lines: readonly StockLine[], state: "committed" | "held", expiresAt: Date | null): Promise<StockTaken> {
  const rows = await context.sql<Taken>`
    with line as (
      select * from unnest(${lines.map(({ variantId }) => variantId)}::uuid[], ${lines.map(({ cooperativeId }) => cooperativeId)}::uuid[],
        ${lines.map(({ quantity }) => quantity)}::int[], ${lines.map(({ sourceId }) => sourceId)}::uuid[]) as l (variant_id, cooperative_id, quantity, source_id)
    ), wanted as (
      select variant_id, sum(quantity)::int as quantity from line group by variant_id
    ), locked as materialized (
      select s.variant_id, s.on_hand - s.reserved as available from stock s
      where s.variant_id in (select variant_id from wanted) and s.place = 'main' order by s.variant_id for update
    ), moved as (
      update stock s set reserved = s.reserved + w.quantity, version = s.version + 1
      from locked k join wanted w on w.variant_id = k.variant_id
      where s.variant_id = k.variant_id and s.place = 'main' and s.on_hand - s.reserved >= w.quantity
      returning s.variant_id
    ), promised as (
      insert into reservation (variant_id, cooperative_id, quantity, state, source_kind, source_id, expires_at)
      select l.variant_id, l.cooperative_id, l.quantity, ${state}, 'order-line', l.source_id, ${expiresAt}::timestamptz
      from line l join moved m on m.variant_id = l.variant_id
    )
    select w.variant_id as "variantId", coalesce(k.available, 0) as available, m.variant_id is not null as taken
    from wanted w left join locked k on k.variant_id = w.variant_id left join moved m on m.variant_id = w.variant_id order by w.variant_id`;
  const short = rows.find(({ taken }) => !taken);
  if (short) return { ok: false, reason: "sold-out", variantId: short.variantId, available: short.available };
  await context.publish({ type: "inventory.stock-changed", variantIds: rows.map(({ variantId }) => variantId) } satisfies StockChanged);
  return { ok: true };
}
