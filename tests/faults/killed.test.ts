import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { confirm, readyToBuy } from "../support/checkout-steps";
import { testDatabase } from "../support/database";
import { serveShop, type ServedShop } from "../support/served-shop";
import { openSetting, type Setting } from "../support/setting";
import { ShopClient, type Answer } from "../support/shop-client";
import { signIn } from "../support/sign-in";
import { goods, order, stocked } from "../support/things";
import { expectInvariants } from "./shop-pair";
import { wireProxy, type Moment, type WireProxy } from "./wire-proxy";

// Each test starts a server again after killing it: a busy machine takes its time over that, and the time is not what is tested.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const TAKE_STOCK = /update stock s set reserved = s\.reserved \+/;
const WRITE_PURCHASE = /insert into purchase \(/;
const RELEASE_STOCK = /update reservation r set state = 'released'/;
const COLLECT = /insert into cash_collection/;
const COMMIT = /^COMMIT$/i;

const database = testDatabase();
let setting: Setting;
let proxy: WireProxy;
let shop: ServedShop;
const open = async () => (shop = await serveShop({ url: proxy.through(database.url), ownerUrl: database.ownerUrl }, setting.folder));
beforeAll(async () => {
  setting = await openSetting(database);
  proxy = await wireProxy(database.url);
  await open();
}, 180_000);
afterAll(async () => {
  await shop?.stop();
  await proxy?.close();
  await setting?.close();
});

/** The server dies at the moment while `ask` is under way, and is started again. */
async function dieAt(moment: Moment, ask: () => Promise<Answer>): Promise<void> {
  const dead = shop;
  let killed = Promise.resolve();
  const struck = proxy.arm(moment, () => {
    killed = dead.kill();
  });
  const answer = await ask().catch(() => null);
  expect(answer?.status ?? "no answer").toBe("no answer");
  await struck;
  await killed;
  await open();
  await expectInvariants(database, setting);
}

/** The server that was started again has another port. */
function again(client: ShopClient): ShopClient {
  const same = new ShopClient(shop.origin, client.locale);
  for (const [name, value] of client.cookies) same.cookies.set(name, value);
  return same;
}

describe("The server is killed while a purchase is placed", () => {
  it.each<[string, Moment, number]>([
    ["before anything is asked of the database", { at: /app\.begin_purchase/, side: "before" }, 0],
    ["before the pieces are taken", { at: TAKE_STOCK, side: "before" }, 0],
    ["after the pieces are taken", { at: TAKE_STOCK, side: "after" }, 0],
    ["before the purchase is written", { at: WRITE_PURCHASE, side: "before" }, 0],
    ["before it is committed", { at: WRITE_PURCHASE, then: COMMIT, side: "before" }, 0],
    ["after it is committed, before the answer", { at: WRITE_PURCHASE, then: COMMIT, side: "after" }, 1],
  ])("%s: the same form sent again is one purchase", async (_name, moment, kept) => {
    const { variantId } = await goods(setting, "A", { pieces: 10 });
    const buyer = new ShopClient(shop.origin);
    const form = await readyToBuy(buyer, variantId, "3");
    await dieAt(moment, () => confirm(buyer, form));
    const purchases = () => setting.rows(`select p.id from purchase p where attempt_key = $1`, [form.attemptKey]);
    const reserved = () => setting.rows(`select on_hand as "onHand", reserved from stock where variant_id = $1`, [variantId]);
    expect(await purchases()).toHaveLength(kept);
    expect(await reserved()).toEqual([{ onHand: 10, reserved: 3 * kept }]);

    const second = await confirm(again(buyer), form);
    expect(second.location).toMatch(/^\/fr\/commande\/merci\//);
    expect((await again(buyer).get(second.location)).status).toBe(200);
    expect(await purchases()).toHaveLength(1);
    expect(await reserved()).toEqual([{ onHand: 10, reserved: 3 }]);
    await expectInvariants(database, setting);
  });
});

describe("The server is killed while an order is given up", () => {
  it.each<[string, Moment, string]>([
    ["before its pieces return to the shelf", { at: RELEASE_STOCK, side: "before" }, "placed"],
    ["before it is committed", { at: RELEASE_STOCK, then: COMMIT, side: "before" }, "placed"],
    ["after it is committed, before the answer", { at: RELEASE_STOCK, then: COMMIT, side: "after" }, "cancelled"],
  ])("%s: its pieces return once", async (_name, moment, state) => {
    const { variantId } = await stocked(setting, "B");
    const reserved = async () => (await setting.rows<{ reserved: number }>(`select reserved from stock where variant_id = $1`, [variantId]))[0]!.reserved;
    const stateOf = async (id: string) => (await setting.rows<{ state: string }>(`select fulfilment_state as state from coop_order where id = $1`, [id]))[0]!.state;
    const before = await reserved();
    const { orderId, token } = await order(setting, "B");
    const shopper = new ShopClient(shop.origin, "ar");
    const giveUp = (client: ShopClient) => client.post(`/ar/suivi/${token}/annuler/${orderId}`, { intent: "cancel", reason: "changed-mind" });
    await dieAt(moment, () => giveUp(shopper));
    expect(await stateOf(orderId)).toBe(state);

    // Given up already, the page says so (409).
    expect((await giveUp(again(shopper))).status).toBe(state === "placed" ? 303 : 409);
    expect(await stateOf(orderId)).toBe("cancelled");
    expect(await reserved()).toBe(before);
    await expectInvariants(database, setting);
  });
});

describe("The server is killed while a collection is recorded", () => {
  it.each<[string, Moment, string]>([
    ["before it is written", { at: COLLECT, side: "before" }, "pending"],
    ["between the record and the ledger", { at: COLLECT, then: /insert into journal_entry/, side: "before" }, "pending"],
    ["after it is committed, before the answer", { at: COLLECT, then: COMMIT, side: "after" }, "paid"],
  ])("%s: the cash is recorded once", async (_name, moment, state) => {
    const { orderId } = await order(setting, "A", { stage: "delivered" });
    const member = new ShopClient(shop.origin, "ar");
    await signIn(member, setting.accounts.member);
    const collect = (client: ShopClient) => client.post(`/ar/vendeur/commandes/${orderId}`, { intent: "collect", collector: "cooperative", collectedByName: "Fatima" });
    const paid = () =>
      setting.rows(
        `select payment_state as state, (select count(*)::int from cash_collection c where c.part_id = o.id) as records,
           (select count(*)::int from order_event e where e.order_id = o.id and e.kind = 'collected') as events from coop_order o where id = $1`,
        [orderId],
      );
    await dieAt(moment, () => collect(member));
    expect(await paid()).toEqual([{ state, records: state === "paid" ? 1 : 0, events: state === "paid" ? 1 : 0 }]);
    expect((await collect(again(member))).status).toBe(302);
    expect(await paid()).toEqual([{ state: "paid", records: 1, events: 1 }]);
    await expectInvariants(database, setting);
  });
});

describe("The line to the database is cut", () => {
  it("for a while: every page says so and the shop goes on by itself afterwards", async () => {
    const visitor = new ShopClient(shop.origin, "ar");
    const member = new ShopClient(shop.origin, "ar");
    await signIn(member, setting.accounts.member);
    const statusOf = async (client: ShopClient, path: string) => (await client.get(path)).status;
    const pages: [ShopClient, string][] = [
      [visitor, "/ar"],
      [visitor, "/ar/panier"],
      [visitor, "/ar/visite"],
      [member, "/ar/vendeur"],
      [member, "/ar/compte"],
    ];
    proxy.cut();
    try {
      for (const [client, path] of pages) expect({ path, status: await statusOf(client, path) }).toEqual({ path, status: 503 });
      const posted = await visitor.post("/ar/connexion", { intent: "enter", name: setting.accounts.owner.email, password: setting.accounts.owner.password });
      expect({ status: posted.status, wait: posted.headers["retry-after"] }).toEqual({ status: 503, wait: "5" });
      expect([await statusOf(visitor, "/healthz"), await statusOf(visitor, "/readyz")]).toEqual([200, 503]);
    } finally {
      proxy.mend();
    }
    for (const [client, path] of pages) expect({ path, status: await statusOf(client, path) }).toEqual({ path, status: 200 });
    expect(await statusOf(visitor, "/readyz")).toBe(200);
  });

  it("when a purchase was committed and its answer never came: the shopper is told to come back, and finds it", async () => {
    const { variantId } = await goods(setting, "A", { pieces: 5 });
    const buyer = new ShopClient(shop.origin, "ar");
    const form = await readyToBuy(buyer, variantId);
    const struck = proxy.arm({ at: WRITE_PURCHASE, then: COMMIT, side: "after" }, () => undefined);
    expect((await confirm(buyer, form)).status).toBe(503);
    await struck;
    const second = await confirm(buyer, form);
    expect(second.location).toMatch(/^\/ar\/commande\/merci\//);
    expect(await setting.rows(`select from purchase where attempt_key = $1`, [form.attemptKey])).toHaveLength(1);
    await expectInvariants(database, setting);
  });
});
