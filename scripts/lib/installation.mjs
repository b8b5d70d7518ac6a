import pg from "pg";
import { migrateDatabase } from "./migrate.mjs";
import { Refusal } from "./report.mjs";

export const OWNER = "taawon_owner";
export const APPLICATION = "taawon_app";

/**
 * @typedef {object} InstallationOptions
 * @property {string} superuserUrl
 * @property {string} [database]
 * @property {string} [ownerPassword]
 * @property {string} [applicationPassword]
 * @property {boolean} [settableClock] lets transactions move `app.now()`: demonstrations and tests
 */

/**
 * Makes (or completes) a database of ours with its two logins, migrated and with its Arabic checked.
 * Everything may be there already: what a killed start left is taken up where it stopped.
 * @param {InstallationOptions} options
 * @returns {Promise<{ url: string, ownerUrl: string, applied: string[] }>} the application's login, the owner's login
 */
export async function createInstallation({ superuserUrl, database = "taawon", ownerPassword = "owner", applicationPassword = "application", settableClock = true }) {
  await withClient(superuserUrl, async (client) => {
    await createLogin(client, OWNER, ownerPassword, "CREATEROLE");
    await createLogin(client, APPLICATION, applicationPassword, "NOCREATEROLE");
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)} TEMPLATE template0 OWNER ${OWNER}`);
  });
  const url = installationUrl(superuserUrl, { user: APPLICATION, password: applicationPassword, database });
  const ownerUrl = installationUrl(superuserUrl, { user: OWNER, password: ownerPassword, database });
  const { applied } = await migrateDatabase({ ownerUrl, applicationUrl: url });
  if (settableClock) await withClient(ownerUrl, (client) => client.query("INSERT INTO app.clock (settable) VALUES (true) ON CONFLICT DO NOTHING"));
  await assertArabic(ownerUrl);
  return { url, ownerUrl, applied };
}

/**
 * The same server as another login, in another database.
 * @param {string} serverUrl
 * @param {{ user: string, password: string, database: string }} login
 */
export function installationUrl(serverUrl, { user, password, database }) {
  const url = new URL(serverUrl);
  url.username = encodeURIComponent(user);
  url.password = encodeURIComponent(password);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

/**
 * With a wrong locale the trigrams of Arabic words are empty, and search loses Arabic without a word.
 * @param {string} url
 */
export const assertArabic = (url) =>
  withClient(url, async (client) => {
    const { rows } = await client.query("SELECT cardinality(show_trgm('زيت')) > 0 AS reads");
    if (!rows[0].reads) throw new Refusal("This database's locale does not know Arabic letters: create it with TEMPLATE template0, ENCODING UTF8 and LOCALE C.UTF-8.");
  });

/**
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, application_name: "taawon-scripts" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** @param {pg.Client} client @param {string} name @param {string} password @param {"CREATEROLE" | "NOCREATEROLE"} right */
async function createLogin(client, name, password, right) {
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [name]);
  const verb = rowCount === 0 ? "CREATE" : "ALTER";
  await client.query(`${verb} ROLE ${name} LOGIN NOSUPERUSER NOBYPASSRLS ${right} PASSWORD ${pg.escapeLiteral(password)}`);
}
