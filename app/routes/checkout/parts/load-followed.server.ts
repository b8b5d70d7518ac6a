import { sellersOf } from "~/modules/checkout/index.server";
import type { PurchaseView } from "~/modules/orders/index.server";
import { documentsOfOrders } from "~/modules/documents/index.server";
import { reviewsOfPurchase } from "~/modules/reviews/index.server";
import { settingsAt } from "~/modules/settings/index.server";
import type { Context } from "~/platform/db/context.server";
import { notFound } from "~/platform/http/responses.server";

/** What the page of a purchase shows. Throws 404 when there is no such purchase, or none of this shopper's. */
export async function loadFollowed(context: Context, purchase: PurchaseView | null) {
  if (!purchase) throw notFound();
  const settings = await settingsAt(context, ["withdrawal.days", "help.phone"]);
  const sellers = await sellersOf(
    context,
    purchase.orders.map(({ cooperativeId }) => cooperativeId),
  );
  const reviews = await reviewsOfPurchase(context, purchase.id);
  const papers = await documentsOfOrders(
    context,
    purchase.orders.map(({ id }) => id),
  );
  return { purchase, reviews, papers, sellers: [...sellers.values()], withdrawalDays: settings["withdrawal.days"], helpPhone: settings["help.phone"] };
}

/** For pages whose address carries a key: it must not leave with a referrer, nor be listed. `no-referrer` would take the Origin off our own forms. */
export const SECRET_ADDRESS = { "Referrer-Policy": "same-origin", "X-Robots-Tag": "noindex, nofollow" };
