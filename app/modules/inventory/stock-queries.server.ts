import type { Context } from "~/platform/db/context.server";

export interface StockFigures {
  onHand: number;
  reserved: number;
  /** What may still be sold. */
  available: number;
  /** Moves with every change; a counter that was read earlier is recognised by it. */
  version: number;
}

/** The figures of these variants; those never counted are absent. */
export async function stockFigures(context: Context, variantIds: readonly string[]): Promise<Map<string, StockFigures>> {
  const rows = await context.sql<StockFigures & { variantId: string }>`
    select variant_id as "variantId", on_hand as "onHand", reserved, on_hand - reserved as available, version
    from stock where variant_id = any(${variantIds}::uuid[]) and place = 'main'`;
  return new Map(rows.map(({ variantId, ...figures }) => [variantId, figures]));
}
