import { makeCooperativeScope } from "~/modules/cooperatives/make-scope.server";
import { confirmOrder, markDelivered, shipOrder, startPreparing } from "~/modules/orders/index.server";
import { refreshListing } from "../../../app/modules/shop/refresh-listing.server";
import { SYSTEM_ACTOR } from "~/platform/db/context.server";
import type { Database } from "~/platform/db/database.server";
import { withContext } from "~/platform/db/with-context.server";
import { bought, newShopper, type Shopper } from "../checkout/shopper";
import type { SmallCooperative, SmallGoods, SmallShop } from "../checkout/small-shop";
import { counterOf, type Counter } from "../orders/counter";

/** One pot of honey sold to a guest, and brought to them unless told. */
export interface Sold {
  cooperative: SmallCooperative;
  counter: Counter;
  goods: SmallGoods;
  shopper: Shopper;
  purchaseId: string;
  orderId: string;
  lineId: string;
  token: string;
}

export interface SellOptions {
  cooperative?: SmallCooperative;
  goods?: SmallGoods;
  delivered?: boolean;
  name?: string;
}

export async function sell({ shop, database, owners }: { shop: SmallShop; database: Database; owners: Database }, options: SellOptions = {}): Promise<Sold> {
  const cooperative = options.cooperative ?? (await shop.cooperative());
  const goods = options.goods ?? (await shop.goods(cooperative, { pieces: 50 }));
  await withContext(owners, { role: "worker", actor: SYSTEM_ACTOR, locale: "fr" }, (context) => refreshListing(context, goods.productId));
  const shopper = newShopper(database);
  const { purchaseId, trackingToken } = await bought(shopper, [goods]);
  if (options.name) await shop.rows(`update purchase set shopper_name = $2 where id = $1`, [purchaseId, options.name]);
  const [line] = await shop.rows<{ lineId: string; orderId: string }>(
    `select l.id as "lineId", l.order_id as "orderId" from order_line l join coop_order o on o.id = l.order_id where o.purchase_id = $1`,
    [purchaseId],
  );
  const counter = counterOf(database, cooperative);
  const scope = makeCooperativeScope(cooperative.id);
  if (options.delivered !== false) {
    const { orderId } = line!;
    await counter.act((context) => confirmOrder(context, scope, orderId));
    await counter.act((context) => startPreparing(context, scope, orderId));
    await counter.act((context) => shipOrder(context, scope, { orderId, carrier: "Amana" }));
    await counter.act((context) => markDelivered(context, scope, orderId));
  }
  return { cooperative, counter, goods, shopper, purchaseId, ...line!, token: trackingToken };
}
