import { afterAll, beforeAll, expect, it } from "vitest";
import { translator } from "~/platform/i18n/translator.server";
import { confirm, putInBasket, readyToBuy } from "../support/checkout-steps";
import { testDatabase } from "../support/database";
import { serveShop, type ServedShop } from "../support/served-shop";
import { openSetting, type Setting } from "../support/setting";
import { ShopClient, textOf } from "../support/shop-client";
import { goods } from "../support/things";
import { expectInvariants, inTurns, tally } from "./shop-pair";

/** `FAULT_ROUNDS=20` repeats the race; `npm test` runs it once. */
const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 1);
const [BUYERS, PIECES] = [200, 7];

const database = testDatabase();
let setting: Setting;
let shops: ServedShop[] = [];
beforeAll(async () => {
  setting = await openSetting(database);
  shops = [await serveShop(database, setting.folder), await serveShop(database, setting.folder)];
}, 180_000);
afterAll(async () => {
  await Promise.all(shops.map((shop) => shop.stop()));
  await setting?.close();
});

it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
  "200 buyers at two servers race for 7 pieces: 7 are sold, 193 are told in their language (round %i)",
  async () => {
    const { variantId, productId } = await goods(setting, "A", { pieces: PIECES });
    const [names] = await setting.rows<{ fr: string; ar: string }>(
      `select max(name) filter (where locale = 'fr') as fr, max(name) filter (where locale = 'ar') as ar from product_translation where product_id = $1`,
      [productId],
    );
    const buyers = Array.from({ length: BUYERS }, (_, index) => new ShopClient(shops[index % 2]!.origin, index % 4 < 2 ? "fr" : "ar"));
    const forms = await inTurns(buyers, 12, (buyer) => readyToBuy(buyer, variantId));
    const answers = await Promise.all(buyers.map((buyer, index) => confirm(buyer, forms[index]!)));

    expect(tally(answers)).toEqual({ 303: PIECES, 409: BUYERS - PIECES });
    for (const [index, { status, location, body }] of answers.entries()) {
      const { locale } = buyers[index]!;
      if (status === 303) expect(location).toMatch(new RegExp(`^/${locale}/commande/merci/`));
      else expect(textOf(body)).toContain(translator(locale)("checkout:refusal.sold-out", { name: names![locale] }));
    }
    const [stock] = await setting.rows(
      `select on_hand as "onHand", reserved, (select sum(delta)::int from stock_movement m where m.variant_id = s.variant_id) as moved,
         (select sum(quantity)::int from reservation r where r.variant_id = s.variant_id and r.state = 'committed') as promised,
         (select count(distinct order_id)::int from order_line l where l.variant_id = s.variant_id) as orders
       from stock s where variant_id = $1`,
      [variantId],
    );
    expect(stock).toEqual({ onHand: PIECES, reserved: PIECES, moved: PIECES, promised: PIECES, orders: PIECES });
    await expectInvariants(database, setting);
  },
  240_000,
);

it("baskets that name the same goods in another order never block each other", async () => {
  const pots = [await goods(setting, "A", { pieces: 60 }), await goods(setting, "B", { pieces: 60 }), await goods(setting, "A", { pieces: 60 })];
  const buyers = Array.from({ length: 24 }, (_, index) => new ShopClient(shops[index % 2]!.origin, index % 3 ? "fr" : "ar"));
  const forms = await inTurns(buyers, 12, async (buyer) => {
    const turn = buyers.indexOf(buyer);
    const [first, ...rest] = [0, 1, 2].map((place) => pots[(turn % 2 ? 2 - place : place + turn) % 3]!.variantId) as [string, ...string[]];
    for (const variantId of rest) await putInBasket(buyer, variantId);
    return readyToBuy(buyer, first);
  });
  const answers = await Promise.all(buyers.map((buyer, index) => confirm(buyer, forms[index]!)));
  expect(tally(answers)).toEqual({ 303: buyers.length });
  expect(await setting.rows(`select distinct reserved from stock where variant_id = any($1)`, [pots.map(({ variantId }) => variantId)])).toEqual([{ reserved: buyers.length }]);
  await expectInvariants(database, setting);
}, 120_000);

it("twenty posts of one form at two servers are one purchase, and all lead to it", async () => {
  const { variantId } = await goods(setting, "B", { pieces: 50 });
  const buyer = new ShopClient(shops[0]!.origin, "ar");
  const form = await readyToBuy(buyer, variantId, "2");
  const windows = Array.from({ length: 20 }, (_, index) => {
    const same = new ShopClient(shops[index % 2]!.origin, "ar");
    for (const [name, value] of buyer.cookies) same.cookies.set(name, value);
    return same;
  });
  const answers = await Promise.all(windows.map((window) => confirm(window, form)));
  expect(tally(answers)).toEqual({ 303: 20 });
  expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
  expect((await buyer.get(answers[0]!.location)).status).toBe(200);
  expect(await setting.rows(`select count(*)::int as purchases from purchase where attempt_key = $1`, [form.attemptKey])).toEqual([{ purchases: 1 }]);
  expect(await setting.rows(`select reserved from stock where variant_id = $1`, [variantId])).toEqual([{ reserved: 2 }]);
  await expectInvariants(database, setting);
}, 60_000);
