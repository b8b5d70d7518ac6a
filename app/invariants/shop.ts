import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { QUOTA } from "~/modules/media/media";
import { query, type Invariant, type Look, type Row } from "./invariant";

/** Bidirectional controls, zero-width and control characters; ZWJ and ZWNJ are legal in Arabic script. */
const HIDDEN = `E'[\\u202A-\\u202E\\u2066-\\u2069\\u200B\\u200E\\u200F\\u2060\\uFEFF\\u0001-\\u001F\\u007F-\\u009F]'`;

export const shopInvariants: Invariant[] = [
  {
    number: 26,
    sentence: "Each notice goes out once, of a state that was reached, and no job is given up in silence",
    checks: {
      unreached: query(`
        select n.key from notice n where n.key ~ '^order:[0-9a-f-]{36}:(confirmed|shipped|delivered|refused|cancelled)$'
          and not exists (select from order_event e where e.order_id = split_part(n.key, ':', 2)::uuid and e.kind = split_part(n.key, ':', 3))`),
      twice: query(`select key, count(*) as notices from notice group by key having count(*) > 1`),
      "dead job": (look) => look.asOwner(`select id, task_identifier, attempts, left(last_error, 200) as last_error from graphile_worker.jobs where attempts >= max_attempts`),
    },
  },
  {
    number: 27,
    sentence: "The shelf shows what is for sale, all of it and nothing else, at its price and as much as is left",
    checks: {
      shelf: query(`
        with sellable as (
          select p.id, min(v.price_centimes) as price, max(v.price_centimes) as highest, count(*) as variants
          from product p join cooperative c on c.id = p.cooperative_id join variant v on v.product_id = p.id and v.active
          where p.state = 'published' and c.state = 'approved' group by p.id
        )
        select coalesce(s.id, l.product_id) as product_id, s.price, l.price_centimes, s.highest, l.max_price_centimes, s.id is null as not_for_sale, l.product_id is null as not_on_shelf
        from sellable s full join (select * from shop_listing where visible) l on l.product_id = s.id
        where s.id is null or l.product_id is null or s.price <> l.price_centimes or s.highest <> l.max_price_centimes or s.variants <> l.variant_count`),
      left: query(`
        select l.product_id, l.available, coalesce(s.left_over, 0) as left_over from shop_listing l
        left join (
          select v.product_id, sum(s.on_hand - s.reserved) as left_over from variant v join stock s on s.variant_id = v.id and s.place = 'main' where v.active group by v.product_id
        ) s on s.product_id = l.product_id
        where l.visible and l.available <> coalesce(s.left_over, 0)`),
    },
  },
  {
    number: 28,
    sentence: "Each file is where its row says, byte for byte, and no file is nobody's",
    checks: { "rows and files": filesOfRows, "files and rows": rowsOfFiles },
  },
  {
    number: 29,
    sentence: "No cooperative stores more than its share, and only pictures our encoder made are shown",
    checks: {
      quota: query(`
        select cooperative_id, sum(bytes) as bytes, count(*) as files from media where cooperative_id is not null
        group by cooperative_id having sum(bytes::bigint) > ${String(QUOTA.bytes)} or count(*) > ${String(QUOTA.files)}`),
      encoder: query(`select id, state, base, widths from media where kind = 'picture' and state = 'ready' and (base is null or cardinality(widths) = 0)`),
      shown: query(`
        select l.product_id, l.picture_base from shop_listing l
        where l.picture_base is not null and not exists (select from media m where m.base = l.picture_base and m.kind = 'picture' and m.state = 'ready')`),
    },
  },
  {
    number: 31,
    sentence: "No name hides characters, and whatever is on sale has a name in the language it was written in",
    checks: {
      products: query(`select product_id, locale, name from product_translation where name ~ ${HIDDEN}`),
      cooperatives: query(`select id, name_fr, name_ar from cooperative where name_fr ~ ${HIDDEN} or name_ar ~ ${HIDDEN}`),
      nameless: query(`
        select p.id from product p left join product_translation t on t.product_id = p.id and t.locale = p.source_locale
        where p.state = 'published' and btrim(coalesce(t.name, '')) = ''`),
    },
  },
  {
    number: 35,
    sentence: "A closed cooperative sells nothing, has nothing open and owes nothing",
    checks: {
      shelf: query(
        `select l.product_id, c.id as cooperative_id from shop_listing l join cooperative c on c.id = l.cooperative_id where l.visible and c.state in ('closed', 'suspended', 'closing')`,
      ),
      orders: query(`
        select o.id, c.id as cooperative_id from coop_order o join cooperative c on c.id = o.cooperative_id where c.state = 'closed' and o.fulfilment_state in ('placed', 'confirmed', 'preparing', 'shipped')`),
      balance: query(`
        select c.id, sum(l.amount_centimes) as balance from cooperative c join journal_line l on l.cooperative_id = c.id
        where c.state = 'closed' and l.account in ('cooperative-payable', 'commission-receivable') group by c.id having sum(l.amount_centimes) <> 0`),
    },
  },
];

async function filesOfRows(look: Look): Promise<Row[]> {
  if (!look.files) return [];
  const broken: Row[] = [];
  for (const row of await look.rows(`select id, storage_key, sha256, bytes from media where state = 'ready'`)) {
    const file = join(look.files, String(row.storage_key));
    const found = await stat(file).catch(() => null);
    if (!found) broken.push({ media_id: row.id, missing: row.storage_key });
    else if (found.size !== row.bytes || (await sha256(file)) !== row.sha256) broken.push({ media_id: row.id, differs: row.storage_key });
  }
  return broken;
}

async function sha256(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

const AN_HOUR = 3_600_000;

/** Kept files only: what a form left is swept within an hour, so a younger one is nobody's yet. */
async function rowsOfFiles(look: Look): Promise<Row[]> {
  if (!look.files) return [];
  const known = new Set((await look.rows(`select storage_key as name from media union select base from media where base is not null`)).map(({ name }) => String(name)));
  const broken: Row[] = [];
  for (const folder of ["originals", "documents", "public"]) {
    const entries = await readdir(join(look.files, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries.filter((found) => found.isFile())) {
      const path = join(entry.parentPath, entry.name);
      const key = path.slice(look.files.length + 1);
      if (known.has(key) || (folder === "public" && known.has(key.split("/")[1] ?? ""))) continue;
      const { mtime } = await stat(path);
      if (mtime.getTime() < look.sweptUntil.getTime() - 2 * AN_HOUR) broken.push({ file: key, since: mtime.toISOString() });
    }
  }
  return broken;
}
