import { randomUUID } from "node:crypto";
import { readSearchDocuments } from "~/modules/shop/index.server";
import type { Context } from "~/platform/db/context.server";
import type { Transact } from "~/platform/jobs/jobs.server";
import type { OutsideIndex } from "../outside-index";
import { isTaken, leave, outsideIndex, settle, takeLease } from "./outside.server";

const BATCH = 500;
/** Seconds until it is looked again whether the engine is free. */
const LATER = 5;

/** Notes that these products' places in the engine outside are behind, and has them sent. Without such an engine nothing happens. */
export async function noteChanges(context: Context, productIds: readonly string[]): Promise<void> {
  if (!outsideIndex() || productIds.length === 0) return;
  await context.sql`
    insert into search_change as c (product_id) select unnest(${[...productIds].sort()}::uuid[])
    on conflict (product_id) do update set version = excluded.version, sent = false`;
  await context.enqueue("search.send", {}, { key: "search.send" });
}

/** Brings the engine outside up to date, a batch a task, each waited for. Only what arrived is forgotten. */
export async function sendChanges(transact: Transact): Promise<void> {
  const outside = outsideIndex();
  if (!outside) return;
  const holder = randomUUID();
  try {
    for (let more = true; more;) more = await sendBatch(transact, outside, holder);
  } finally {
    await transact((context) => leave(context, "sending", holder));
  }
}

/** False when there is nothing more to send, or somebody else sends. */
async function sendBatch(transact: Transact, outside: OutsideIndex, holder: string): Promise<boolean> {
  const batch = await transact((context) => nextBatch(context, holder));
  if (batch === null) return false;
  await settle(transact, outside, [...(await outside.put(batch.documents)), ...(await outside.remove(batch.gone))]);
  await transact((context) => forget(context, batch.changes));
  return batch.changes.length === BATCH;
}

interface Change {
  productId: string;
  version: string;
}

/** One sender at a time: two could overtake each other with the same product. */
async function nextBatch(context: Context, holder: string) {
  if (!(await takeLease(context, "sending", holder))) {
    await context.enqueue("search.send", {}, { key: "search.send", runAt: new Date(context.now.getTime() + LATER * 1_000) });
    return null;
  }
  const changes = await context.sql<Change>`select product_id as "productId", version::text from search_change where not sent order by search_change.version limit ${BATCH}::int`;
  const documents = await readSearchDocuments(
    context,
    changes.map(({ productId }) => productId),
  );
  const shown = new Set(documents.map(({ productId }) => productId));
  return { changes, documents, gone: changes.flatMap(({ productId }) => (shown.has(productId) ? [] : [productId])) };
}

/** Forgets what arrived and has not changed since. While the engine is being rebuilt it is kept: the new index has not heard it. */
async function forget(context: Context, changes: readonly Change[]): Promise<void> {
  const rows = JSON.stringify(changes);
  if (await isTaken(context, "rebuilding"))
    await context.sql`
      update search_change c set sent = true from jsonb_to_recordset(${rows}::jsonb) as d("productId" uuid, version bigint)
      where c.product_id = d."productId" and c.version = d.version`;
  else
    await context.sql`
      delete from search_change c using jsonb_to_recordset(${rows}::jsonb) as d("productId" uuid, version bigint) where c.product_id = d."productId" and c.version = d.version`;
}
