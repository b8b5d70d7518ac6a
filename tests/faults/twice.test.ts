import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { translator } from "~/platform/i18n/translator.server";
import { confirm, confirmationOf, readyToBuy } from "../support/checkout-steps";
import { testDatabase } from "../support/database";
import { serveShop, type ServedShop } from "../support/served-shop";
import { openSetting, type Person, type Setting } from "../support/setting";
import { formOf, ShopClient, textOf, type Answer, type Fields } from "../support/shop-client";
import { signIn } from "../support/sign-in";
import { approveAgain, authorisation, goods, order, pdf, type Stage } from "../support/things";
import { expectInvariants, tally } from "./shop-pair";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

const database = testDatabase();
let setting: Setting;
let shop: ServedShop;
const people = {} as Record<Person, ShopClient>;
beforeAll(async () => {
  setting = await openSetting(database);
  shop = await serveShop(database, setting.folder);
  for (const name of ["owner", "member", "administrator", "shopper"] as const)
    await signIn((people[name] = new ShopClient(shop.origin, name === "member" ? "ar" : "fr")), setting.accounts[name]);
}, 180_000);
afterAll(async () => {
  await shop?.stop();
  await setting?.close();
});

/** The same form from one browser, five times in the same instant. */
const fiveTimes = (client: ShopClient, path: string, fields: Fields): Promise<Answer[]> => Promise.all(Array.from({ length: 5 }, () => client.post(path, fields)));
const count = async (text: string, values: unknown[] = []) => (await setting.rows<{ n: number }>(text, values))[0]!.n;

describe("A button pressed five times does its act once", () => {
  it.each<[string, Stage, Fields]>([
    ["confirmed", "placed", { intent: "confirm" }],
    ["preparing", "confirmed", { intent: "prepare" }],
    ["shipped", "preparing", { intent: "ship", carrier: "Amana", trackingNumber: "AM1" }],
    ["delivered", "shipped", { intent: "deliver" }],
    ["refused", "shipped", { intent: "refused" }],
    ["collected", "delivered", { intent: "collect", collector: "cooperative", collectedByName: "Fatima" }],
    ["call", "placed", { intent: "call", outcome: "no-answer" }],
  ])("an order is %s", async (kind, stage, fields) => {
    const { orderId } = await order(setting, "A", { stage });
    const answers = await fiveTimes(people.member, `/ar/vendeur/commandes/${orderId}`, fields);
    expect(Object.keys(tally(answers)).every((status) => ["302", "409"].includes(status))).toBe(true);
    expect(tally(answers)[302]).toBeGreaterThan(0);
    expect(await count(`select count(*)::int as n from order_event where order_id = $1 and kind = $2`, [orderId, kind])).toBe(1);
  });

  it("an order is given up by its cooperative", async () => {
    const { orderId } = await order(setting, "A");
    const answers = await fiveTimes(people.owner, `/fr/vendeur/commandes/${orderId}/annuler`, { intent: "cancel", reason: "out-of-stock" });
    expect(Object.keys(tally(answers)).every((status) => ["302", "409"].includes(status))).toBe(true);
    expect(await count(`select count(*)::int as n from order_event where order_id = $1 and kind = 'cancelled'`, [orderId])).toBe(1);
  });

  it("a new size is offered, with its stock", async () => {
    const { productId } = await goods(setting, "A");
    const size = { intent: "format", labelFr: "Moyen", labelAr: "متوسط", netContent: "1", unit: "unite", weight: "٥٠٠", price: "75,50", stock: "٧", requestId: randomUUID() };
    for (const { status } of await fiveTimes(people.owner, `/fr/vendeur/produits/nouveau?produit=${productId}&etape=format`, size)) expect(status).toBe(302);
    const sizes = await setting.rows(
      `select v.price_centimes as price, s.on_hand as pieces from variant v join stock s on s.variant_id = v.id where v.product_id = $1 and v.label_fr = 'Moyen'`,
      [productId],
    );
    expect(sizes).toEqual([{ price: 7_550, pieces: 7 }]);
  });

  it("an authorisation is sent", async () => {
    const number = `BIO-${randomUUID().slice(0, 8)}`;
    const answers = await fiveTimes(people.owner, "/fr/vendeur/cooperative", {
      intent: "autorisation",
      kind: "organic",
      number,
      issuer: "CCPB",
      categories: ["miel"],
      file: pdf(),
    });
    expect(tally(answers)).toEqual({ 302: 5 });
    expect(await count(`select count(*)::int as n from authorisation where number = $1`, [number])).toBe(1);
  });

  it("a new cooperative's file is opened", async () => {
    const applicant = new ShopClient(shop.origin, "ar");
    const email = `${randomUUID()}@exemple.ma`;
    await applicant.post("/ar/inscription", { intent: "open", person: "Aïcha", name: email, password: "olivier-amande-1" });
    const form = formOf((await applicant.get("/ar/candidature")).body, "start");
    for (const { location } of await fiveTimes(applicant, "/ar/candidature", form)) expect(location).toBe("/ar/candidature/identite");
    expect(await count(`select count(*)::int as n from access_grant g join app_user u on u.id = g.user_id where u.email = $1`, [email])).toBe(1);
    expect((await applicant.get("/ar/candidature/identite")).status).toBe(200);
  });

  it("the region decides on an authorisation and on a cooperative, and tells each once", async () => {
    const { authorisationId } = await authorisation(setting, "B");
    const path = `/fr/region/dossiers/${setting.cooperatives.B}`;
    const told = (about: string) => count(`select count(*)::int as n from graphile_worker._private_jobs where payload ->> 'about' = $1 or payload ->> 'news' = $1`, [about]);
    expect(tally(await fiveTimes(people.administrator, path, { intent: "authorisation", authorisationId, verdict: "accept" }))).toEqual({ 302: 1, 400: 4 });
    expect(await told(authorisationId)).toBe(1);
    expect(tally(await fiveTimes(people.administrator, path, { intent: "decide", decision: "suspended", reason: "Contrôle." }))).toEqual({ 302: 1, 400: 4 });
    expect(await told("suspended")).toBe(1);
    await approveAgain(setting);
  });
});

