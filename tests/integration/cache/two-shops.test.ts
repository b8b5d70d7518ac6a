import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changePrice, withdrawProduct } from "~/modules/catalogue/index.server";
import { makeCooperativeScope } from "~/modules/cooperatives/make-scope.server";
import { adjustStock, receiveStock } from "~/modules/inventory/index.server";
import { changeSetting } from "~/modules/settings/index.server";
import type { Context } from "~/platform/db/context.server";
import { asCentimes } from "~/platform/money/money";
import { testDatabase } from "../../support/database";
import { serveShop, type ServedShop } from "../../support/served-shop";
import { openSetting, type Setting } from "../../support/setting";
import { ShopClient } from "../../support/shop-client";
import { goods, type Goods } from "../../support/things";

const database = testDatabase();
let setting: Setting;
let shops: ServedShop[];
let pot: Goods;

beforeAll(async () => {
  setting = await openSetting(database);
  pot = await goods(setting, "A");
  shops = await Promise.all([serveShop(database, setting.folder), serveShop(database, setting.folder)]);
}, 180_000);
afterAll(async () => {
  await Promise.all((shops ?? []).map((shop) => shop.stop()));
  await setting?.close();
});

const inside = <T>(work: (context: Context, scope: ReturnType<typeof makeCooperativeScope>) => Promise<T>): Promise<T> => {
  const cooperativeId = setting.cooperatives.A;
  return setting.run({ role: "seller", actor: { kind: "user", userId: setting.userIds.owner, name: "Itto" }, cooperativeId }, (context) =>
    work(context, makeCooperativeScope(cooperativeId)),
  );
};

const bodyOf = async (shop: ServedShop, path: string) => {
  const { status, body, location } = await new ShopClient(shop.origin).get(path);
  return status === 301 ? (await new ShopClient(shop.origin).get(location)).body : body;
};

/** A request sent a second after the change is committed, to whichever process, shows it: the requirement itself. */
async function withinASecond(path: string, shown: (body: string) => boolean): Promise<void> {
  const until = performance.now() + 1_000;
  for (const shop of shops) {
    for (;;) {
      const sent = performance.now();
      if (shown(await bodyOf(shop, path))) break;
      if (sent > until) throw new Error(`${path} of ${shop.origin} still shows what was`);
      await pause(20);
    }
  }
}

const product = () => `/fr/produits/pot-${pot.publicId}`;
/** Both pages kept by both processes. */
const look = async () => {
  for (const shop of shops) for (const path of [product(), "/fr/produits", "/ar/produits", "/fr/produits?stock=1"]) await bodyOf(shop, path);
};

describe("two web processes", () => {
  it("keep a page: what is changed behind their back is not seen", async () => {
    await look();
    await setting.rows(`update shop_listing set name_fr = 'Autre nom' where product_id = $1`, [pot.productId]);
    for (const shop of shops) expect(await bodyOf(shop, "/fr/produits")).not.toContain("Autre nom");
    await setting.rows(`update shop_listing set name_fr = (select name from product_translation where product_id = $1 and locale = 'fr') where product_id = $1`, [pot.productId]);
  });

  it("both show a new price within a second, on the product's page and in lists", async () => {
    await look();
    await inside((context, scope) => changePrice(context, scope, { variantId: pot.variantId, priceCentimes: asCentimes(7_777) }));
    await withinASecond(product(), (body) => body.includes("77,77"));
    await withinASecond("/fr/produits", (body) => body.includes("77,77"));
    await withinASecond("/ar/produits", (body) => body.includes("77,77"));
  });

  it("let no cache between keep a price that it would not be told to forget", async () => {
    const [shop] = shops;
    for (const path of ["/fr/suggestions?q=tajine", `/fr/livraison?v=${pot.variantId}&place=04.421.01.0`, `/fr/vus?ids=${pot.publicId}`]) {
      const answer = await fetch(shop!.origin + path);
      expect([path, answer.status, answer.headers.get("cache-control")]).toEqual([path, 200, expect.stringMatching(/^private, max-age=\d+$/)]);
    }
  });

  it("both show that it is sold out, and that it is back", async () => {
    await look();
    await inside((context, scope) => adjustStock(context, scope, { variantId: pot.variantId, delta: -500, requestId: crypto.randomUUID() }));
    await withinASecond("/fr/produits?stock=1", (body) => !body.includes(pot.publicId));
    await inside((context, scope) => receiveStock(context, scope, { variantId: pot.variantId, quantity: 3, requestId: crypto.randomUUID() }));
    await withinASecond("/fr/produits?stock=1", (body) => body.includes(pot.publicId));
  });

  it("both show the region's new telephone number", async () => {
    await look();
    await setting.run({ role: "region" }, (context) => changeSetting(context, { key: "help.phone", value: "+212537123456" }));
    await withinASecond("/fr/produits", (body) => body.includes("+212537123456"));
  });

  it("both lose what is withdrawn", async () => {
    await look();
    await inside((context, scope) => withdrawProduct(context, scope, pot.productId));
    await withinASecond("/fr/produits", (body) => !body.includes(pot.publicId));
    for (const shop of shops) expect((await new ShopClient(shop.origin).get(product())).status).toBe(404);
  });
});

describe("a web process started with PAGE_CACHE=off", () => {
  it("renders each page anew", async () => {
    const shop = await serveShop(database, setting.folder, { PAGE_CACHE: "off" });
    try {
      const other = await goods(setting, "A");
      expect(await bodyOf(shop, "/fr/produits")).not.toContain("Autre nom");
      await setting.rows(`update shop_listing set name_fr = 'Autre nom' where product_id = $1`, [other.productId]);
      expect(await bodyOf(shop, "/fr/produits")).toContain("Autre nom");
    } finally {
      await shop.stop();
    }
  });
});
