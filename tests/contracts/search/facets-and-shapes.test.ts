import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ENGINES, type TestShop } from "./engines";
import { documentOf, type ShelfProduct } from "./shelf";
import { testDatabase } from "../../support/database";

const database = testDatabase();
const APIS = { fr: "Coopérative Apis Tiddas", ar: "تعاونية أبيس تيداس" };
const RIF = { fr: "Coopérative Rif Vert", ar: "تعاونية الريف الأخضر" };
const honey = (id: string, fr: string, ar: string, facts: Partial<ShelfProduct> = {}): ShelfProduct => ({
  id,
  name: { fr, ar },
  description: { fr: "", ar: "" },
  category: "miel-monofloral",
  cooperative: APIS,
  commune: "04.291.05.13",
  price: 10_000,
  unit: "g",
  quantity: 500,
  labels: [],
  stock: 5,
  ...facts,
});
const shelf = [
  honey("thyme", "Miel de thym", "عسل الزعتر", { labels: ["bio"], ratingTenths: 46, womenLed: true, price: 20_000 }),
  honey("orange", "Miel d'oranger", "عسل البرتقال", { ratingTenths: 31, price: 12_000 }),
  honey("wild", "Miel mille fleurs", "عسل الأزهار", { category: "miel-toutes-fleurs", cooperative: RIF, commune: "04.291.01.05", stock: 0, womenLed: true }),
  honey("soap", "Savon au miel", "صابون بالعسل", { category: "savon-artisanal", cooperative: RIF, commune: "04.441.01.0", labels: ["bio", "fait-main"], price: 3_000 }),
  honey("oil", "Huile d'olive douce", "زيت زيتون خفيف", { category: "huile-olive", cooperative: RIF, commune: "04.441.01.0", unit: "L", quantity: 1 }),
];

describe.each(ENGINES)("what can be narrowed by, on %s", (_engine, open) => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await open(database, shelf);
  });
  afterAll(() => shop.close());

  const counts = async (filters: object = {}) => (await shop.query({ q: "miel", filters, facets: true })).facets;

  it("is counted over the hits", async () => {
    expect(await counts()).toMatchObject({
      categories: { "miel-monofloral": 2, "miel-toutes-fleurs": 1, "savon-artisanal": 1 },
      families: { ruche: 3 },
      provinces: { "04.291": 3, "04.441": 1 },
      communes: { "04.291.05.13": 2, "04.291.01.05": 1, "04.441.01.0": 1 },
      cooperatives: { [documentOf(shelf[0]!).cooperative.id]: 2, [documentOf(shelf[2]!).cooperative.id]: 2 },
      labels: { bio: 2, "fait-main": 1 },
      inStock: 3,
      womenLed: 2,
      ratings: { "4": 1, "3": 2, "2": 2, "1": 2 },
      lowestPrice: 3_000,
      highestPrice: 20_000,
    });
  });

  it("is counted without its own choice and with all others", async () => {
    expect(await counts({ category: "savon-artisanal" })).toMatchObject({
      categories: { "miel-monofloral": 2, "savon-artisanal": 1 },
      labels: { bio: 1, "fait-main": 1 },
      inStock: 1,
    });
    expect(await counts({ inStock: true, womenLed: true })).toMatchObject({ inStock: 1, womenLed: 1, categories: { "miel-monofloral": 1 } });
    expect(await counts({ province: "04.291", commune: "04.291.01.05" })).toMatchObject({
      provinces: { "04.291": 3, "04.441": 1 },
      communes: { "04.291.05.13": 2, "04.291.01.05": 1 },
    });
    expect(await counts({ ratingAtLeast: 4 })).toMatchObject({ ratings: { "4": 1, "3": 2 }, lowestPrice: 20_000 });
    expect(await counts({ priceMaxCentimes: 5_000 })).toMatchObject({ lowestPrice: 3_000, highestPrice: 20_000, labels: { bio: 1 } });
  });

  it("narrows by sign, women-led and rating, and sorts by rating", async () => {
    const ids = async (filters: object) => (await shop.query({ q: "miel", filters })).ids.sort();
    expect(await ids({ label: "bio" })).toEqual(["soap", "thyme"]);
    expect(await ids({ womenLed: true })).toEqual(["thyme", "wild"]);
    expect(await ids({ ratingAtLeast: 3 })).toEqual(["orange", "thyme"]);
    expect(await ids({ label: 'x" OR id EXISTS OR labels = "' })).toEqual([]);
    expect(await ids({ category: "'; drop table product; --" })).toEqual([]);
    expect((await shop.query({ q: "miel", sort: "rating" })).ids.slice(0, 2)).toEqual(["thyme", "orange"]);
  });

  it("is counted for the whole shop when nothing is named", async () => {
    expect((await shop.query({ q: "de la", facets: true })).facets).toMatchObject({ provinces: { "04.291": 3, "04.441": 2 }, inStock: 4 });
  });

  it("reads two words typed without the space between them", async () => {
    expect(await shop.query({ q: "huiledolive" })).toMatchObject({ ids: ["oil"], correction: { text: "huile olive" } });
    expect((await shop.query({ q: "savonmiel" })).ids[0]).toBe("soap");
    expect((await shop.query({ q: "زيتالزيتون", locale: "ar" })).ids).toEqual(["oil"]);
    expect((await shop.query({ q: "huiledolive", asTyped: true })).ids).toEqual([]);
  });

  it("completes with categories and cooperatives too", async () => {
    expect((await shop.suggest({ prefix: "apis", locale: "fr" })).cooperativeIds).toEqual([documentOf(shelf[0]!).cooperative.id]);
    expect((await shop.suggest({ prefix: "تعاونية الري", locale: "ar" })).cooperativeIds).toEqual([documentOf(shelf[2]!).cooperative.id]);
    expect((await shop.suggest({ prefix: "mie", locale: "fr" })).productIds.length).toBeGreaterThan(2);
  });

  it("survives whatever is typed", async () => {
    for (const q of [
      "🍯".repeat(300),
      "ا".repeat(500),
      "miel ".repeat(100),
      "miel thym oranger savon huile olive douce fleurs mille bio cooperative rif vert apis tiddas zitoun 3sel saboun عسل زيت صابون",
      `") OR words EXISTS`,
      "words = miel",
      "\\",
      "%",
      "' || pg_sleep(9) --",
      "\u0000miel",
      "\ud83d",
      "<script>",
      "-miel",
      '"miel',
    ])
      expect((await shop.ask(q, "ar")) as object).not.toHaveProperty("error");
  });
});
