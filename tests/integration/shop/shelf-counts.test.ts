import { expect, it } from "vitest";
import { createProduct, withdrawProduct } from "~/modules/catalogue/index.server";
import { receiveStock } from "~/modules/inventory/index.server";
import { listFacets, listProducts } from "~/modules/shop/index.server";
import { asCentimes } from "~/platform/money/money";
import { bowl, goodsBench } from "../catalogue/goods-support";

const bench = goodsBench();

/** What the counters say that a count of the rows does not, and the other way round. */
const differences = () =>
  bench.as(
    "worker",
    (context) => context.sql`
    with counted as (
      select cooperative_id, category_slug, family_slug, province_code, commune_code, women_led, available > 0, case when rating_count > 0 then rating_sum / rating_count else 0 end,
        array_to_string(labels, ' '), count(*)::int
      from shop_listing where visible group by 1, 2, 3, 4, 5, 6, 7, 8, 9)
    (table counted except select * from shelf_count) union all (select * from shelf_count where products <> 0 except table counted)`,
  );

it("the shelf's counters say what a count of its rows says, whatever happened to it", async () => {
  const scope = await bench.approvedCooperative("compteurs");
  const made = [];
  for (let number = 0; number < 5; number += 1) {
    const created = await bench.as("seller", (context) => createProduct(context, scope, bowl()), scope);
    if (!created.ok) throw new Error(JSON.stringify(created));
    made.push(created);
  }
  expect(await differences()).toEqual([]);
  const [first, second] = made;
  await bench.as("seller", (context) => receiveStock(context, scope, { variantId: first!.variantIds[0]!, quantity: 2, requestId: crypto.randomUUID() }), scope);
  await bench.as("seller", (context) => withdrawProduct(context, scope, second!.productId), scope);
  expect(await differences()).toEqual([]);
  const filters = { cooperativeId: scope.cooperativeId };
  const priced = { ...filters, priceFrom: asCentimes(1), priceTo: asCentimes(1_000_000) };
  const [list, facets, pricedList, pricedFacets] = await bench.as("shopper", async (context) => [
    await listProducts(context, { ...filters, inStock: true }),
    await listFacets(context, { ...filters, inStock: true }),
    await listProducts(context, priced),
    await listFacets(context, priced),
  ]);
  expect([list.total, list.cards.length, facets.inStock, facets.cooperatives]).toEqual([1, 1, 1, { [scope.cooperativeId]: 1 }]);
  expect([pricedList.total, pricedFacets.inStock, pricedFacets.cooperatives[scope.cooperativeId]]).toEqual([4, 1, 4]);
  expect(pricedFacets.categories).toEqual((await bench.as("shopper", (context) => listFacets(context, filters))).categories);
  await bench.as("worker", (context) => context.sql`delete from shop_listing where cooperative_id = ${scope.cooperativeId}::uuid`);
  expect(await differences()).toEqual([]);
});
