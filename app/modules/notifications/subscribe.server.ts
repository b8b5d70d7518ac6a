import type { AuthorisationDecided, CooperativeDecided, ItemDecided } from "~/modules/cooperatives/events";
import type { OrdersMoved, OrdersPlaced } from "~/modules/orders/events";
import type { ReviewWritten } from "~/modules/reviews/events";
import type { Context } from "~/platform/db/context.server";
import { days } from "~/platform/time/durations";
import { subscribe } from "~/platform/events/events.server";
import type { ApplicationNews } from "./application-notices.server";

/** Moves a shopper hears of; preparing is the cooperative's own business. */
const TOLD = ["confirmed", "shipped", "delivered", "refused", "cancelled"];

/** The parcel has been opened and what is in it tried. */
const ASKED_AFTER = days(4);

/** Each notice is a job of the same transaction: it goes out if and only if what it tells was committed. */
export function subscribeNotifications(): void {
  // One job: placing a purchase has few round trips to spend. It has each cooperative told by a job of its own.
  subscribe<OrdersPlaced>("orders.placed", (context, { purchaseId, orderIds }) => context.enqueue("notices.purchase-placed", { purchaseId, orderIds }));
  subscribe<OrdersMoved>("orders.moved", async (context, { orderId, to, by }) => {
    if (TOLD.includes(to)) await context.enqueue("notices.order-moved", { orderId, to });
    if (to === "delivered") await context.enqueue("notices.review-invitation", { orderId }, { runAt: new Date(context.now.getTime() + ASKED_AFTER) });
    if (to === "cancelled" && by !== "cooperative") await context.enqueue("notices.order-cancelled", { orderId, by });
  });
  subscribe<ReviewWritten>("reviews.written", (context, { reviewId }) => context.enqueue("notices.review-written", { reviewId }));
  subscribe<CooperativeDecided>("cooperatives.decided", (context, { cooperativeId, decision, reason }) => tell(context, { cooperativeId, news: decision, about: null, reason }));
  subscribe<ItemDecided>("cooperatives.item-decided", (context, { cooperativeId, kind, accepted, reason }) =>
    tell(context, { cooperativeId, news: accepted ? "item-accepted" : "item-refused", about: kind, reason }),
  );
  subscribe<AuthorisationDecided>("cooperatives.authorisation-decided", (context, { cooperativeId, authorisationId, accepted, reason }) =>
    tell(context, { cooperativeId, news: accepted ? "authorisation-accepted" : "authorisation-refused", about: authorisationId, reason }),
  );
}

async function tell(context: Context, news: Omit<ApplicationNews, "occurrence">): Promise<void> {
  await context.enqueue("notices.application", { ...news, occurrence: context.now.toISOString() });
}
