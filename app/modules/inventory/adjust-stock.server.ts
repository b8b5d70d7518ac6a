import type { CooperativeScope } from "~/modules/cooperatives/scope";
import type { Context } from "~/platform/db/context.server";
import type { StockChanged } from "./events";
import { stockFigures, type StockFigures } from "./stock-queries.server";

/** `stock-moved`: somebody sold or counted since the page was read. `below-reserved`: that many are promised to shoppers. */
export type StockAdjusted = ({ ok: true } & StockFigures) | ({ ok: false; reason: "stock-moved" | "below-reserved" } & StockFigures) | { ok: false; reason: "unknown-variant" };

interface Receipt {
  variantId: string;
  /** Pieces, 1 or more. */
  quantity: number;
  /** One per form shown or per delivery: a repeat counts nothing. */
  requestId: string;
}

/** Puts goods on the shelf: what a new variant starts with, or what came in. */
export function receiveStock(context: Context, scope: CooperativeScope, { variantId, quantity, requestId }: Receipt): Promise<StockAdjusted> {
  return move(context, scope, { variantId, delta: quantity, requestId, kind: "receipt" });
}

interface Adjustment {
  variantId: string;
  /** Pieces more or fewer. */
  delta: number;
  requestId: string;
  /** The version the member saw; left out, the difference is applied to whatever there is now. */
  seenVersion?: number;
}

/** Counts pieces in or out by difference, so that an order placed meanwhile is never overwritten. */
export function adjustStock(context: Context, scope: CooperativeScope, adjustment: Adjustment): Promise<StockAdjusted> {
  return move(context, scope, { ...adjustment, kind: "adjustment" });
}

async function move(context: Context, scope: CooperativeScope, { variantId, delta, requestId, seenVersion, kind }: Adjustment & { kind: string }): Promise<StockAdjusted> {
  await context.sql`
    insert into stock (variant_id, cooperative_id, on_hand)
    select id, cooperative_id, 0 from variant where id = ${variantId}::uuid and cooperative_id = ${scope.cooperativeId}::uuid
    on conflict do nothing`;
  const [seen] = await context.sql<StockFigures & { counted: boolean }>`
    select on_hand as "onHand", reserved, on_hand - reserved as available, version,
      exists (select from stock_movement m where m.source_kind = ${kind} and m.source_id = ${sourceOf(variantId, requestId)}) as counted
    from stock where variant_id = ${variantId}::uuid and cooperative_id = ${scope.cooperativeId}::uuid and place = 'main' for update`;
  if (!seen) return { ok: false, reason: "unknown-variant" };
  const { counted, ...figures } = seen;
  if (counted || delta === 0) return { ok: true, ...(counted ? await fresh(context, variantId) : figures) };
  if (seenVersion !== undefined && seenVersion !== figures.version) return { ok: false, reason: "stock-moved", ...figures };
  if (figures.onHand + delta < figures.reserved) return { ok: false, reason: "below-reserved", ...figures };
  const inserted = await context.sql`
    insert into stock_movement (variant_id, cooperative_id, delta, source_kind, source_id, by_user_id)
    values (${variantId}::uuid, ${scope.cooperativeId}::uuid, ${delta}::int, ${kind}, ${sourceOf(variantId, requestId)}, ${context.actor.userId})
    on conflict do nothing returning id`;
  // The first statement's snapshot may be older than the lock: a twin request that waited for it is seen only here.
  if (inserted.length === 0) return { ok: true, ...(await fresh(context, variantId)) };
  await context.sql`update stock set on_hand = on_hand + ${delta}::int, version = version + 1 where variant_id = ${variantId}::uuid and place = 'main'`;
  await context.publish({ type: "inventory.stock-changed", variantIds: [variantId] } satisfies StockChanged);
  return { ok: true, ...(await fresh(context, variantId)) };
}

/** A request id is a browser's: prefixed, it can only ever collide with the same variant's. */
function sourceOf(variantId: string, requestId: string): string {
  return `${variantId}:${requestId}`;
}

async function fresh(context: Context, variantId: string): Promise<StockFigures> {
  const figures = (await stockFigures(context, [variantId])).get(variantId);
  if (!figures) throw new Error(`stock of ${variantId} vanished`);
  return figures;
}
