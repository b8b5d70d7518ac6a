import { openSetting, type Setting } from "../../support/setting";
import { serveShop, type ServedShop } from "../../support/served-shop";
import { ShopClient } from "../../support/shop-client";
import { goods, type Goods, type Tenant } from "../../support/things";
import type { TestDatabase } from "../../support/database";
import type { CooperativeScope } from "~/modules/cooperatives/scope";
import { makeCooperativeScope } from "~/modules/cooperatives/make-scope.server";
import { mediaTasks } from "~/modules/media/index.server";
import { postgresSearch } from "~/adapters/postgres-search/postgres-search.server";
import { configureSearch, searchTasks } from "~/modules/search/index.server";
import type { Context } from "~/platform/db/context.server";
import { withContext } from "~/platform/db/with-context.server";

/** A small open shop: a pot with a picture of A, one without of B, both found by the search. */
export interface ShopWindow extends Setting {
  shop: ServedShop;
  french: ShopClient;
  arabic: ShopClient;
  pot: Goods;
  plain: Goods;
  /** As a member of the cooperative. */
  inside<T>(tenant: Tenant, work: (context: Context, scope: CooperativeScope) => Promise<T>): Promise<T>;
}

export async function openShopWindow(testDatabase: TestDatabase): Promise<ShopWindow> {
  const setting = await openSetting(testDatabase);
  const pot = await goods(setting, "A", { photos: ["bowl-1.avif", "bowl-2.avif"] });
  const plain = await goods(setting, "B");
  configureSearch(postgresSearch);
  const transact = <T>(work: (context: Context) => Promise<T>) => setting.run({}, work);
  for (const mediaId of pot.mediaIds) await mediaTasks["media.render"]!({ mediaId }, transact);
  for (const { productId } of [pot, plain]) await searchTasks["search.index"]!({ productId }, transact);
  const shop = await serveShop(testDatabase, setting.folder);
  return {
    ...setting,
    shop,
    french: new ShopClient(shop.origin, "fr"),
    arabic: new ShopClient(shop.origin, "ar"),
    pot,
    plain,
    inside(tenant, work) {
      const cooperativeId = setting.cooperatives[tenant];
      const userId = setting.userIds[tenant === "A" ? "owner" : "otherOwner"];
      return withContext(setting.database, { role: "seller", actor: { kind: "user", userId, name: "Itto" }, locale: "fr", cooperativeId }, (context) =>
        work(context, makeCooperativeScope(cooperativeId)),
      );
    },
    async close() {
      await shop.stop();
      await setting.close();
    },
  };
}

/** Where this product's page is, found as a visitor would: a wrong name leads to the right one. */
export async function pageOf(client: ShopClient, folder: string, publicId: string): Promise<string> {
  const { location } = await client.get(`/${client.locale}/${folder}/x-${publicId}`);
  return location;
}
