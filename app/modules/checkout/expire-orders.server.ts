import type { JobTask, Schedule, Transact } from "~/platform/jobs/jobs.server";
import { expireOrder } from "./cancel-order.server";

/** Cancels every cash order whose time to be confirmed is up, each in its own transaction. Returns how many. */
export async function expireUnconfirmedOrders(transact: Transact): Promise<number> {
  const due = await transact(
    (context) => context.sql<{ id: string }>`
      select id from coop_order where fulfilment_state = 'placed' and confirm_by <= app.now() order by confirm_by limit 500`,
  );
  let cancelled = 0;
  for (const { id } of due) {
    const result = await transact((context) => expireOrder(context, id));
    if (result.ok) cancelled += 1;
  }
  return cancelled;
}

/** The deadline of each order, set at placement, and the sweep for whatever it missed. */
export const checkoutTasks: Record<string, JobTask> = {
  "checkout.expire-order": async ({ orderId }, transact) => {
    await transact((context) => expireOrder(context, String(orderId)));
  },
  "checkout.expire-orders": async (_payload, transact) => {
    await expireUnconfirmedOrders(transact);
  },
};

export const checkoutSchedules: Schedule[] = [{ task: "checkout.expire-orders", match: "*/5 * * * *" }];
