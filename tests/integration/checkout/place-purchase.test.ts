import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readCart, setQuantity } from "~/modules/cart/index.server";
import { subscribeNotifications } from "~/modules/notifications/index.server";
import { subscribeShop } from "~/modules/shop/index.server";
import { openDatabase, type Database } from "~/platform/db/database.server";
import { testDatabase } from "../../support/database";
import { newShopper } from "./shopper";
import { DAKHLA, FES, openSmallShop, type SmallShop } from "./small-shop";

const addresses = testDatabase();
let database: Database;
let shop: SmallShop;

beforeAll(async () => {
  database = openDatabase(addresses.url, { max: 20 });
  shop = await openSmallShop(addresses.superuserUrl);
});
afterAll(async () => {
  await shop.close();
  await database.close();
});

describe("a purchase from two cooperatives", () => {
  it("becomes one purchase and two orders, with stock committed and the money asked for", async () => {
    const [bees, hills] = [await shop.cooperative(), await shop.cooperative()];
    const [honey, thyme] = [await shop.goods(bees, { pieces: 5, priceCentimes: 8_500 }), await shop.goods(hills, { pieces: 5, priceCentimes: 3_200 })];
    const shopper = newShopper(database);
    await shopper.add(honey, 2);
    await shopper.add(thyme);
    const placed = await shopper.place(await shopper.form());

    expect(placed).toMatchObject({ ok: true, outcome: "placed", number: expect.stringMatching(/^TW-[0-9A-Z]{4}-[0-9A-Z]{2}$/) });
    if (!placed.ok) return;
    const [purchase] = await shop.rows(`select goods_centimes, delivery_centimes, total_centimes, terms_version, rail from purchase where id = $1`, [placed.purchaseId]);
    expect(purchase).toEqual({ goods_centimes: 20_200, delivery_centimes: 4_000, total_centimes: 24_200, terms_version: "2026-11", rail: "cash-on-delivery" });
    const orders = await shop.rows(
      `select goods_centimes, delivery_centimes, commission_centimes, commission_vat_centimes, fulfilment_state, payment_state from coop_order where purchase_id = $1 order by number`,
      [placed.purchaseId],
    );
    expect(orders).toEqual([
      { goods_centimes: 17_000, delivery_centimes: 2_000, commission_centimes: 850, commission_vat_centimes: 170, fulfilment_state: "placed", payment_state: "pending" },
      { goods_centimes: 3_200, delivery_centimes: 2_000, commission_centimes: 160, commission_vat_centimes: 32, fulfilment_state: "placed", payment_state: "pending" },
    ]);
    expect(await shop.stockOf(honey)).toEqual({ onHand: 5, reserved: 2 });
    const [money] = await shop.rows(
      `select p.amount_centimes, count(a.*)::int as parts, sum(a.amount_centimes)::int as shared from payment p join payment_allocation a on a.payment_id = p.id where p.payable_id = $1 group by p.id`,
      [placed.purchaseId],
    );
    expect(money).toEqual({ amount_centimes: 24_200, parts: 2, shared: 24_200 });
    const jobs = await shop.rows(`select count(*)::int as waiting from graphile_worker.jobs where task_identifier = 'checkout.expire-order'`);
    expect(jobs[0]?.waiting).toBeGreaterThanOrEqual(2);
    expect(await shopper.act((context) => readCart(context, { token: shopper.token, userId: null }))).toBeNull();
  });

  it("takes at most eight round trips beside BEGIN and COMMIT, the shelf and the notices included", async () => {
    subscribeShop();
    subscribeNotifications();
    const shopper = newShopper(database);
    await shopper.add(await shop.goods(await shop.cooperative()));
    await shopper.add(await shop.goods(await shop.cooperative()));
    const form = await shopper.form();
    const asked = vi.spyOn(pg.Client.prototype, "query");
    const placed = await shopper.place(form);
    const statements = asked.mock.calls
      .map(([statement]) => (typeof statement === "string" ? statement : (statement as unknown as { text: string }).text))
      .filter((text) => !/^(begin|commit)/i.test(text));
    asked.mockRestore();
    expect(placed.ok).toBe(true);
    expect(statements.length, statements.join("\n---\n")).toBeLessThanOrEqual(8);
  });
});

