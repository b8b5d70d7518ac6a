import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { postgresSearch } from "~/adapters/postgres-search/postgres-search.server";
import { ENGINES, type TestShop } from "./engines";
import { documentOf, type ShelfProduct } from "./shelf";
import { testDatabase } from "../../support/database";

const database = testDatabase();
const MINE = { fr: "Coopérative Hosn Dar", ar: "تعاونية حصن الدار" };
const THEIRS = { fr: "Coopérative Rif Vert", ar: "تعاونية الريف الأخضر" };
const product = (id: string, fr: string, ar: string, facts: Partial<ShelfProduct> = {}): ShelfProduct => ({
  id,
  name: { fr, ar },
  description: { fr: "", ar: "" },
  category: "poterie",
  cooperative: MINE,
  commune: "04.441.01.0",
  price: 10_000,
  unit: "unite",
  quantity: 1,
  labels: [],
  stock: 5,
  ...facts,
});
const shelf = [
  product("vase", "Vase bleu", "مزهرية زرقاء", { price: 20_000 }),
  product("bowl", "Bol bleu", "زلافة زرقاء", { price: 5_000, stock: 0 }),
  product("jug", "Cruche bleue", "قلة زرقاء", { price: 12_000, cooperative: THEIRS, commune: "04.291.01.05" }),
  product("honey", "Miel de ronce", "عسل العليق", {
    category: "miel-monofloral",
    price: 9_000,
    cooperative: THEIRS,
    commune: "04.291.01.05",
    unit: "g",
    quantity: 500,
    labels: ["bio"],
  }),
];

describe.each(ENGINES)("the search port on %s", (_engine, open) => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await open(database, shelf);
  });
  afterAll(() => shop.close());

  it("narrows by category, place, cooperative, price and stock", async () => {
    const ids = async (filters: object) => (await shop.query({ q: "bleu", filters, sort: "price-asc" })).ids;
    expect(await ids({})).toEqual(["bowl", "jug", "vase"]);
    expect(await ids({ inStock: true })).toEqual(["jug", "vase"]);
    expect(await ids({ province: "04.291" })).toEqual(["jug"]);
    expect(await ids({ commune: "04.441.01.0" })).toEqual(["bowl", "vase"]);
    expect(await ids({ category: "miel-monofloral" })).toEqual([]);
    expect(await ids({ family: "artisanat" })).toEqual(["bowl", "jug", "vase"]);
    expect(await ids({ priceMinCentimes: 6_000, priceMaxCentimes: 15_000 })).toEqual(["jug"]);
    expect(await ids({ cooperative: documentOf(product("x", "x", "x")).cooperative.id })).toEqual(["bowl", "vase"]);
    expect(await ids({ cooperative: "nobody's" })).toEqual([]);
  });

  it("sorts by price either way and counts all pages", async () => {
    expect((await shop.query({ q: "bleu", sort: "price-desc" })).ids).toEqual(["vase", "jug", "bowl"]);
    const second = await shop.query({ q: "bleu", sort: "price-asc", page: 2, perPage: 2 });
    expect(second).toMatchObject({ ids: ["vase"], total: 3, exactTotal: 3, capped: false, browsing: false });
    expect((await shop.query({ q: "bleu", page: 99, perPage: 2 })).ids).toEqual([]);
  });

  it("lists the shop when nothing is named", async () => {
    for (const q of ["", "le la de", "في من على", "🐝", "%_%\\", "'"]) expect(await shop.query({ q })).toMatchObject({ total: 4, browsing: true });
  });

  it("finds nothing rather than something else", async () => {
    expect(await shop.query({ q: "hélicoptère" })).toMatchObject({ ids: [], total: 0, browsing: false, correction: null });
  });

  it("says what it looked for instead of a mistyped word, and takes it as typed when told", async () => {
    expect(await shop.query({ q: "cruhce bleue" })).toMatchObject({ ids: ["jug", "vase", "bowl"].slice(0, 1), correction: { text: "cruche bleue" } });
    const asTyped = await shop.query({ q: "cruhce", asTyped: true });
    expect(asTyped).toMatchObject({ ids: [], correction: null });
    expect((await shop.query({ q: "3sel" })).correction).toBeNull();
  });

  it("follows a product's new words and forgets its old ones", async () => {
    const renamed = documentOf({ ...shelf[3]!, name: { fr: "Miel de caroubier", ar: "عسل الخروب" } }, shop.productId("honey"));
    await shop.index([renamed]);
    expect((await shop.query({ q: "caroubier" })).ids).toEqual(["honey"]);
    expect((await shop.query({ q: "ronce" })).ids).toEqual([]);
    const words = await shop.asShopper((context) => context.sql`select word from search_vocabulary where word in ('ronce', 'caroubier')`);
    expect(words).toEqual([{ word: "caroubier" }]);
  });

  it("forgets a removed product and the words only it had, and removing twice is the same as once", async () => {
    const gone = product("gone", "Lampe turquoise", "قنديل فيروزي");
    const document = documentOf(gone);
    await shop.index([document]);
    expect((await shop.query({ q: "قنديل" })).total).toBe(1);
    for (let turn = 0; turn < 2; turn += 1) await shop.remove([document.productId]);
    expect((await shop.query({ q: "قنديل" })).total).toBe(0);
    expect(await shop.asShopper((context) => context.sql`select word from search_vocabulary where word = 'turquoise'`)).toEqual([]);
    expect((await shop.query({ q: "bleu" })).total).toBe(3);
  });

  it("counts each word once a product, so that the vocabulary ends empty with the shelf", async () => {
    const held = await shop.asShopper(
      (context) => context.sql<{ word: string; documents: number }>`select word, documents from search_vocabulary where word in ('bleu', 'bleue') order by word`,
    );
    expect(held).toEqual([
      { word: "bleu", documents: 2 },
      { word: "bleue", documents: 1 },
    ]);
  });

  it("gives known words their keys anew when a product is indexed again", async () => {
    await shop.asWorker((context) => context.sql`update search_vocabulary set keys = '{}' where word = 'cruche'`);
    await shop.index([documentOf(shelf[2]!, shop.productId("jug"))]);
    expect((await shop.query({ q: "cruches" })).ids).toEqual(["jug"]);
  });

  it("completes a half-typed word with the catalogue's words and products", async () => {
    const suggestions = await shop.suggest({ prefix: "cru", locale: "fr" });
    expect(suggestions.terms).toContain("cruche");
    expect(suggestions.productIds).toEqual([shop.productId("jug")]);
    expect((await shop.suggest({ prefix: "vase ble", locale: "fr" })).terms[0]).toBe("vase bleu");
    expect(await shop.suggest({ prefix: " ", locale: "fr" })).toEqual({ terms: [], categorySlugs: [], cooperativeIds: [], productIds: [] });
  });

  it("lets a shopper read the index and never write it", async () => {
    await expect(shop.asShopper((context) => postgresSearch(context).index([documentOf(shelf[0]!)]))).rejects.toThrow();
    expect(await shop.asShopper((context) => postgresSearch(context).health())).toEqual({ ok: true, engine: "postgres", documents: 4 });
  });
});
