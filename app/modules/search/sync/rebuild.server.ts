import { randomUUID } from "node:crypto";
import { readSearchDocuments, shelfProductIds } from "~/modules/shop/index.server";
import type { Transact } from "~/platform/jobs/jobs.server";
import type { OutsideIndex } from "../outside-index";
import { keepSearchKey } from "./search-key.server";
import { leave, outsideIndex, settle, takeLease } from "./outside.server";
import { sendChanges } from "./send-changes.server";

const BATCH = 1_000;
/** Batches that wait at the engine while the next is read. */
const AHEAD = 4;

export type Rebuilt = { ok: true; documents: number; lastTask: number; version: string } | { ok: false; reason: "no engine" | "somebody else rebuilds" };

/**
 * Fills new indexes beside the live ones, swaps them in one moment, then sends again what changed meanwhile. Shoppers notice nothing.
 * Throws when the engine does not do its part; the live indexes are then as they were.
 */
export async function rebuildOutside(transact: Transact): Promise<Rebuilt> {
  const outside = outsideIndex();
  if (!outside) return { ok: false, reason: "no engine" };
  const holder = randomUUID();
  if (!(await transact((context) => takeLease(context, "rebuilding", holder)))) return { ok: false, reason: "somebody else rebuilds" };
  try {
    const rebuilt = await fillAndSwap(transact, outside, holder);
    await transact(async (context) => {
      await context.sql`update search_change set sent = false where sent`;
      await leave(context, "rebuilding", holder);
    });
    await sendChanges(transact);
    await settle(transact, outside, await outside.dropNext());
    return { ok: true, ...rebuilt, version: await outside.version() };
  } catch (error) {
    await transact(async (context) => {
      await context.sql`delete from search_change where sent`;
      await leave(context, "rebuilding", holder);
    });
    throw error;
  }
}

async function fillAndSwap(transact: Transact, outside: OutsideIndex, holder: string): Promise<{ documents: number; lastTask: number }> {
  await keepSearchKey(transact, outside);
  await settle(transact, outside, await outside.prepareNext());
  const waiting: Promise<void>[] = [];
  let documents = 0;
  let after: string | null = null;
  do {
    const from: string | null = after;
    const batch = await transact(async (context) => {
      if (!(await takeLease(context, "rebuilding", holder))) throw new Error("the rebuild took too long over a batch and lost its turn");
      const ids = await shelfProductIds(context, from, BATCH);
      return { ids, shown: await readSearchDocuments(context, ids) };
    });
    documents += batch.shown.length;
    waiting.push(quietly(settle(transact, outside, await outside.put(batch.shown, "next"))));
    if (waiting.length >= AHEAD) await waiting.shift();
    after = batch.ids.length < BATCH ? null : (batch.ids.at(-1) ?? null);
  } while (after !== null);
  await Promise.all(waiting);
  const swapped = await outside.swap();
  await settle(transact, outside, swapped);
  return { documents, lastTask: swapped.at(-1)?.uid ?? 0 };
}

/** Failures are met when the promise is awaited, not before. */
function quietly(settling: Promise<void>): Promise<void> {
  settling.catch(() => undefined);
  return settling;
}
