import { afterAll, beforeAll, expect, it } from "vitest";
import { testDatabase } from "../../support/database";
import { serveShop, type ServedShop } from "../../support/served-shop";
import { openSetting, type Setting } from "../../support/setting";
import { ShopClient } from "../../support/shop-client";
import { signIn } from "../../support/sign-in";
import { goods } from "../../support/things";

const database = testDatabase();
let setting: Setting;
let shop: ServedShop;

beforeAll(async () => {
  setting = await openSetting(database);
  shop = await serveShop(database, setting.folder);
}, 120_000);
afterAll(async () => {
  await shop?.stop();
  await setting?.close();
});

it("the day's page of a cooperative leads to the products that are nearly gone, and to no others", async () => {
  const [few, many] = [await goods(setting, "B", { pieces: 2 }), await goods(setting, "B", { pieces: 400 })];
  const owner = new ShopClient(shop.origin);
  await signIn(owner, setting.accounts.otherOwner);
  const [, task = ""] = /href="([^"]*voir=stock)"/.exec((await owner.get("/fr/vendeur")).body) ?? [];
  const { body } = await owner.get(task);
  expect(body).toContain(`/fr/vendeur/produits/${few.productId}"`);
  expect(body).not.toContain(`/fr/vendeur/produits/${many.productId}"`);
  expect((await owner.get("/fr/vendeur/produits")).body).toContain(`/fr/vendeur/produits/${many.productId}"`);
});
