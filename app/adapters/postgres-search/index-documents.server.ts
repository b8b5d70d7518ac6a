import type { Context } from "~/platform/db/context.server";
import { documentWords, keysOf, meaningfulWords, stampOf, type IndexedWords, type SearchDocument } from "~/modules/search/index.server";
import { factMarks } from "./fact-marks";

const PLACE: Record<string, string> = { A: "1A", B: "2B", C: "3C", D: "4" };

/** Writes documents whole, new or changed, and keeps the vocabulary's counts. Runs as the worker. */
export async function indexDocuments(context: Context, documents: readonly SearchDocument[]): Promise<void> {
  if (documents.length === 0) return;
  const indexed = documents.map((document) => ({ document, words: documentWords(document) }));
  const before = await wordsHeld(
    context,
    documents.map(({ productId }) => productId),
  );
  const rows = indexed.map(({ document, words }) => ({
    product_id: document.productId,
    cooperative_id: document.cooperative.id,
    category_slug: document.category.slug,
    family_slug: document.family.slug,
    province_code: document.place.provinceCode,
    commune_code: document.place.communeCode,
    price_centimes: document.priceCentimes,
    in_stock: document.inStock,
    created_at: document.createdAt.toISOString(),
    vector: vectorOf(words, factMarks(document)),
    labels: document.labels,
    women_led: document.womenLed,
    rating_count: document.ratingCount,
    rating_tenths: document.ratingTenths,
    stamp: stampOf(document, words),
  }));
  await context.sql`
    insert into search_document (product_id, cooperative_id, category_slug, family_slug, province_code, commune_code, price_centimes, in_stock, created_at, vector,
      labels, women_led, rating_count, rating_tenths, stamp)
    select product_id, cooperative_id, category_slug, family_slug, province_code, commune_code, price_centimes, in_stock, created_at, vector::tsvector,
      labels, women_led, rating_count, rating_tenths, stamp
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d(product_id uuid, cooperative_id uuid, category_slug text, family_slug text, province_code text,
      commune_code text, price_centimes integer, in_stock boolean, created_at timestamptz, vector text, labels text[], women_led boolean, rating_count integer,
      rating_tenths integer, stamp text)
    order by product_id
    on conflict (product_id) do update set (cooperative_id, category_slug, family_slug, province_code, commune_code, price_centimes, in_stock, created_at, vector,
      labels, women_led, rating_count, rating_tenths, stamp) =
      (excluded.cooperative_id, excluded.category_slug, excluded.family_slug, excluded.province_code, excluded.commune_code, excluded.price_centimes, excluded.in_stock,
       excluded.created_at, excluded.vector, excluded.labels, excluded.women_led, excluded.rating_count, excluded.rating_tenths, excluded.stamp)`;
  await nameCooperatives(context, documents);
  const written = new Map(indexed.flatMap(({ words }) => [...words.written]));
  await countWords(context, written, new Map(indexed.map(({ document, words }) => [document.productId, [...words.written.keys()]])), before);
  await renewKeys(context, [...written.keys()]);
}

/** Takes products out of the index; unknown ids are fine. Runs as the worker. */
export async function removeDocuments(context: Context, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return;
  const before = await wordsHeld(context, productIds);
  await context.sql`delete from search_document where product_id = any(${[...productIds]}::uuid[])`;
  await context.sql`delete from search_cooperative c where not exists (select from search_document d where d.cooperative_id = c.cooperative_id)`;
  await countWords(context, new Map(), new Map(), before);
}

async function nameCooperatives(context: Context, documents: readonly SearchDocument[]): Promise<void> {
  const named = new Map(documents.map(({ cooperative: { id, fr, ar } }) => [id, [...new Set([...meaningfulWords(fr), ...meaningfulWords(ar)])]]));
  const rows = [...named].map(([id, words]) => ({ id, words })).sort((one, other) => (one.id < other.id ? -1 : 1));
  await context.sql`
    insert into search_cooperative as c (cooperative_id, words)
    select id, words from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d(id uuid, words text[]) order by id
    on conflict (cooperative_id) do update set words = excluded.words where c.words is distinct from excluded.words`;
}

/** The vocabulary words each product holds now; the rows are locked until the transaction ends. */
async function wordsHeld(context: Context, productIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await context.sql<{ productId: string; words: string[] }>`
    select product_id as "productId", tsvector_to_array(vector) as words from search_document
    where product_id = any(${[...productIds]}::uuid[]) order by product_id for update`;
  return new Map(rows.map(({ productId, words }) => [productId, [...new Set(words.map((word) => word.replace(/^[%+]/, "")).filter((word) => !/^[\^#@=&]|^\d+$/.test(word)))]]));
}

async function countWords(context: Context, written: Map<string, string>, after: Map<string, string[]>, before: Map<string, string[]>): Promise<void> {
  const change = new Map<string, number>();
  const count = (held: Map<string, string[]>, by: number) => {
    for (const words of held.values()) for (const word of words) change.set(word, (change.get(word) ?? 0) + by);
  };
  count(before, -1);
  count(after, 1);
  // In word order: two workers indexing at once lock the same rows in the same order.
  const changed = [...change].filter(([, by]) => by !== 0).sort(([one], [other]) => (one < other ? -1 : 1));
  if (changed.length === 0) return;
  const grown = changed.filter(([, by]) => by > 0).map(([word, by]) => ({ word, by, written: written.get(word) ?? word, keys: keysOf(word) }));
  const shrunk = changed.filter(([, by]) => by < 0).map(([word, by]) => ({ word, by: -by }));
  if (grown.length > 0) {
    await context.sql`
      insert into search_vocabulary as v (word, written, documents, keys)
      select word, written, by, keys from jsonb_to_recordset(${JSON.stringify(grown)}::jsonb) as c(word text, by integer, written text, keys text[])
      order by word collate "C"
      on conflict (word) do update set documents = v.documents + excluded.documents, keys = excluded.keys`;
  }
  if (shrunk.length === 0) return;
  await context.sql`
    with held as (
      select v.word, c.by from jsonb_to_recordset(${JSON.stringify(shrunk)}::jsonb) as c(word text, by integer) join search_vocabulary v on v.word = c.word
      order by v.word for update of v)
    update search_vocabulary v set documents = greatest(v.documents - held.by, 0) from held where held.word = v.word`;
  await context.sql`delete from search_vocabulary where documents = 0 and word = any(${shrunk.map(({ word }) => word)}::text[])`;
}

/** Words that were there before a change of the language rules get their keys anew. */
async function renewKeys(context: Context, words: string[]): Promise<void> {
  const rows = JSON.stringify(words.map((word) => ({ word, keys: keysOf(word) })));
  await context.sql`
    update search_vocabulary v set keys = c.keys from jsonb_to_recordset(${rows}::jsonb) as c(word text, keys text[])
    where v.word = c.word and v.keys is distinct from c.keys`;
}

/** The text form of a tsvector. Words hold letters, digits and our own marks only; quoting is for the reader's peace. */
function vectorOf({ places }: IndexedWords, marks: readonly string[]): string {
  const words = [...places]
    .map(
      ([word, weights]) =>
        `'${word.replace(/['\\]/g, "")}':${[...weights]
          .sort()
          .map((weight) => PLACE[weight])
          .join(",")}`,
    )
    .join(" ");
  return [words, ...marks.map((mark) => `'${mark.replace(/['\\]/g, "")}'`)].join(" ");
}
