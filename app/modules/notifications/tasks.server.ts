import { z } from "zod";
import { purchaseOfOrder } from "~/modules/orders/index.server";
import type { Context } from "~/platform/db/context.server";
import type { JobTask, Transact } from "~/platform/jobs/jobs.server";
import { applicationNotice } from "./application-notices.server";
import type { Notice } from "./notice";
import { orderCancelledNotice, orderMovedNotice, orderReceivedNotice, purchasePlacedNotice } from "./order-notices.server";
import { reviewInvitation, reviewWrittenNotice } from "./review-notices.server";
import { secretMessageTasks } from "./secret-messages.server";
import { sendNotice } from "./send-notice.server";

const id = z.uuid();

async function compose(transact: Transact, work: (context: Context) => Promise<Notice | null>): Promise<void> {
  const notice = await transact(work);
  if (notice) await sendNotice(transact, notice);
}

/** The jobs that tell people. `origin` is the site's, for links. */
export function notificationTasks(origin: string): Record<string, JobTask> {
  return {
    ...secretMessageTasks(origin),
    "notices.purchase-placed": async (payload, transact) => {
      const { purchaseId, orderIds } = z.object({ purchaseId: id, orderIds: z.array(id) }).parse(payload);
      await transact(async (context) => {
        for (const orderId of orderIds) await context.enqueue("notices.order-received", { purchaseId, orderId }, { key: `order-received:${orderId}` });
      });
      await compose(transact, (context) => purchasePlacedNotice(context, purchaseId, origin));
    },
    "notices.order-received": async (payload, transact) => {
      const { purchaseId, orderId } = z.object({ purchaseId: id, orderId: id }).parse(payload);
      await compose(transact, (context) => orderReceivedNotice(context, purchaseId, orderId, origin));
    },
    "notices.order-moved": async (payload, transact) => {
      const { orderId, to } = z.object({ orderId: id, to: z.string() }).parse(payload);
      await compose(transact, async (context) => {
        const purchaseId = await purchaseOfOrder(context, orderId);
        return purchaseId ? orderMovedNotice(context, purchaseId, orderId, to, origin) : null;
      });
    },
    "notices.order-cancelled": async (payload, transact) => {
      const { orderId, by } = z.object({ orderId: id, by: z.string() }).parse(payload);
      await compose(transact, async (context) => {
        const purchaseId = await purchaseOfOrder(context, orderId);
        return purchaseId ? orderCancelledNotice(context, purchaseId, orderId, by, origin) : null;
      });
    },
    "notices.review-invitation": async (payload, transact) => {
      const { orderId } = z.object({ orderId: id }).parse(payload);
      await compose(transact, async (context) => {
        const purchaseId = await purchaseOfOrder(context, orderId);
        return purchaseId ? reviewInvitation(context, purchaseId, orderId, origin) : null;
      });
    },
    "notices.review-written": async (payload, transact) => {
      const { reviewId } = z.object({ reviewId: id }).parse(payload);
      await compose(transact, (context) => reviewWrittenNotice(context, reviewId, origin));
    },
    "notices.application": async (payload, transact) => {
      const news = z.object({ cooperativeId: id, news: z.string(), about: z.string().nullable(), reason: z.string().nullable(), occurrence: z.string() }).parse(payload);
      await compose(transact, (context) => applicationNotice(context, news, origin));
    },
  };
}
