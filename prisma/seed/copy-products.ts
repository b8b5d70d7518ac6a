import type { Pool, PoolClient } from "pg";
import { say } from "./progress";

const BATCH = 50_000;
/** Above this many new rows an index of words is built afterwards, in a tenth of the time. */
const MANY = 100_000;
const WORDS_INDEX = "create index search_document_vector_idx on search_document using gin (vector)";

/**
 * Fills the shelf up to `wanted` products with copies of what is on it, each with its own price, stock and day: every table that the shop's
 * pages and its search read. Returns how many were made.
 */
export async function copyProducts(pool: Pool, wanted: number): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query("set statement_timeout = 0");
    await client.query("set synchronous_commit = off");
    // The walls are for everybody but the worker.
    await client.query("set role taawon_worker");
    const { rows } = await client.query<{ there: number; last: number }>(
      "select count(*) filter (where visible)::int as there, coalesce(max(('x' || translate(substr(public_id, 2), 'gh', 'ae'))::bit(32)::int) filter (where length(public_id) = 9), 0) as last from shop_listing",
    );
    const { there = 0, last = 0 } = rows[0] ?? {};
    const missing = wanted - there;
    if (missing <= 0) return 0;
    await client.query(SOURCES);
    const first = last + 1;
    if (missing >= MANY) await asOwner(client, "drop index if exists search_document_vector_idx");
    for (let made = 0; made < missing; made += BATCH) {
      await copyBatch(client, first + made, Math.min(BATCH, missing - made));
      say(`  ${String(Math.min(made + BATCH, missing))} products`);
    }
    if (missing >= MANY) {
      say("  the index of words");
      await client.query("set maintenance_work_mem = '512MB'");
      await asOwner(client, WORDS_INDEX);
    }
    await client.query("notify taawon_pages, '*'");
    say("  figures for the planner");
    await asOwner(client, "vacuum (analyze) shop_listing, search_document, product, product_translation, variant, stock, product_media, search_vocabulary");
    return missing;
  } finally {
    client.release(true);
  }
}

async function asOwner(client: PoolClient, statement: string): Promise<void> {
  await client.query("reset role");
  await client.query(statement);
  await client.query("set role taawon_worker");
}

/** What is copied: goods of approved cooperatives, those with a picture first. Kept as it is now, with the words of its index row. */
const SOURCES = `
  create temp table source as
  select (row_number() over (order by l.picture_base is null, l.product_id) - 1)::int as place, l.product_id, v.id as variant_id, v.price_centimes,
    array(select distinct regexp_replace(word, '^[%+]', '') from unnest(tsvector_to_array(d.vector)) word where regexp_replace(word, '^[%+]', '') !~ '^[\\^#@=]|^\\d+$') as words
  from shop_listing l join search_document d on d.product_id = l.product_id
  join lateral (select id, price_centimes from variant where product_id = l.product_id and active order by price_centimes, position, id limit 1) v on true
  where l.visible and l.public_id not like 'z________'`;

const COPIES = `
  create temp table copy on commit drop as
  select uuidv7() as id, uuidv7() as variant_id, 'z' || translate(lpad(to_hex(number), 8, '0'), 'ae', 'gh') as public_id, number, s.product_id as source_id, s.variant_id as source_variant,
    greatest(100, s.price_centimes * (70 + number % 61 * 7919 % 61) / 100 / 50 * 50) as price, case when number % 20 = 0 then 0 else 1 + number * 31 % 40 end as pieces,
    app.now() - number * interval '7 seconds' as day
  from generate_series($1::int, $1::int + $2::int - 1) number join source s on s.place = number % (select count(*)::int from source)`;

async function copyBatch(client: PoolClient, first: number, count: number): Promise<void> {
  await client.query("begin");
  try {
    await client.query(COPIES, [first, count]);
    const from = (table: string, key: string, copyKey: string) => `from copy join ${table} t on t.${key} = copy.${copyKey}`;
    const product = { product_id: "copy.id" };
    await copyRows(
      client,
      "product",
      { id: "copy.id", public_id: "copy.public_id", created_at: "copy.day", updated_at: "copy.day", published_at: "copy.day" },
      from("product", "id", "source_id"),
    );
    await copyRows(client, "product_translation", product, from("product_translation", "product_id", "source_id"));
    await copyRows(client, "variant", { id: "copy.variant_id", ...product, sku: "null", price_centimes: "copy.price" }, from("variant", "id", "source_variant"));
    await copyRows(client, "product_media", product, from("product_media", "product_id", "source_id"));
    await client.query(
      `insert into variant_price (variant_id, cooperative_id, price_centimes, valid_from) select copy.variant_id, t.cooperative_id, copy.price, copy.day ${from("variant", "id", "source_variant")}`,
    );
    await client.query(`insert into stock (variant_id, cooperative_id, on_hand) select copy.variant_id, t.cooperative_id, copy.pieces ${from("variant", "id", "source_variant")}`);
    await client.query(
      `insert into stock_movement (variant_id, cooperative_id, delta, source_kind, source_id, at) select copy.variant_id, t.cooperative_id, copy.pieces, 'receipt', copy.variant_id::text, copy.day ${from("variant", "id", "source_variant")} where copy.pieces > 0`,
    );
    const shelf = {
      ...product,
      public_id: "copy.public_id",
      price_centimes: "copy.price",
      max_price_centimes: "copy.price",
      variant_count: "1",
      sole_variant_id: "copy.variant_id",
      available: "copy.pieces",
    };
    await copyRows(client, "shop_listing", { ...shelf, published_at: "copy.day", rating_count: "0", rating_sum: "0" }, from("shop_listing", "product_id", "source_id"));
    const found = { ...product, price_centimes: "copy.price", in_stock: "copy.pieces > 0", created_at: "copy.day", rating_count: "0", rating_tenths: "0" };
    await copyRows(client, "search_document", found, from("search_document", "product_id", "source_id"));
    await client.query(`
      update search_vocabulary v set documents = v.documents + more.count from (
        select word, count(*)::int from copy join source s on s.product_id = copy.source_id, unnest(s.words) word group by 1
      ) more where more.word = v.word`);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

/** Every column of a table as its source has it, but those told here. */
async function copyRows(client: PoolClient, table: string, told: Record<string, string>, from: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "select attname as name from pg_attribute where attrelid = to_regclass($1) and attnum > 0 and not attisdropped and attgenerated = '' order by attnum",
    [table],
  );
  const names = rows.map(({ name }) => name);
  await client.query(`insert into ${table} (${names.map((name) => `"${name}"`).join(", ")}) select ${names.map((name) => told[name] ?? `t."${name}"`).join(", ")} ${from}`);
}
