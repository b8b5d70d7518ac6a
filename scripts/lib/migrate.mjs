import { createHash, randomUUID } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { grantRoles } from "./grant-roles.mjs";
import { inProject } from "./paths.mjs";
import { Refusal } from "./report.mjs";

/** The number Prisma's own engine locks: the official CLI and we never migrate at once. */
const PRISMA_LOCK = 72707369;

/** Prisma's own table, word for word. */
const HISTORY = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                      VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum                VARCHAR(64) NOT NULL,
  finished_at             TIMESTAMPTZ,
  migration_name          VARCHAR(255) NOT NULL,
  logs                    TEXT,
  rolled_back_at          TIMESTAMPTZ,
  started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Brings a database to the schema of `prisma/migrations`, then the worker's schema, then the logins' roles.
 * Runs at the same time wait for one another; a failing file leaves nothing behind.
 * @param {{ ownerUrl: string, applicationUrl?: string, folder?: string }} options
 * @returns {Promise<{ applied: string[] }>}
 */
export async function migrateDatabase({ ownerUrl, applicationUrl, folder = inProject("prisma", "migrations") }) {
  const client = await connect(ownerUrl);
  try {
    await client.query(`SELECT pg_advisory_lock(${PRISMA_LOCK})`);
    const applied = await applyFiles(client, readMigrations(folder));
    await runMigrations({ connectionString: ownerUrl, logger: new Logger(() => () => undefined) });
    await grantRoles(client, applicationUrl);
    return { applied };
  } finally {
    await client.end();
  }
}

/**
 * @param {string} folder
 * @returns {{ name: string, sql: string, checksum: string }[]} in the order of their names
 */
export function readMigrations(folder) {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "migration.sql")))
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name, "migration.sql"));
      return { name, sql: bytes.toString("utf8"), checksum: createHash("sha256").update(bytes).digest("hex") };
    });
}

/** @param {string} url */
async function connect(url) {
  const client = new pg.Client({ connectionString: url, application_name: "taawon-migrate", connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new Refusal(`The database of DATABASE_OWNER_URL does not let us in: ${/** @type {Error} */ (error).message}.`);
  }
}

/** @param {pg.Client} client @param {ReturnType<typeof readMigrations>} migrations */
async function applyFiles(client, migrations) {
  await client.query(HISTORY);
  const { rows } = await client.query("SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL");
  const history = new Map(rows.map((row) => [row.migration_name, row]));
  for (const { name, checksum } of migrations) {
    const known = history.get(name);
    if (known && !known.finished_at) throw new Refusal(`Migration ${name} failed half way in another tool: put its row of _prisma_migrations right first.`);
    if (known && known.checksum !== checksum) throw new Refusal(`Migration ${name} was changed after it was applied: bring the file back and write a new migration.`);
  }
  const pending = migrations.filter(({ name }) => !history.has(name));
  for (const migration of pending) await applyFile(client, migration);
  return pending.map(({ name }) => name);
}

/** @param {pg.Client} client @param {{ name: string, sql: string, checksum: string }} migration */
async function applyFile(client, { name, sql, checksum }) {
  await client.query("BEGIN");
  try {
    // A change that waits for a busy table makes everyone behind it wait too.
    await client.query("SET LOCAL lock_timeout = '10s'");
    // Without values this is the simple protocol: the server splits the file itself, $$ bodies included.
    await client.query(sql);
    await client.query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), clock_timestamp(), 1)",
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    const { message, position, code } = /** @type {pg.DatabaseError} */ (error);
    const line = position ? sql.slice(0, Number(position)).split("\n").length : null;
    throw Object.assign(new Error(`Migration ${name}${line ? `, line ${line}` : ""}: ${message} (${code})`), { code });
  }
}
