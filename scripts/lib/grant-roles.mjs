import pg from "pg";

/** What the application's login is from the start, and what it becomes by SET LOCAL ROLE only. */
const ALWAYS = "taawon_shopper";
const ON_REQUEST = ["taawon_checkout", "taawon_seller", "taawon_region"];
const OWNERS = [ALWAYS, ...ON_REQUEST, "taawon_worker"];

/**
 * Hands the roles of the migrations to the logins that use them. Granting again changes nothing.
 * @param {pg.Client} client connected as the owner
 * @param {string} [applicationUrl] names the application's login
 */
export async function grantRoles(client, applicationUrl) {
  const { rows } = await client.query("SELECT rolname FROM pg_roles WHERE rolname = ANY($1)", [OWNERS]);
  const known = new Set(rows.map((row) => row.rolname));
  if (!known.has(ALWAYS)) return;
  const login = applicationUrl ? decodeURIComponent(new URL(applicationUrl).username) : "";
  const statements = OWNERS.filter((role) => known.has(role)).map((role) => `GRANT ${role} TO CURRENT_USER WITH INHERIT FALSE, SET TRUE`);
  if (login && login !== client.user) {
    const name = pg.escapeIdentifier(login);
    statements.push(`GRANT ${ALWAYS} TO ${name} WITH INHERIT TRUE, SET TRUE`);
    statements.push(...ON_REQUEST.filter((role) => known.has(role)).map((role) => `GRANT ${role} TO ${name} WITH INHERIT FALSE, SET TRUE`));
  }
  await client.query(statements.join(";\n"));
}
