import type { Database } from "~/platform/db/database.server";
import { SYSTEM_ACTOR, type Context } from "~/platform/db/context.server";
import { withContext } from "~/platform/db/with-context.server";
import type { JobTask, Schedule } from "~/platform/jobs/jobs.server";
import { expireOrder } from "./cancel-order.server";

/** Cancels every cash order whose time to be confirmed is up, each in its own transaction. Returns how many. `database` is the owner's. */
export async function expireUnconfirmedOrders(database: Database, clock?: Date): Promise<number> {
  const asWorker = <T>(work: (context: Context) => Promise<T>) => withContext(database, { role: "worker", actor: SYSTEM_ACTOR, locale: "fr", ...(clock ? { clock } : {}) }, work);
  const due = await asWorker((context) => context.sql<{ id: string }>`
    select id from coop_order where fulfilment_state = 'placed' and confirm_by <= app.now() order by confirm_by limit 500`);
  let cancelled = 0;
  for (const { id } of due) {
    const result = await asWorker((context) => expireOrder(context, id));
    if (result.ok) cancelled += 1;
  }
  return cancelled;
}

/** The per-order deadline set at placement, and the sweep for whatever it missed. */
export function checkoutTasks(database: () => Database): Record<string, JobTask> {
  return {
    "checkout.expire-order": async (payload) => {
      await withContext(database(), { role: "worker", actor: SYSTEM_ACTOR, locale: "fr" }, (context) => expireOrder(context, String(payload.orderId)));
    },
    "checkout.expire-orders": async () => {
      await expireUnconfirmedOrders(database());
    },
  };
}

export const checkoutSchedules: Schedule[] = [{ task: "checkout.expire-orders", match: "*/5 * * * *" }];
