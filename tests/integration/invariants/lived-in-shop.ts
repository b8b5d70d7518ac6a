import { cancelOrderByCooperative, recordCollection, recordRefusal } from "~/modules/checkout/index.server";
import { confirmOrder, markDelivered, shipOrder, startPreparing } from "~/modules/orders/index.server";
import { subscribeShop } from "~/modules/shop/index.server";
import { openDatabase } from "~/platform/db/database.server";
import { SYSTEM_ACTOR } from "~/platform/db/context.server";
import { withContext } from "~/platform/db/with-context.server";
import type { TestDatabase } from "../../support/database";
import { bought, newShopper } from "../checkout/shopper";
import { openSmallShop } from "../checkout/small-shop";
import { counterOf } from "../orders/counter";

/** Two cooperatives with owners and goods on the shelf, and an order in each state, made by the real commands. Closes what it opened. */
export async function liveALittle({ url, ownerUrl, superuserUrl }: TestDatabase): Promise<void> {
  const [database, owners, shop] = [openDatabase(url), openDatabase(ownerUrl), await openSmallShop(superuserUrl)];
  subscribeShop();
  try {
    const cooperatives = [await shop.cooperative(), await shop.cooperative()];
    for (const [index, { id }] of cooperatives.entries()) {
      await shop.rows(`insert into app_user (id, name, email, updated_at) values ($1, 'Fatima Z.', $1 || '@example.ma', now())`, [`owner-${String(index)}`]);
      await shop.rows(`insert into access_grant (user_id, role, scope_kind, scope_id) values ($1, 'owner', 'cooperative', $2)`, [`owner-${String(index)}`, id]);
    }
    const goods = [await shop.goods(cooperatives[0]!, { pieces: 30 }), await shop.goods(cooperatives[1]!, { pieces: 30, priceCentimes: 3_333 })];
    for (const { productId } of goods) {
      await withContext(owners, { role: "worker", actor: SYSTEM_ACTOR, locale: "fr" }, (context) =>
        context.publish({ type: "catalogue.product-changed", productId } as { type: string }),
      );
    }
    const counters = cooperatives.map((cooperative) => counterOf(database, cooperative));
    for (const fate of ["placed", "cancelled", "preparing", "refused", "delivered", "cooperative", "operator-carrier"] as const) {
      const { purchaseId } = await bought(newShopper(database), goods, 2);
      if (fate === "placed") continue;
      for (const counter of counters) {
        const [order] = await shop.rows<{ id: string }>(`select id from coop_order where purchase_id = $1 and cooperative_id = $2`, [purchaseId, counter.scope.cooperativeId]);
        const orderId = order!.id;
        await counter.act((context, scope) => confirmOrder(context, scope, orderId));
        if (fate === "cancelled") {
          await counter.act((context, scope) => cancelOrderByCooperative(context, scope, { orderId, reason: "out-of-stock" }));
          continue;
        }
        await counter.act((context, scope) => startPreparing(context, scope, orderId));
        if (fate === "preparing") continue;
        await counter.act((context, scope) => shipOrder(context, scope, { orderId, carrier: "Amana" }));
        if (fate === "refused") {
          await counter.act((context, scope) => recordRefusal(context, scope, { orderId }));
          continue;
        }
        await counter.act((context, scope) => markDelivered(context, scope, orderId));
        if (fate === "delivered") continue;
        await counter.act((context, scope) => recordCollection(context, scope, { orderId, collector: fate, collectedByName: "Hassan" }));
      }
    }
  } finally {
    await shop.close();
    await owners.close();
    await database.close();
  }
}
