import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addToCart, cartPieces, chooseCommune, mergeCarts, readCart, removeLine, setQuantity } from "~/modules/cart/index.server";
import { reviewPurchase } from "~/modules/checkout/index.server";
import { openDatabase, type Database } from "~/platform/db/database.server";
import { testDatabase } from "../../support/database";
import { newShopper } from "./shopper";
import { KENITRA, openSmallShop, RABAT, type SmallShop } from "./small-shop";

const addresses = testDatabase();
let database: Database;
let shop: SmallShop;

beforeAll(async () => {
  database = openDatabase(addresses.url);
  shop = await openSmallShop(addresses.superuserUrl);
});
afterAll(async () => {
  await shop.close();
  await database.close();
});

const guest = (token: string) => ({ token, userId: null });

describe("a cart", () => {
  it("shows each cooperative's parcel, its delivery once a commune is known, and the total", async () => {
    const [bees, hills] = [await shop.cooperative(), await shop.cooperative({ communeCode: KENITRA })];
    const shopper = newShopper(database);
    await shopper.add(await shop.goods(bees, { priceCentimes: 8_500, weightG: 600 }), 2);
    await shopper.add(await shop.goods(hills, { priceCentimes: 3_200, weightG: 3_000 }));
    const before = await shopper.act((context) => readCart(context, guest(shopper.token)));
    expect(before).toMatchObject({ pieces: 3, goodsCentimes: 20_200, deliveryCentimes: null, totalCentimes: null, buyable: true });
    await shopper.act((context) => chooseCommune(context, guest(shopper.token), RABAT));
    const after = await shopper.act((context) => readCart(context, guest(shopper.token)));
    expect(after).toMatchObject({
      deliveryCentimes: 2_000 + 3_000,
      totalCentimes: 25_200,
      groups: [{ delivery: { zone: "province" } }, { delivery: { zone: "region", daysMin: 1 } }],
    });
  });

  it("keeps no stock aside and says when a line ran out or was withdrawn", async () => {
    const cooperative = await shop.cooperative();
    const [honey, thyme] = [await shop.goods(cooperative, { pieces: 3 }), await shop.goods(cooperative)];
    const shopper = newShopper(database);
    await shopper.add(honey, 3);
    await shopper.add(thyme);
    expect(await shop.stockOf(honey)).toEqual({ onHand: 3, reserved: 0 });
    await shop.rows(`update stock set reserved = 1 where variant_id = $1`, [honey.variantId]);
    await shop.rows(`update product set state = 'withdrawn' where id = $1`, [thyme.productId]);
    const cart = await shopper.act((context) => readCart(context, guest(shopper.token)));
    expect(cart?.groups[0]?.lines.map(({ problem, available }) => [problem, available])).toEqual([
      ["fewer-left", 2],
      ["withdrawn", 10],
    ]);
    expect(cart?.buyable).toBe(false);
  });

  it("refuses more pieces than are left, and goods not for sale", async () => {
    const honey = await shop.goods(await shop.cooperative(), { pieces: 3 });
    const shopper = newShopper(database);
    await shopper.add(honey, 2);
    const holder = guest(shopper.token);
    expect(await shopper.act((context) => addToCart(context, holder, { variantId: honey.variantId, quantity: 2 }))).toEqual({ ok: false, reason: "sold-out", available: 3 });
    expect(await shopper.act((context) => setQuantity(context, holder, { variantId: honey.variantId, quantity: 4 }))).toEqual({ ok: false, reason: "sold-out", available: 3 });
    expect(await shopper.act((context) => setQuantity(context, holder, { variantId: honey.variantId, quantity: 3 }))).toEqual({ ok: true });
    const draft = await shop.goods(await shop.cooperative({ state: "submitted" }));
    expect(await shopper.act((context) => addToCart(context, holder, { variantId: draft.variantId, quantity: 1 }))).toEqual({ ok: false, reason: "not-for-sale" });
    await shopper.act((context) => removeLine(context, holder, honey.variantId));
    expect(await shopper.act((context) => cartPieces(context, holder))).toBe(0);
  });

  it.each([0.5, -1, 1e9, Number.NaN])("never holds %d pieces", async (quantity) => {
    const honey = await shop.goods(await shop.cooperative());
    const shopper = newShopper(database);
    await expect(shopper.act((context) => addToCart(context, guest(""), { variantId: honey.variantId, quantity }))).rejects.toThrow(RangeError);
  });

  it("merges at sign-in with the larger quantity, and opens to nobody else afterwards", async () => {
    const cooperative = await shop.cooperative();
    const [honey, thyme] = [await shop.goods(cooperative), await shop.goods(cooperative)];
    const [phone, laptop] = [newShopper(database), newShopper(database)];
    await phone.add(honey, 3);
    await phone.act((context) => mergeCarts(context, { token: phone.token, userId: "salma" }));
    await laptop.add(honey, 1);
    await laptop.add(thyme, 2);
    await laptop.act((context) => mergeCarts(context, { token: laptop.token, userId: "salma" }));
    await laptop.act((context) => mergeCarts(context, { token: laptop.token, userId: "salma" }));
    const cart = await laptop.act((context) => readCart(context, { token: laptop.token, userId: "salma" }));
    expect(cart?.groups[0]?.lines.map(({ quantity }) => quantity).sort()).toEqual([2, 3]);
    expect(await phone.act((context) => cartPieces(context, { token: phone.token, userId: "salma" }))).toBe(5);
    expect(await laptop.act((context) => cartPieces(context, guest(laptop.token)))).toBe(0);
  });
});

describe("the review before confirming", () => {
  it("tells each seller's legal identity and each line's withdrawal right with its reason", async () => {
    const bees = await shop.cooperative();
    const shopper = newShopper(database);
    await shopper.add(await shop.goods(bees));
    await shopper.add(await shop.goods(bees, { category: "jben" }));
    const review = await shopper.act((context) => reviewPurchase(context, { holder: guest(shopper.token), communeCode: RABAT, termsVersion: "2026-11" }));
    expect(review).toMatchObject({ ok: true, withdrawalDays: 7, draft: { orders: [{ lines: [{ noWithdrawal: null }, { noWithdrawal: "perishable" }] }], obstacles: [] } });
    expect(review.ok && review.sellers.get(bees.id)).toMatchObject({ court: "Rabat", registerNumber: expect.any(String), phone: "+212612345678" });
  });
});
