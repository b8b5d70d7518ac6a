import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installationUrl } from "../../../scripts/lib/installation.mjs";
import { testDatabase } from "../../support/database";
import { dataFolder, runBuilt } from "../../support/served-shop";
import { liveALittle } from "../invariants/lived-in-shop";

const database = testDatabase();
const ROLES = ["taawon_shopper", "taawon_checkout", "taawon_seller", "taawon_region", "taawon_worker"];
let looking: pg.Client;
let application: pg.Client;
let tables: string[];
let [a, b] = ["", ""];

beforeAll(async () => {
  await liveALittle(database);
  looking = new pg.Client({ connectionString: database.superuserUrl });
  application = new pg.Client({ connectionString: database.url });
  await Promise.all([looking.connect(), application.connect()]);
  const { rows: cooperatives } = await looking.query<{ id: string }>(`select id from cooperative order by id`);
  [a, b] = cooperatives.map(({ id }) => id) as [string, string];
  for (const id of [a, b]) await fillTheRest(id);
  const { rows } = await looking.query<{ name: string }>(`
    select c.relname as name from pg_class c join pg_attribute k on k.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and k.attname = 'cooperative_id' and not k.attisdropped order by 1`);
  tables = rows.map(({ name }) => name);
});
afterAll(async () => {
  await looking?.query(`drop role if exists test_above_the_walls`);
  await Promise.all([looking?.end(), application?.end()]);
});

/** One row of each kind that three months of orders would leave and that a short life has not. */
async function fillTheRest(cooperativeId: string): Promise<void> {
  const put = (text: string, values: unknown[] = []) => looking.query(text, [cooperativeId, ...values]);
  await put(`insert into cooperative_bank (cooperative_id, rib) values ($1, '999810000000000000000151')`);
  await put(`insert into dossier_item (cooperative_id, kind, state) values ($1, 'statutes', 'submitted')`);
  await put(`insert into cooperative_decision (cooperative_id, kind, by_name, at) values ($1, 'approved', 'Hind', now())`);
  await put(`insert into authorisation (cooperative_id, kind, number, issuer, state, submitted_at) values ($1, 'onssa', 'ES.1', 'ONSSA', 'accepted', now())`);
  await put(
    `insert into invitation (token_hash, recipient, role, scope_kind, scope_id, invited_by, expires_at) values (sha256($1::uuid::text::bytea), 'zahra@exemple.ma', 'preparer', 'cooperative', $1::uuid::text, 'owner-0', now() + interval '1 day')`,
  );
  await put(`insert into notice (key, kind, channel, recipient, locale, payload, cooperative_id) values ($1::uuid::text, 'order-placed', 'sms', '+212600000000', 'fr', '{}', $1)`);
  await put(`insert into search_document (product_id, cooperative_id, category_slug, family_slug, province_code, commune_code, price_centimes, in_stock, created_at, vector)
    select id, cooperative_id, category_slug, 'alimentation', '04.421', '04.421.01.0', 100, true, now(), '' from product where cooperative_id = $1 on conflict do nothing`);
  await put(`insert into search_cooperative (cooperative_id, words) values ($1, '{}') on conflict do nothing`);
  await put(`with m as (insert into media (cooperative_id, kind, state, storage_key, original_name, content_type, bytes, sha256) values ($1::uuid, 'picture', 'pending', 'originals/' || $1::uuid::text, 'a.jpg', 'image/jpeg', 10, 'x') returning id, cooperative_id)
    insert into product_media (product_id, media_id, cooperative_id, position) select p.id, m.id, m.cooperative_id, 0 from m join product p on p.cooperative_id = m.cooperative_id`);
  await put(
    `insert into variant_price (variant_id, cooperative_id, price_centimes, valid_from) select id, cooperative_id, price_centimes, now() from variant where cooperative_id = $1`,
  );
  await put(`insert into cooperative_vat_status (cooperative_id, status, valid_from, set_by_name) values ($1, 'exempt', '2026-01-05', 'Hind') on conflict do nothing`);
  await put(`insert into invoicing_mandate (cooperative_id, signed_on, recorded_by_name) values ($1, '2026-01-05', 'Hind') on conflict do nothing`);
  await put(`with d as (insert into issued_document (cooperative_id, kind, subject_id, series, year, number, reference, total_centimes, facts)
      values ($1::uuid, 'invoice', $1::uuid::text, $1::uuid::text, 2026, 1, $1::uuid::text, 100, '{}') returning id, cooperative_id)
    insert into document_file (document_id, cooperative_id, locale, sha256, bytes, storage_key) select id, cooperative_id, 'fr', 'x', 1, 'issued/x.pdf' from d`);
  await put(
    `insert into review (order_line_id, cooperative_id, product_id, display_name, stars) select id, cooperative_id, product_id, 'Salma T.', 5 from order_line where cooperative_id = $1 limit 1`,
  );
  await put(
    `insert into call_log (order_id, cooperative_id, outcome, by_user_id, by_name, at) select id, cooperative_id, 'reached', 'owner-0', 'Fatima', now() from coop_order where cooperative_id = $1 limit 1`,
  );
}

/** What one query of a seller's transaction gives; null where the role may not even ask. */
async function asSeller<Row extends pg.QueryResultRow>(scope: string, text: string, values: unknown[] = []): Promise<pg.QueryResult<Row> | null> {
  await application.query("begin");
  try {
    await application.query(`select set_config('role', 'taawon_seller', true), set_config('app.cooperative_id', $1, true)`, [scope]);
    return await application.query<Row>(text, values);
  } catch (error) {
    if ((error as pg.DatabaseError).code === "42501") return null;
    throw error;
  } finally {
    await application.query("rollback");
  }
}

