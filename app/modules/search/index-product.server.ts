import { readSearchDocuments, shelfProductIds } from "~/modules/shop/index.server";
import { dropPages } from "~/platform/cache/drop-pages.server";
import type { Context } from "~/platform/db/context.server";
import type { Transact } from "~/platform/jobs/jobs.server";
import { searchEngine } from "./search.server";
import { noteChanges } from "./sync/send-changes.server";

/** Brings the products' places in our index up to date, in with their words or out when no longer on the shelf, and has the engine outside told. Runs as the worker. */
export async function indexProducts(context: Context, productIds: readonly string[]): Promise<void> {
  const documents = await readSearchDocuments(context, productIds);
  const shown = new Set(documents.map(({ productId }) => productId));
  await searchEngine(context).index(documents);
  await searchEngine(context).remove(productIds.filter((id) => !shown.has(id)));
  await noteChanges(context, productIds);
  // What was found between the change and now was found without it.
  await dropPages(context, "search");
}

const BATCH = 200;

/** Indexes the whole shelf in our index, one transaction a batch: after a bulk load or a change of the normaliser. Returns how many products. */
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
