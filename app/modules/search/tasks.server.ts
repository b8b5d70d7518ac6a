import type { JobTask, Schedule } from "~/platform/jobs/jobs.server";
import { log } from "~/platform/log/log.server";
import { indexProducts, indexShelf } from "./index-product.server";
import { noteMisses } from "./misses.server";
import { mendDrift, watchDrift, type Drift } from "./sync/drift.server";
import { rebuildOutside } from "./sync/rebuild.server";
import { sendChanges } from "./sync/send-changes.server";

export const searchTasks: Record<string, JobTask> = {
  "search.index": (payload, transact) => transact((context) => indexProducts(context, [String(payload.productId)])),
  "search.index-shelf": async (_payload, transact) => {
    await indexShelf(transact);
    await rebuildOutside(transact);
  },
  "search.send": (_payload, transact) => sendChanges(transact),
  "search.watch": async (_payload, transact) => told(await watchDrift(transact)),
  "search.drift": async (_payload, transact) => told(await mendDrift(transact)),
  "search.note-misses": noteMisses,
};

/** Every minute a look whether the engine outside is still there and whole; once an hour every document is compared. */
export const searchSchedules: Schedule[] = [
  { task: "search.watch", match: "* * * * *" },
  { task: "search.drift", match: "17 * * * *" },
];

function told(drift: Drift | null): void {
  if (drift && (drift.rebuilt || drift.shelf + drift.missing + drift.stale + drift.surplus > 0)) log.warn({ drift }, "the search index had drifted and was mended");
}
