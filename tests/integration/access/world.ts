import { openSetting, type Setting } from "../../support/setting";
import { serveShop, type ServedShop } from "../../support/served-shop";
import { ShopClient } from "../../support/shop-client";
import { signIn } from "../../support/sign-in";
import type { TestDatabase } from "../../support/database";
import { PRINCIPALS, type Principal } from "./principals";

/** An open shop with two approved cooperatives and somebody signed in as each principal. */
export interface World extends Setting {
  shop: ServedShop;
  as: Record<Principal, ShopClient>;
}

export async function openWorld(testDatabase: TestDatabase): Promise<World> {
  const setting = await openSetting(testDatabase);
  const shop = await serveShop(testDatabase, setting.folder);
  const as = {} as World["as"];
  for (const [index, principal] of PRINCIPALS.entries()) {
    as[principal] = new ShopClient(shop.origin, index % 2 === 0 ? "fr" : "ar");
    if (principal !== "anonymous") await signIn(as[principal], setting.accounts[principal]);
  }
  return {
    ...setting,
    shop,
    as,
    async close() {
      await shop.stop();
      await setting.close();
    },
  };
}