describe("one attempt", () => {
  it("is one purchase, however often its form is posted at once", async () => {
    const honey = await shop.goods(await shop.cooperative(), { pieces: 50 });
    const shopper = newShopper(database);
    await shopper.add(honey, 2);
    const form = await shopper.form();
    const answers = await Promise.all(Array.from({ length: 20 }, () => shopper.place(form)));

    expect(answers.filter((answer) => answer.ok && answer.outcome === "placed")).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer.ok && answer.trackingToken)).size).toBe(1);
    expect(await shop.stockOf(honey)).toEqual({ onHand: 50, reserved: 2 });
  });

  it("sent again tomorrow still gives the same purchase", async () => {
    const shopper = newShopper(database);
    await shopper.add(await shop.goods(await shop.cooperative()));
    const form = await shopper.form();
    const first = await shopper.place(form);
    const again = await shopper.place(form);
    expect(again).toMatchObject({ ok: true, outcome: "already-placed", purchaseId: first.ok && first.purchaseId });
  });
});

describe("the last jars", () => {
  it("go to one of two buyers, the other is told there are none", async () => {
    const jar = await shop.goods(await shop.cooperative(), { pieces: 1 });
    const [one, two] = [newShopper(database), newShopper(database)];
    await Promise.all([one.add(jar), two.add(jar)]);
    const forms = await Promise.all([one.form(), two.form()]);
    const answers = await Promise.all([one.place(forms[0]), two.place(forms[1])]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "sold-out", variantId: jar.variantId, available: 0 });
  });

  it("are sold seven times to two hundred buyers, never an eighth", async () => {
    const jar = await shop.goods(await shop.cooperative(), { pieces: 7 });
    const buyers = Array.from({ length: 200 }, () => newShopper(database));
    const forms = await Promise.all(buyers.map(async (buyer) => (await buyer.add(jar), buyer.form())));
    const answers = await Promise.all(buyers.map((buyer, index) => buyer.place(forms[index]!)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(7);
    expect(answers.filter((answer) => !answer.ok && answer.reason === "sold-out")).toHaveLength(193);
    expect(await shop.stockOf(jar)).toEqual({ onHand: 7, reserved: 7 });
  });

  it("bought in opposite order never lock each other for good", async () => {
    const cooperative = await shop.cooperative();
    const [a, b, c] = [await shop.goods(cooperative, { pieces: 400 }), await shop.goods(cooperative, { pieces: 400 }), await shop.goods(cooperative, { pieces: 400 })];
    const orders = [
      [a, b, c],
      [c, b, a],
      [b, a, c],
      [c, a, b],
    ];
    const buyers = Array.from({ length: 60 }, () => newShopper(database));
    const answers = await Promise.all(
      buyers.map(async (buyer, index) => {
        for (const goods of orders[index % 4]!) await buyer.add(goods);
        return buyer.place(await buyer.form());
      }),
    );
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    expect(await shop.stockOf(b)).toEqual({ onHand: 400, reserved: 60 });
  });
});

describe("what was shown is what is sold", () => {
  it("asks for another look when a price moved, and sells at the new one after it", async () => {
    const honey = await shop.goods(await shop.cooperative(), { priceCentimes: 8_500 });
    const shopper = newShopper(database);
    await shopper.add(honey);
    const form = await shopper.form();
    await shop.rows(`update variant set price_centimes = 9000 where id = $1`, [honey.variantId]);
    expect(await shopper.place(form)).toEqual({ ok: false, reason: "price-changed" });
    expect(await shop.stockOf(honey)).toEqual({ onHand: 10, reserved: 0 });
    const placed = await shopper.place(await shopper.form());
    expect(placed.ok).toBe(true);
    const [line] = await shop.rows(`select unit_price_centimes from order_line where variant_id = $1`, [honey.variantId]);
    expect(line).toEqual({ unit_price_centimes: 9_000 });
  });

  it("refuses another quantity, place or terms than those reviewed", async () => {
    const honey = await shop.goods(await shop.cooperative());
    const shopper = newShopper(database);
    await shopper.add(honey);
    const form = await shopper.form();
    expect(await shopper.place({ ...form, communeCode: FES })).toEqual({ ok: false, reason: "price-changed" });
    expect(await shopper.place({ ...form, termsVersion: "2027-01" })).toEqual({ ok: false, reason: "price-changed" });
    await shopper.act((context) => setQuantity(context, { token: shopper.token, userId: null }, { variantId: honey.variantId, quantity: 2 }));
    expect(await shopper.place(form)).toEqual({ ok: false, reason: "price-changed" });
  });

  it("refuses the whole purchase when one product was withdrawn or one cooperative suspended", async () => {
    const [bees, hills] = [await shop.cooperative(), await shop.cooperative()];
    const [honey, thyme] = [await shop.goods(bees), await shop.goods(hills)];
    const shopper = newShopper(database);
    await shopper.add(honey);
    await shopper.add(thyme);
    const form = await shopper.form();
    await shop.rows(`update product set state = 'withdrawn' where id = $1`, [thyme.productId]);
    expect(await shopper.place(form)).toEqual({ ok: false, reason: "withdrawn", variantId: thyme.variantId });
    await shop.rows(`update product set state = 'published' where id = $1`, [thyme.productId]);
    await shop.rows(`update cooperative set state = 'suspended' where id = $1`, [bees.id]);
    expect(await shopper.place(form)).toEqual({ ok: false, reason: "withdrawn", variantId: honey.variantId });
    expect(await shop.stockOf(thyme)).toEqual({ onHand: 10, reserved: 0 });
    expect(await shopper.act((context) => readCart(context, form.holder))).toMatchObject({ pieces: 2, buyable: false });
  });

  it("keeps fresh cheese near and a regional cooperative in its region", async () => {
    const [bees, hills] = [await shop.cooperative(), await shop.cooperative({ serves: "region" })];
    const [cheese, honey] = [await shop.goods(bees, { category: "jben" }), await shop.goods(hills)];
    const far = newShopper(database);
    await far.add(cheese);
    expect(await far.place(await far.form({ communeCode: DAKHLA }))).toEqual({ ok: false, reason: "perishable-too-far", cooperativeId: bees.id });
    const beyond = newShopper(database);
    await beyond.add(honey);
    expect(await beyond.place(await beyond.form({ communeCode: FES }))).toEqual({ ok: false, reason: "does-not-serve", cooperativeId: hills.id });
    expect(await beyond.place(await beyond.form({ communeCode: "99.999.99.9" }))).toEqual({ ok: false, reason: "unknown-commune" });
  });
});

describe("cash", () => {
  it("is refused above the limit of a purchase", async () => {
    const carpet = await shop.goods(await shop.cooperative(), { priceCentimes: 199_000 });
    const shopper = newShopper(database);
    await shopper.add(carpet);
    expect(await shopper.place(await shopper.form())).toEqual({ ok: false, reason: "cash-limit", limitCentimes: 200_000 });
  });

  it("is not promised a sixth time by a phone with five open purchases, even at once", async () => {
    const honey = await shop.goods(await shop.cooperative(), { pieces: 100 });
    const buyers = Array.from({ length: 8 }, () => newShopper(database));
    const forms = await Promise.all(buyers.map(async (buyer) => (await buyer.add(honey), buyer.form({ contact: { name: "Salma T.", phone: "+212699999999" } }))));
    const answers = await Promise.all(buyers.map((buyer, index) => buyer.place(forms[index]!)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
    expect(answers.filter((answer) => !answer.ok && answer.reason === "too-many-open-orders")).toHaveLength(3);
  });

  it("has nothing to do with an empty cart", async () => {
    const shopper = newShopper(database);
    expect(await shopper.place(await shopper.form())).toEqual({ ok: false, reason: "empty-cart" });
  });
});
