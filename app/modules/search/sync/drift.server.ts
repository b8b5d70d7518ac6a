import type { Context } from "~/platform/db/context.server";
import type { Transact } from "~/platform/jobs/jobs.server";
import { indexProducts } from "../index-product.server";
import type { OutsideIndex } from "../outside-index";
import { outsideIndex } from "./outside.server";
import { rebuildOutside } from "./rebuild.server";
import { noteChanges, sendChanges } from "./send-changes.server";

/** Products by what was wrong with them before it was mended. */
export interface Drift {
  /** Whose row of our own index was not what the shelf says. */
  shelf: number;
  /** In the engine outside, both languages counted: not there, there with old content, there though not on the shelf. */
  missing: number;
  stale: number;
  surplus: number;
  /** The engine's indexes were gone or told otherwise, and were built anew. */
  rebuilt: boolean;
}

const BATCH = 200;
/** Drift of our own index is mended so many at a time; the rest is for the next look. */
const MOST_AT_ONCE = 20_000;

/** Compares the shelf with both indexes and mends what differs. What it reports is what it found. */
export async function mendDrift(transact: Transact): Promise<Drift> {
  const drift: Drift = { shelf: await mendShelf(transact), missing: 0, stale: 0, surplus: 0, rebuilt: false };
  const outside = outsideIndex();
  if (!outside) return drift;
  if (!(await outside.fit())) return { ...drift, rebuilt: (await rebuildOutside(transact)).ok };
  await sendChanges(transact);
  const wrong = await compare(transact, outside);
  await transact((context) => noteChanges(context, [...wrong.missing, ...wrong.stale, ...wrong.surplus]));
  await sendChanges(transact);
  return { ...drift, missing: wrong.missing.length, stale: wrong.stale.length, surplus: wrong.surplus.length };
}

/** A cheap look that leads to `mendDrift` when there is reason to: an index gone, a number that differs, changes nobody sends. */
export async function watchDrift(transact: Transact): Promise<Drift | null> {
  const outside = outsideIndex();
  if (!outside) return null;
  const { documents, unsent } = await transact(async (context) => {
    const [counted] = await context.sql<{ documents: number; unsent: number }>`
      select (select count(*)::int from search_document) as documents, (select count(*)::int from (select from search_change where not sent limit 1) waiting) as unsent`;
    return counted ?? { documents: 0, unsent: 0 };
  });
  const held = await outside.documents();
  if (unsent === 0 && held.every((count) => count === documents)) return null;
  return mendDrift(transact);
}

async function mendShelf(transact: Transact): Promise<number> {
  const ids = await transact(driftedOnShelf);
  for (let from = 0; from < ids.length; from += BATCH) await transact((context) => indexProducts(context, ids.slice(from, from + BATCH)));
  return ids.length;
}

/** Products whose row of our index is not there, not up to date, or there in vain. */
async function driftedOnShelf(context: Context): Promise<string[]> {
  const rows = await context.sql<{ id: string }>`
    select coalesce(l.product_id, d.product_id) as id
    from (select * from shop_listing where visible) l full join search_document d on d.product_id = l.product_id
    where l.product_id is null or d.product_id is null or d.stamp = ''
      or (d.cooperative_id, d.category_slug, d.family_slug, d.province_code, d.commune_code, d.price_centimes, d.in_stock, d.women_led, d.rating_count, d.labels, d.created_at)
        is distinct from (l.cooperative_id, l.category_slug, l.family_slug, l.province_code, l.commune_code, l.price_centimes, l.available > 0, l.women_led, l.rating_count, l.labels, l.published_at)
    order by 1 limit ${MOST_AT_ONCE}::int`;
  return rows.map(({ id }) => id);
}

interface Wrong {
  missing: string[];
  stale: string[];
  surplus: string[];
}

async function compare(transact: Transact, outside: OutsideIndex): Promise<Wrong> {
  const wrong: Wrong = { missing: [], stale: [], surplus: [] };
  const seen = new Map<string, Set<string>>();
  for await (const { locale, documents } of outside.held()) {
    const ours = await transact((context) => stampsOf(context, documents));
    const ids = seen.get(locale) ?? new Set<string>();
    for (const { id, stamp } of documents) {
      ids.add(id);
      if (!ours.has(id)) wrong.surplus.push(id);
      else if (ours.get(id) !== stamp) wrong.stale.push(id);
    }
    seen.set(locale, ids);
  }
  for (let after: string | null = null; ;) {
    const from: string | null = after;
    const ids: string[] = await transact((context) => documentIds(context, from));
    for (const id of ids) for (const held of seen.values()) if (!held.has(id)) wrong.missing.push(id);
    after = ids.at(-1) ?? null;
    if (ids.length < IDS) return wrong;
  }
}

async function stampsOf(context: Context, documents: readonly { id: string }[]): Promise<Map<string, string>> {
  const rows = await context.sql<{ id: string; stamp: string }>`
    select product_id as id, stamp from search_document where product_id = any(${documents.map(({ id }) => id)}::uuid[])`;
  return new Map(rows.map(({ id, stamp }) => [id, stamp]));
}

const IDS = 10_000;

async function documentIds(context: Context, after: string | null): Promise<string[]> {
  const rows = await context.sql<{ id: string }>`
    select product_id as id from search_document where ${after}::uuid is null or product_id > ${after}::uuid order by product_id limit ${IDS}::int`;
  return rows.map(({ id }) => id);
}
