import type { VatStatusSet } from "~/modules/cooperatives/events";
import type { OrdersMoved } from "~/modules/orders/events";
import type { PaymentsCollected } from "~/modules/payments/events";
import type { Context } from "~/platform/db/context.server";
import { subscribe } from "~/platform/events/events.server";

const later = (context: Context, orderId: string) => context.enqueue("documents.issue-invoice", { orderId }, { key: `invoice:${orderId}` });

/** An invoice follows as soon as an order is both delivered and paid, whichever comes last; and when the cooperative's VAT status is known. */
export function subscribeDocuments(): void {
  subscribe<PaymentsCollected>("payments.collected", (context, { orderId }) => later(context, orderId));
  subscribe<OrdersMoved>("orders.moved", async (context, { orderId, to }) => {
    if (to === "delivered") await later(context, orderId);
  });
  subscribe<VatStatusSet>("cooperatives.vat-status-set", (context, { cooperativeId }) =>
    context.enqueue("documents.issue-waiting", { cooperativeId }, { key: `invoices-waiting:${cooperativeId}` }),
  );
}
