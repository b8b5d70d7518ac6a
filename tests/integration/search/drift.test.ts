import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { postgresSearch } from "~/adapters/postgres-search/postgres-search.server";
import { changePrice, createProduct, withdrawProduct } from "~/modules/catalogue/index.server";
import type { CooperativeScope } from "~/modules/cooperatives/scope";
import { configureOutsideIndex, configureSearch, indexShelf, mendDrift, rebuildOutside, searchKey, searchTasks } from "~/modules/search/index.server";
import { asCentimes } from "~/platform/money/money";
import type { Transact } from "~/platform/jobs/jobs.server";
import { bowl, goodsBench } from "../catalogue/goods-support";
import { EngineInMemory } from "./engine-in-memory";

const bench = goodsBench();
const transact: Transact = (work) => bench.as("worker", work);
const nothing = { shelf: 0, missing: 0, stale: 0, surplus: 0, rebuilt: false };

let engine: EngineInMemory;
let scope: CooperativeScope;
const products: { productId: string; variantIds: string[] }[] = [];

async function newBowl() {
  const created = await bench.as("seller", (context) => createProduct(context, scope, bowl()), scope);
  if (!created.ok) throw new Error(JSON.stringify(created));
  products.push(created);
  return created;
}
/** The jobs that a change of a product leaves, as the worker does them. */
async function index(productId: string) {
  await searchTasks["search.index"]?.({ productId }, transact);
}
const send = () => searchTasks["search.send"]?.({}, transact);

beforeAll(async () => {
  configureSearch(postgresSearch);
  scope = await bench.approvedCooperative("derive");
  for (let count = 0; count < 5; count += 1) await newBowl();
  await indexShelf(transact);
});
beforeEach(async () => {
  engine = new EngineInMemory();
  configureOutsideIndex(engine);
  await rebuildOutside(transact);
  expect(engine.live?.size).toBe(products.length);
});
afterAll(() => configureOutsideIndex(null));

describe("the engine's index drifts and comes back by itself", () => {
  it("after nothing", async () => {
    expect(await mendDrift(transact)).toEqual(nothing);
  });

  it("after its index is lost", async () => {
    engine.live = null;
    expect(await mendDrift(transact)).toMatchObject({ rebuilt: true });
    expect(engine.live).toHaveProperty("size", products.length);
    expect(await mendDrift(transact)).toEqual(nothing);
  });

  it("after its tasks are dropped: the change stays to be sent", async () => {
    const { productId } = await newBowl();
    await index(productId);
    engine.fate = "dropped";
    await expect(send()).rejects.toThrow("unknown");
    engine.fate = "failed";
    await expect(send()).rejects.toThrow("failed");
    engine.fate = "done";
    expect(engine.live?.has(productId)).toBe(false);
    await searchTasks["search.watch"]?.({}, transact);
    expect(engine.live?.has(productId)).toBe(true);
    expect(await mendDrift(transact)).toEqual(nothing);
  });

  it("after it dies in the middle of a rebuild: the old index serves on, the next rebuild is whole", async () => {
    const served = engine.live;
    engine.calls = 2;
    await expect(rebuildOutside(transact)).rejects.toThrow();
    expect(engine.live).toBe(served);
    engine.calls = Number.POSITIVE_INFINITY;
    expect(await rebuildOutside(transact)).toMatchObject({ ok: true, documents: products.length });
    expect(await mendDrift(transact)).toEqual(nothing);
  });

  it("after documents were changed, lost and added behind our back", async () => {
    const [one, two] = [...(engine.live?.keys() ?? [])];
    engine.live?.delete(one ?? "");
    engine.live?.set(two ?? "", "another");
    engine.live?.set("00000000-0000-4000-8000-000000000000", "nobody's");
    expect(await mendDrift(transact)).toEqual({ ...nothing, missing: 1, stale: 1, surplus: 1 });
    expect(await mendDrift(transact)).toEqual(nothing);
  });

  it("after our own index was damaged", async () => {
    await transact((context) => context.sql`update search_document set price_centimes = 1 where product_id = ${products[0]?.productId}::uuid`);
    await transact((context) => context.sql`delete from search_document where product_id = ${products[1]?.productId}::uuid`);
    expect(await mendDrift(transact)).toMatchObject({ shelf: 2 });
    expect(await mendDrift(transact)).toEqual(nothing);
  });
});

describe("a rebuild", () => {
  it("sends again what changed while the new index was filled", async () => {
    const [first, second] = products;
    let late = "";
    engine.meanwhile = async () => {
      engine.meanwhile = null;
      late = (await newBowl()).productId;
      await bench.as("seller", (context) => changePrice(context, scope, { variantId: first?.variantIds[0] ?? "", priceCentimes: asCentimes(77_700) }), scope);
      await bench.as("seller", (context) => withdrawProduct(context, scope, second?.productId ?? ""), scope);
      for (const id of [late, first?.productId ?? "", second?.productId ?? ""]) await index(id);
      await send();
    };
    expect(await rebuildOutside(transact)).toMatchObject({ ok: true });
    products.splice(1, 1);
    expect(engine.live?.has(late)).toBe(true);
    expect(engine.live?.has(second?.productId ?? "")).toBe(false);
    expect(await mendDrift(transact)).toEqual(nothing);
  });

  it("is one at a time, keeps its tasks, and leaves a key that only searches for the web", async () => {
    engine.meanwhile = async () => {
      engine.meanwhile = null;
      expect(await rebuildOutside(transact)).toEqual({ ok: false, reason: "somebody else rebuilds" });
    };
    expect(await rebuildOutside(transact)).toMatchObject({ ok: true });
    expect(await bench.as("shopper", searchKey)).toBe("a-search-key");
    const tasks = await transact((context) => context.sql`select distinct status from search_task where kind = 'swap'`);
    expect(tasks).toEqual([{ status: "succeeded" }]);
  });
});
