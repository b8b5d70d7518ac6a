import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createProduct } from "~/modules/catalogue/index.server";
import type { CooperativeScope } from "~/modules/cooperatives/scope";
import { adjustStock, commitStock, consumeStock, holdStock, receiveStock, releaseStock, returnStock, stockFigures, type StockLine } from "~/modules/inventory/index.server";
import { cardsByIds } from "~/modules/shop/index.server";
import { bowl, goodsBench } from "../catalogue/goods-support";

const bench = goodsBench();

async function shelfOf(name: string, pieces: number): Promise<{ scope: CooperativeScope; variantId: string; productId: string }> {
  const scope = await bench.approvedCooperative(name);
  return bench.as(
    "seller",
    async (context) => {
      const product = await createProduct(context, scope, bowl());
      if (!product.ok) throw new Error(product.reason);
      const variantId = product.variantIds[0]!;
      if (pieces > 0) await receiveStock(context, scope, { variantId, quantity: pieces, requestId: "first" });
      return { scope, variantId, productId: product.productId };
    },
    scope,
  );
}

const lineOf = (variantId: string, scope: CooperativeScope, quantity = 1): StockLine => ({ variantId, cooperativeId: scope.cooperativeId, quantity, sourceId: randomUUID() });
const figuresOf = async (variantId: string) => (await bench.as("checkout", (context) => stockFigures(context, [variantId]))).get(variantId);

describe("stock", () => {
  it("sells seven pieces to seven of forty buyers who come at once, and tells the others what is left", async () => {
    const { scope, variantId, productId } = await shelfOf("course", 7);
    const results = await Promise.all(Array.from({ length: 40 }, () => bench.as("checkout", (context) => commitStock(context, [lineOf(variantId, scope)]))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(7);
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "sold-out", variantId, available: 0 });
    expect(await figuresOf(variantId)).toMatchObject({ onHand: 7, reserved: 7, available: 0 });
    const [card] = await bench.as("shopper", (context) => cardsByIds(context, [productId]));
    expect(card?.available).toBe(0);
  });

  it("lets two baskets that name the same goods in opposite order both through", async () => {
    const one = await shelfOf("panier-a", 50);
    const two = await shelfOf("panier-b", 50);
    const baskets = Array.from({ length: 20 }, (_, index) => {
      const lines = [lineOf(one.variantId, one.scope), lineOf(two.variantId, two.scope)];
      return bench.as("checkout", (context) => commitStock(context, index % 2 ? lines : lines.reverse()));
    });
    expect((await Promise.all(baskets)).every(({ ok }) => ok)).toBe(true);
    expect(await figuresOf(one.variantId)).toMatchObject({ reserved: 20 });
  });

  it("takes all of a basket or nothing of it", async () => {
    const one = await shelfOf("tout", 5);
    const two = await shelfOf("rien", 1);
    const result = await bench.as("checkout", (context) => commitStock(context, [lineOf(one.variantId, one.scope, 2), lineOf(two.variantId, two.scope, 2)]));
    expect(result).toMatchObject({ ok: false, reason: "sold-out", variantId: two.variantId, available: 1 });
    expect(await figuresOf(one.variantId)).toMatchObject({ reserved: 0 });
  });

  it("adds up two lines of the same variant", async () => {
    const { scope, variantId } = await shelfOf("somme", 3);
    const result = await bench.as("checkout", (context) => commitStock(context, [lineOf(variantId, scope, 2), lineOf(variantId, scope, 2)]));
    expect(result).toMatchObject({ ok: false, available: 3 });
  });

  it("gives a cancelled line back exactly once, however many ask at once", async () => {
    const { scope, variantId } = await shelfOf("annule", 4);
    const line = lineOf(variantId, scope, 3);
    await bench.as("checkout", (context) => commitStock(context, [line]));
    const released = await Promise.all(Array.from({ length: 6 }, () => bench.as("checkout", (context) => releaseStock(context, [line.sourceId]))));
    expect(released.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await figuresOf(variantId)).toMatchObject({ onHand: 4, reserved: 0 });
  });

  it("takes a dispatched line off the shelf with one movement, and a refused parcel back onto it once", async () => {
    const { scope, variantId } = await shelfOf("depart", 4);
    const line = lineOf(variantId, scope, 3);
    await bench.as("checkout", (context) => commitStock(context, [line]));
    const seller = <T>(work: Parameters<typeof bench.as<T>>[1]) => bench.as("seller", work, scope);
    expect(await seller((context) => consumeStock(context, [line.sourceId]))).toBe(1);
    expect(await seller((context) => consumeStock(context, [line.sourceId]))).toBe(0);
    expect(await figuresOf(variantId)).toMatchObject({ onHand: 1, reserved: 0 });
    expect(await seller((context) => returnStock(context, [line.sourceId]))).toBe(1);
    expect(await seller((context) => returnStock(context, [line.sourceId]))).toBe(0);
    expect(await figuresOf(variantId)).toMatchObject({ onHand: 4, reserved: 0 });
  });

  it("releases an expired hold and never lets it be dispatched", async () => {
    const { scope, variantId } = await shelfOf("retenu", 2);
    const line = lineOf(variantId, scope, 2);
    await bench.as("checkout", (context) => holdStock(context, [line], new Date(Date.now() + 60_000)));
    expect(await bench.as("seller", (context) => consumeStock(context, [line.sourceId]), scope)).toBe(0);
    expect(await bench.as("checkout", (context) => releaseStock(context, [line.sourceId]))).toBe(1);
    expect(await figuresOf(variantId)).toMatchObject({ onHand: 2, reserved: 0 });
  });

  it("counts by difference, tells a member whose page is old what there is now, and counts a repeated form once", async () => {
    const { scope, variantId } = await shelfOf("compte", 5);
    const seen = await figuresOf(variantId);
    await bench.as("checkout", (context) => commitStock(context, [lineOf(variantId, scope)]));
    const seller = (delta: number, requestId: string, seenVersion?: number) =>
      bench.as("seller", (context) => adjustStock(context, scope, { variantId, delta, requestId, ...(seenVersion === undefined ? {} : { seenVersion }) }), scope);
    const stale = await seller(3, "a", seen?.version);
    expect(stale).toMatchObject({ ok: false, reason: "stock-moved", onHand: 5, reserved: 1, available: 4 });
    const fresh = await seller(3, "b", "version" in stale ? stale.version : undefined);
    expect(fresh).toMatchObject({ ok: true, onHand: 8, available: 7 });
    expect(await seller(3, "b")).toMatchObject({ ok: true, onHand: 8 });
    expect(await seller(-8, "c")).toMatchObject({ ok: false, reason: "below-reserved", reserved: 1 });
  });

  it("does not let a cooperative count another's goods", async () => {
    const mine = await shelfOf("mienne", 1);
    const theirs = await shelfOf("autre", 1);
    expect(await bench.as("seller", (context) => adjustStock(context, mine.scope, { variantId: theirs.variantId, delta: 5, requestId: "x" }), mine.scope)).toEqual({
      ok: false,
      reason: "unknown-variant",
    });
  });

  it("keeps on hand equal to the movements and reserved equal to the promises", async () => {
    const broken = await bench.as(
      "worker",
      (context) => context.sql`
      select s.variant_id from stock s
      where s.on_hand <> coalesce((select sum(delta) from stock_movement m where m.variant_id = s.variant_id), 0)
        or s.reserved <> coalesce((select sum(quantity) from reservation r where r.variant_id = s.variant_id and r.state in ('held', 'committed')), 0)`,
    );
    expect(broken).toEqual([]);
  });
});