describe("The wall between cooperatives", () => {
  it("is forced on every table that names one, with a rule for whoever may ask", async () => {
    const { rows } = await looking.query<{ name: string; forced: boolean; ruled: boolean }>(
      `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced, exists (select from pg_policy p where p.polrelid = c.oid) as ruled
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relname = any($1)`,
      [[...tables, "cooperative", "purchase", "payment", "journal_entry", "access_grant", "invitation"]],
    );
    expect(rows.filter(({ forced, ruled }) => !forced || !ruled)).toEqual([]);
  });

  it("shows a cooperative nothing of another, in any table, without any WHERE", async () => {
    for (const table of tables) {
      const { rows: there } = await looking.query(`select from ${pg.escapeIdentifier(table)} where cooperative_id = $1 limit 1`, [b]);
      const seen = await asSeller<{ id: string | null }>(a, `select distinct cooperative_id as id from ${pg.escapeIdentifier(table)}`);
      expect({ table, there: there.length, seen: seen?.rows.map(({ id }) => id).filter((id) => id !== a) ?? [] }).toEqual({ table, there: 1, seen: [] });
    }
  });

  it("shows its own to each", async () => {
    for (const table of ["product", "variant", "stock", "coop_order", "order_line", "dossier_item", "media"]) {
      expect((await asSeller<{ count: string }>(b, `select count(*)::int as count from ${table}`))?.rows[0]?.count).toBeGreaterThan(0);
    }
  });

  it("covers what hangs from an order, and who works where", async () => {
    const foreign = {
      cooperative: `select id::text from cooperative where id <> $1`,
      purchase: `select id::text from purchase where id not in (select purchase_id from coop_order where cooperative_id = $1)`,
      payment: `select id::text from payment where payable_id not in (select purchase_id from coop_order where cooperative_id = $1)`,
      journal_entry: `select id::text from journal_entry where id not in (select entry_id from journal_line where cooperative_id = $1)`,
      access_grant: `select id::text from access_grant where scope_id <> $1::text`,
      invitation: `select id::text from invitation where scope_id <> $1::text`,
    };
    for (const [table, others] of Object.entries(foreign)) {
      const { rows } = await looking.query<{ id: string }>(others, [a]);
      const seen = await asSeller<{ id: string }>(a, `select id::text from ${table}`);
      const hidden = new Set(rows.map(({ id }) => id));
      expect({ table, seen: seen?.rows.filter(({ id }) => hidden.has(id)) }).toEqual({ table, seen: [] });
    }
  });

  it("shows nothing at all while no cooperative is named", async () => {
    for (const table of tables) {
      const seen = await asSeller(``, `select cooperative_id from ${pg.escapeIdentifier(table)} limit 1`);
      expect({ table, seen: seen?.rowCount ?? 0 }).toEqual({ table, seen: 0 });
    }
  });

  it("lets nobody change, move or remove another's rows", async () => {
    for (const table of tables) {
      const name = pg.escapeIdentifier(table);
      for (const change of [
        `update ${name} set cooperative_id = $1 where cooperative_id = $2`,
        `update ${name} set cooperative_id = $2 where cooperative_id = $1`,
        `delete from ${name} where cooperative_id = $2 and $1::uuid is not null`,
      ]) {
        const changed = await asSeller(a, change, [a, b]).catch((error: pg.DatabaseError) => error.code);
        expect({ change, changed: typeof changed === "string" || !changed?.rowCount }).toEqual({ change, changed: true });
      }
    }
  });
});

/** A login like the application's, but for one right. */
async function aboveTheWalls(): Promise<string> {
  const login = { user: "test_above_the_walls", password: "above", database: new URL(database.superuserUrl).pathname.slice(1) };
  await looking.query(`drop role if exists ${login.user}`);
  await looking.query(`create role ${login.user} login bypassrls password '${login.password}'; grant taawon_shopper to ${login.user} with inherit true`);
  return installationUrl(database.superuserUrl, login);
}

describe("The application's login", () => {
  it("is no superuser, owns nothing, and is bound by every wall", async () => {
    const { rows } = await application.query(
      `select r.rolsuper as superuser, r.rolbypassrls as bypasses, r.rolcreaterole as "makesRoles", exists (select from pg_class c where pg_has_role(r.oid, c.relowner, 'member') and c.relnamespace = 'public'::regnamespace) as owns
       from pg_roles r where rolname = session_user`,
    );
    expect(rows).toEqual([{ superuser: false, bypasses: false, makesRoles: false, owns: false }]);
    const { rows: roles } = await looking.query(`select rolname from pg_roles where rolname = any($1) and (rolsuper or rolbypassrls or rolcanlogin)`, [ROLES]);
    expect(roles).toEqual([]);
  });

  it.each([
    ["a superuser", () => database.superuserUrl, /^DATABASE_URL: the login postgres is a superuser, [^\n]*\.\n$/],
    ["above row-level security", aboveTheWalls, /^DATABASE_URL: the login test_above_the_walls has BYPASSRLS, [^\n]*\.\n$/],
    ["the owner of the tables", () => database.ownerUrl, /^DATABASE_URL: the login taawon_owner owns the tables, [^\n]*\.\n$/],
    // Run alone, this file may have to build the shop first.
  ])("is refused at the start when it is %s", { timeout: 180_000 }, async (_who, url, line) => {
    const folder = dataFolder();
    try {
      for (const program of ["web", "worker"]) {
        const { code, said } = await runBuilt(program, { url: await url(), ownerUrl: database.ownerUrl }, folder.path, { PORT: "0" });
        expect({ program, code, said }).toEqual({ program, code: 1, said: expect.stringMatching(line) as string });
      }
    } finally {
      folder.remove();
    }
  });
});
