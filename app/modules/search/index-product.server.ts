import { readSearchDocument, readSearchDocuments, shelfProductIds } from "~/modules/shop/index.server";
import { dropPages } from "~/platform/cache/drop-pages.server";
import type { Context } from "~/platform/db/context.server";
import type { JobTask, Transact } from "~/platform/jobs/jobs.server";
import { noteMisses } from "./misses.server";
import { searchEngine } from "./search.server";

/** Brings one product's place in the index up to date: in with its words, or out when it is no longer on the shelf. Runs as the worker. */
async function indexProduct(context: Context, productId: string): Promise<void> {
  const document = await readSearchDocument(context, productId);
  if (document) await searchEngine(context).index([document]);
  else await searchEngine(context).remove([productId]);
  await dropPages(context, "search");
}

const BATCH = 200;

/** Indexes the whole shelf, one transaction a batch: after a bulk load or a change of the normaliser. Returns how many products. */
export async function indexShelf(transact: Transact): Promise<number> {
  let after: string | null = null;
  let indexed = 0;
  for (;;) {
    const ids: string[] = await transact(async (context) => {
      const batch = await shelfProductIds(context, after, BATCH);
      await searchEngine(context).index(await readSearchDocuments(context, batch));
      return batch;
    });
    indexed += ids.length;
    after = ids.at(-1) ?? null;
    if (ids.length < BATCH) return indexed;
  }
}

export const searchTasks: Record<string, JobTask> = {
  "search.index": (payload, transact) => transact((context) => indexProduct(context, String(payload.productId))),
  "search.note-misses": noteMisses,
  "search.index-shelf": async (_payload, transact) => void (await indexShelf(transact)),
};
