import { describe, expect, it } from "vitest";
import { createProduct } from "~/modules/catalogue/index.server";
import { cooperativeNames, listFacets, listProducts } from "~/modules/shop/index.server";
import type { ListingFilters } from "~/modules/shop/listing";
import { asCentimes } from "~/platform/money/money";
import { bowl, goodsBench } from "../catalogue/goods-support";

const bench = goodsBench();
let shelves = 0;

/** Six goods of two cooperatives that differ in everything a list can be narrowed by. */
async function shelf(): Promise<{ one: string; other: string }> {
  const [one, other] = [await bench.approvedCooperative(`une-${String(++shelves)}`), await bench.approvedCooperative(`autre-${String(shelves)}`)];
  for (let n = 0; n < 6; n += 1) {
    const scope = n < 4 ? one : other;
    const price = [{ netContent: 1, unit: "unite" as const, shipWeightG: 500, priceCentimes: asCentimes(5_000 + n * 2_500) }];
    const made = await bench.as("seller", (context) => createProduct(context, scope, bowl({ categorySlug: n % 2 ? "vannerie" : "poterie", variants: price })), scope);
    if (!made.ok) throw new Error(JSON.stringify(made));
    const labels = n === 1 ? ["bio"] : n === 2 ? ["bio", "maroc-fait-main"] : [];
    await bench.as(
      "worker",
      (context) => context.sql`update shop_listing set available = ${n % 3}::int, women_led = ${n % 2 === 0}::boolean, labels = ${labels}::text[],
        rating_count = ${n}::int, rating_sum = ${n * Math.min(n, 5)}::int where product_id = ${made.productId}::uuid`,
    );
  }
  return { one: one.cooperativeId, other: other.cooperativeId };
}

describe("what a facet promises", () => {
  it("is what the list has once the choice is made, whatever else is chosen", async () => {
    const { one, other } = await shelf();
    const total = (filters: ListingFilters) => bench.as("shopper", async (context) => (await listProducts(context, { ...filters, perPage: 1 })).total);
    const chosen: ListingFilters[] = [
      {},
      { category: "poterie" },
      { family: "artisanat", inStock: true },
      { cooperativeId: one, label: "bio" },
      { cooperativeId: other, ratingAtLeast: 4 },
      { womenLed: true, priceFrom: asCentimes(6_000), priceTo: asCentimes(16_000) },
    ];
    for (const filters of chosen) {
      const facets = await bench.as("shopper", (context) => listFacets(context, filters));
      const promises: [ListingFilters, number][] = [
        ...Object.entries(facets.categories).map(([category, count]): [ListingFilters, number] => [{ ...filters, category }, count]),
        ...Object.entries(facets.families).map(([family, count]): [ListingFilters, number] => [{ ...filters, category: undefined, family }, count]),
        ...Object.entries(facets.provinces).map(([province, count]): [ListingFilters, number] => [{ ...filters, commune: undefined, province }, count]),
        ...Object.entries(facets.communes).map(([commune, count]): [ListingFilters, number] => [{ ...filters, commune }, count]),
        ...Object.entries(facets.cooperatives).map(([cooperativeId, count]): [ListingFilters, number] => [{ ...filters, cooperativeId }, count]),
        ...Object.entries(facets.labels).map(([label, count]): [ListingFilters, number] => [{ ...filters, label }, count]),
        ...Object.entries(facets.ratings).map(([stars, count]): [ListingFilters, number] => [{ ...filters, ratingAtLeast: Number(stars) }, count]),
        [{ ...filters, inStock: true }, facets.inStock],
        [{ ...filters, womenLed: true }, facets.womenLed],
      ];
      expect(promises.length).toBeGreaterThan(8);
      for (const [asked, promised] of promises) expect({ asked, total: await total(asked) }).toEqual({ asked, total: promised });
    }
  });

  it("spans the prices there are, and the best rated come first", async () => {
    const { one } = await shelf();
    expect(await bench.as("shopper", (context) => listFacets(context, { cooperativeId: one, priceFrom: asCentimes(10_000) }))).toMatchObject({
      lowestPrice: 5_000,
      highestPrice: 12_500,
    });
    const { cards } = await bench.as("shopper", (context) => listProducts(context, { cooperativeId: one, sort: "rating" }));
    expect(cards.map(({ ratingCount }) => ratingCount)).toEqual([3, 2, 1, 0]);
  });

  it("names its cooperatives by id and by the id in addresses, approved ones only", async () => {
    const scope = await bench.approvedCooperative("nommee");
    const hidden = await bench.approvedCooperative("cachee", "submitted");
    const named = await bench.as("shopper", (context) => cooperativeNames(context, { ids: [scope.cooperativeId, hidden.cooperativeId] }));
    expect(named.map(({ cooperativeId }) => cooperativeId)).toEqual([scope.cooperativeId]);
    expect(await bench.as("shopper", (context) => cooperativeNames(context, { publicIds: [named[0]!.publicId, "nulle"] }))).toEqual(named);
    expect(await bench.as("shopper", (context) => cooperativeNames(context, {}))).toEqual([]);
  });
});
