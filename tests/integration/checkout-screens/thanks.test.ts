import { afterAll, beforeAll, expect, it } from "vitest";
import { testDatabase } from "../../support/database";
import { serveShop, type ServedShop } from "../../support/served-shop";
import { openSetting, type Setting } from "../../support/setting";
import { ShopClient, textOf } from "../../support/shop-client";
import { order } from "../../support/things";

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

it("the page that thanks for a purchase asks for no cash once it was given up", async () => {
  const { token, orderId } = await order(setting, "A");
  const shopper = new ShopClient(shop.origin);
  const toPay = async () => /À payer à la livraison\s+([\d\s]+,\d\d)/.exec(textOf((await shopper.get(`/fr/commande/merci/${token}`)).body))?.[1];
  expect(Number((await toPay())?.replace(",", "."))).toBeGreaterThan(90);
  expect((await shopper.post(`/fr/suivi/${token}/annuler/${orderId}`, { intent: "cancel", reason: "mistake" })).status).toBe(303);
  expect(await toPay()).toBe("0,00");
});