describe("What changes between the last look and the last button", () => {
  it.each(["fr", "ar"] as const)("a price: the shopper looks again and then pays the new one (%s)", async (locale) => {
    const { productId, variantId } = await goods(setting, "A");
    const buyer = new ShopClient(shop.origin, locale);
    const form = await readyToBuy(buyer, variantId, "2");
    expect((await people.owner.post(`/fr/vendeur/produits/${productId}`, { intent: "prix", variantId, price: "95" })).status).toBe(302);
    const asked = await confirm(buyer, form);
    expect(asked.status).toBe(409);
    expect(textOf(asked.body)).toContain(translator(locale)("checkout:refusal.price-changed"));
    expect(await count(`select count(*)::int as n from purchase where attempt_key = $1`, [form.attemptKey])).toBe(0);
    expect(await setting.rows(`select reserved from stock where variant_id = $1`, [variantId])).toEqual([{ reserved: 0 }]);
    const second = await confirmationOf(buyer);
    expect(second.shownDigest).not.toBe(form.shownDigest);
    expect((await confirm(buyer, second)).location).toMatch(new RegExp(`^/${locale}/commande/merci/`));
    expect(await setting.rows(`select goods_centimes as goods from purchase where attempt_key = $1`, [form.attemptKey])).toEqual([{ goods: 19_000 }]);
  });

  it.each(["fr", "ar"] as const)("one of two cooperatives is suspended: nothing is placed, not even at the other (%s)", async (locale) => {
    const [a, b] = [await goods(setting, "A"), await goods(setting, "B")];
    const buyer = new ShopClient(shop.origin, locale);
    await buyer.post(`/${locale}/panier`, { intent: "add", variantId: b.variantId, quantity: "1" });
    const form = await readyToBuy(buyer, a.variantId);
    const late = await order(setting, "B", { stage: "confirmed" });
    const decided = await people.administrator.post(`/fr/region/dossiers/${setting.cooperatives.B}`, { intent: "decide", decision: "suspended", reason: "Contrôle." });
    expect(decided.status).toBe(302);
    try {
      const refused = await confirm(buyer, form);
      expect(refused.status).toBe(409);
      const [name] = await setting.rows<{ name: string }>(`select name from product_translation where product_id = $1 and locale = $2`, [b.productId, locale]);
      expect(textOf(refused.body)).toContain(translator(locale)("checkout:refusal.withdrawn", { name: name!.name }));
      expect(await count(`select count(*)::int as n from purchase where attempt_key = $1`, [form.attemptKey])).toBe(0);
      expect(await setting.rows(`select sum(reserved)::int as reserved from stock where variant_id = any($1)`, [[a.variantId, b.variantId]])).toEqual([{ reserved: 0 }]);
      expect((await new ShopClient(shop.origin, locale).post(`/${locale}/panier`, { intent: "add", variantId: b.variantId, quantity: "1" })).status).toBeGreaterThanOrEqual(400);
      // It sells nothing any more, and finishes what was ordered.
      const seller = new ShopClient(shop.origin, locale);
      await signIn(seller, setting.accounts.otherOwner);
      expect((await seller.post(`/${locale}/vendeur/commandes/${late.orderId}`, { intent: "prepare" })).status).toBe(302);
    } finally {
      await approveAgain(setting);
    }
    expect((await confirm(buyer, form)).status).toBe(303);
  });
});

describe("What is not done behind the pages", () => {
  it("is told to the region's administrators, in both languages, and to nobody else", async () => {
    await setting.run({}, (context) => context.enqueue("notices.application", { cooperativeId: "poison" }, { key: "poison" }));
    await setting.rows(`update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'ZodError' where key = 'poison'`);
    for (const locale of ["fr", "ar"] as const) {
      const words = translator(locale)("region:troubles.givenUp.message", { number: 1 });
      expect(textOf((await people.administrator.get(`/${locale}/region`)).body)).toContain(words);
    }
    const officer = new ShopClient(shop.origin);
    await signIn(officer, setting.accounts.officer);
    expect((await officer.get("/fr/region")).body).not.toContain(translator("fr")("region:troubles.title"));
    await setting.rows(`delete from graphile_worker._private_jobs where key = 'poison'`);
  });
});

describe("A server that is told to stop", () => {
  it("ends the request in flight, takes no more, and is gone", async () => {
    const leaving = await serveShop(database, setting.folder);
    const { variantId } = await goods(setting, "A", { pieces: 3 });
    const buyer = new ShopClient(leaving.origin, "ar");
    const form = await readyToBuy(buyer, variantId);
    // The row the purchase needs is held, so that the request is under way when the signal comes.
    await setting.rows("begin");
    await setting.rows("select from stock where variant_id = $1 for update", [variantId]);
    const answer = confirm(buyer, form);
    await expect.poll(() => count(`select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`)).toBeGreaterThan(0);
    const stopped = leaving.stop();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await expect(new ShopClient(leaving.origin).get("/ar", { Connection: "close" })).rejects.toThrow();
    await setting.rows("commit");
    expect((await answer).location).toMatch(/^\/ar\/commande\/merci\//);
    await stopped;
    expect(await count(`select count(*)::int as n from purchase where attempt_key = $1`, [form.attemptKey])).toBe(1);
  });
});

it("Nothing is out of order after all this", () => expectInvariants(database, setting));
