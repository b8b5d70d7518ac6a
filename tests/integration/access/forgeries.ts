import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { confirm, confirmationOf, putInBasket, readyToBuy, sayWhere } from "../../support/checkout-steps";
import { ShopClient, type Fields } from "../../support/shop-client";
import type { SiteRoute } from "./site";
import { goods, invitation, stocked } from "../../support/things";
import type { World } from "./world";

const FOREIGN: [string, Record<string, string>][] = [
  ["of another site", { Origin: "https://exemple.com" }],
  ["that looks like ours", { Origin: "http://127.0.0.1.exemple.com" }],
  ["null", { Origin: "null", "Sec-Fetch-Site": "cross-site" }],
  ["null, from an old browser", { Origin: "null" }],
  ["absent", {}],
  ["ours, sent from elsewhere", { Origin: "OURS", "Sec-Fetch-Site": "cross-site" }],
];

/** Requests that no page of ours would send. */
export function forgeries(open: () => World, routes: readonly SiteRoute[]): void {
  const acting = routes.filter(({ action }) => action);

  describe("A form sent from elsewhere", () => {
    it.each(FOREIGN)("with an Origin %s changes nothing, whoever is signed in", async (_name, forged) => {
      const world = open();
      const headers = Object.fromEntries(Object.entries(forged).map(([name, value]) => [name, value === "OURS" ? world.shop.origin : value]));
      for (const { path, intents } of acting) {
        const address = path.replace(/:\w+/g, "00000000-0000-4000-8000-000000000000");
        for (const asked of [address, `${address}.data`]) {
          const body = new URLSearchParams({ intent: Object.keys(intents)[0] ?? "", password: "x" }).toString();
          const answer = await world.as.owner.ask(asked, { method: "POST", body, headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers } });
          expect({ asked, status: answer.status }).toEqual({ asked, status: 403 });
        }
      }
    });
  });

  describe("A form with more in it than was asked", () => {
    it("sells at the shop's price, whatever the form says it is", async () => {
      const world = open();
      const { variantId } = await stocked(world, "A");
      const client = new ShopClient(world.shop.origin);
      const invented = {
        price: "1",
        priceCentimes: "1",
        unitPriceCentimes: "1",
        totalCentimes: "1",
        deliveryCentimes: "0",
        goodsCentimes: "1",
        discount: "100",
        currency: "XXX",
        cooperativeId: world.cooperatives.B,
      };
      await client.post("/fr/panier", { intent: "add", variantId, quantity: "2", ...invented });
      await sayWhere(client, invented);
      const done = await confirm(client, { ...(await confirmationOf(client)), ...invented });
      expect(done.status).toBe(303);
      const [purchase] = await world.rows(
        `select p.goods_centimes as goods, p.total_centimes - p.delivery_centimes as "withoutDelivery", o.cooperative_id as seller from purchase p join coop_order o on o.purchase_id = p.id order by p.placed_at desc limit 1`,
      );
      expect(purchase).toEqual({ goods: 18_000, withoutDelivery: 18_000, seller: world.cooperatives.A });
    });

    it("asks for another look when what is confirmed is not what was shown", async () => {
      const world = open();
      const client = new ShopClient(world.shop.origin, "ar");
      const form = await readyToBuy(client, (await stocked(world, "A")).variantId);
      for (const shownDigest of ["x", `${form.shownDigest ?? ""}0`]) expect((await confirm(client, { ...form, shownDigest })).status).toBe(409);
      expect((await confirm(client, form)).status).toBe(303);
    });

    it("keeps a listing in the cooperative of who writes it", async () => {
      const world = open();
      const begun = await world.as.owner.post("/fr/vendeur/produits/nouveau", {
        intent: "categorie",
        category: "poterie",
        cooperativeId: world.cooperatives.B,
        cooperative_id: world.cooperatives.B,
        state: "published",
      });
      const productId = new URL(begun.location, world.shop.origin).searchParams.get("produit");
      expect(await world.rows(`select cooperative_id as seller, state from product where id = $1`, [productId])).toEqual([{ seller: world.cooperatives.A, state: "draft" }]);
    });

    it("never reaches another's goods through an address of one's own", async () => {
      const world = open();
      const [own, other] = [await goods(world, "A"), await goods(world, "B")];
      const forms: Fields[] = [
        { intent: "prix", variantId: other.variantId, price: "1" },
        { intent: "format-retirer", variantId: other.variantId },
        { intent: "stock", variantId: other.variantId, delta: "+5", seenVersion: String(other.version), requestId: randomUUID() },
        { intent: "photo-retirer", mediaId: other.productId },
      ];
      for (const form of forms) expect({ form, status: (await world.as.owner.post(`/fr/vendeur/produits/${own.productId}`, form)).status }).toEqual({ form, status: 404 });
      expect(
        await world.rows(`select v.price_centimes as price, v.active, s.on_hand as pieces from variant v join stock s on s.variant_id = v.id where v.id = $1`, [other.variantId]),
      ).toEqual([{ price: 9_000, active: true, pieces: 500 }]);
    });

    it("gives no role that was not offered, and none elsewhere", async () => {
      const world = open();
      for (const role of ["administrator", "officer", "agent", "superuser", ""]) {
        expect({ role, status: (await world.as.owner.post("/fr/vendeur/equipe", { intent: "invite", recipient: "zineb@exemple.ma", role })).status }).toEqual({
          role,
          status: 400,
        });
      }
      await world.as.owner.post("/fr/vendeur/equipe", {
        intent: "invite",
        recipient: "zineb@exemple.ma",
        role: "manager",
        scopeKind: "region",
        scopeId: "04",
        cooperativeId: world.cooperatives.B,
      });
      expect(await world.rows(`select role, scope_kind as kind, scope_id as id from invitation where recipient = 'zineb@exemple.ma'`)).toEqual([
        { role: "manager", kind: "cooperative", id: world.cooperatives.A },
      ]);
    });

    it("opens an account with no role, and an invitation gives the role it names", async () => {
      const world = open();
      const client = new ShopClient(world.shop.origin);
      const email = "houda@exemple.ma";
      const opened = await client.post("/fr/inscription", {
        intent: "open",
        person: "Houda",
        name: email,
        password: "olivier-amande-1",
        role: "administrator",
        emailVerified: "true",
        twoFactorEnabled: "true",
        id: world.userIds.owner,
      });
      expect(opened.location).toBe("/fr/compte");
      const [user] = await world.rows<{ id: string; verified: boolean; second: boolean }>(
        `select id, email_verified as verified, two_factor_enabled as second from app_user where email = $1`,
        [email],
      );
      expect({ ...user, grants: await world.rows(`select from access_grant where user_id = $1`, [user!.id]) }).toEqual({
        id: expect.not.stringMatching(world.userIds.owner) as string,
        verified: false,
        second: false,
        grants: [],
      });
      const { token } = await invitation(world, "B", email);
      expect((await client.post(`/fr/invitation/${token}`, { intent: "accept", role: "owner", scopeId: world.cooperatives.A })).location).toBe("/fr/vendeur");
      expect(await world.rows(`select role, scope_id as place from access_grant where user_id = $1`, [user!.id])).toEqual([{ role: "accountant", place: world.cooperatives.B }]);
      expect((await client.post(`/fr/invitation/${token}`, { intent: "accept" })).status).toBe(409);
      await world.rows(`delete from access_grant where user_id = $1`, [user!.id]);
    });

    it("does not open a second account under a phone or an address that has one", async () => {
      const world = open();
      for (const name of [world.accounts.shopper.email, world.accounts.shopper.phone!]) {
        const answer = await new ShopClient(world.shop.origin).post("/fr/inscription", { intent: "open", person: "Voleur", name, password: "olivier-amande-1" });
        expect({ name, status: answer.status, cookie: answer.headers["set-cookie"] }).toEqual({ name, status: 400, cookie: undefined });
      }
      expect(await world.rows(`select from app_user where name = 'Voleur'`)).toEqual([]);
    });
  });

  describe("A quantity", () => {
    const refused = [
      "0",
      "-1",
      "1.5",
      "1,5",
      "1e9",
      "1000000000",
      "NaN",
      "Infinity",
      "9007199254740992",
      "9007199254740993",
      "0x10",
      "٠",
      "١٫٥",
      "",
      " ",
      "deux",
      "1; drop table stock",
      "99999999999999999999999999999999",
    ];

    it.each(["add", "set"])("that is none is refused politely (%s)", async (intent) => {
      const world = open();
      const { variantId } = await stocked(world, "A");
      const client = new ShopClient(world.shop.origin);
      await putInBasket(client, variantId);
      for (const quantity of refused) {
        const { status } = await client.post("/fr/panier", { intent, variantId, quantity });
        // An empty box of « add » means one piece, as a form without the box does.
        expect({ quantity, status }).toEqual({ quantity, status: intent === "add" && quantity === "" ? 303 : 400 });
      }
    });

    it.each([
      ["١٢", 12],
      ["۱۲", 12],
      ["007", 7],
      [" 3 ", 3],
    ])("%s means %i", async (quantity, pieces) => {
      const world = open();
      const { variantId } = await stocked(world, "A");
      const client = new ShopClient(world.shop.origin, "ar");
      await putInBasket(client, variantId);
      expect((await client.post("/ar/panier", { intent: "set", variantId, quantity })).status).toBe(303);
      expect(JSON.parse((await client.get("/ar/visite")).body)).toMatchObject({ cartCount: pieces });
    });

    it("beyond what is left is refused with what is left, never a failure", async () => {
      const world = open();
      const { variantId } = await goods(world, "A", { pieces: 3 });
      const client = new ShopClient(world.shop.origin);
      expect((await putInBasket(client, variantId, "4")).status).toBe(409);
      expect((await putInBasket(client, variantId, "3")).status).toBe(303);
      expect((await client.post("/fr/panier", { intent: "set", variantId, quantity: "999" })).status).toBe(409);
    });

    it.each(["+0", "0", "1.5", "1e3", "NaN", "--1", "99999999999", "+-1"])("%s is no count of the shelf", async (delta) => {
      const world = open();
      const { variantId, version } = await stocked(world, "A");
      expect((await world.as.owner.post("/fr/vendeur/produits", { intent: "stock", variantId, delta, seenVersion: String(version), requestId: randomUUID() })).status).toBe(400);
    });
  });

  describe("A form built to exhaust the shop", () => {
    const deep = (levels: number, step: (index: number) => string) => Array.from({ length: levels }, (_, index) => step(index)).join("");
    const shapes: [string, () => Record<string, string>][] = [
      ["5,000 levels of fields", () => ({ [`a${deep(5_000, () => ".b")}`]: "x" })],
      ["5,000 levels of lists", () => ({ [`a${deep(5_000, () => "[0]")}`]: "x" })],
      ["six levels", () => ({ "attributes.a.b.c.d.e.f": "x" })],
      ["5,000 fields", () => Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`f${String(index)}`, "x"]))],
      ["a list from its hundred-millionth place", () => ({ "labels[99999999]": "bio" })],
      ["a prototype", () => ({ "__proto__.role": "owner" })],
      ["a value of 100 kB", () => ({ nameFr: "x".repeat(100_000) })],
    ];
    it.each(shapes)("of %s is refused at once", async (_name, fields) => {
      const world = open();
      for (const [path, intent] of [
        ["/fr/candidature/activite", "activite"],
        ["/fr/vendeur/produits/nouveau", "fiche"],
        ["/fr/panier", "add"],
      ] as const) {
        for (const asked of [path, `${path}.data`]) {
          const began = performance.now();
          const { status } = await world.as.owner.post(asked, { intent, ...fields() });
          expect({ asked, refused: status >= 400 && status < 500, took: performance.now() - began < 2_000 }).toEqual({ asked, refused: true, took: true });
        }
      }
      expect((await world.as.anonymous.get("/healthz")).status).toBe(200);
    });
  });
}
