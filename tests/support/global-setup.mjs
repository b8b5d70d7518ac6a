import { createInstallation, withClient } from "../../scripts/lib/installation.mjs";
import { startThrowAwayPostgres } from "../../scripts/lib/postgres-launcher.mjs";

const TEMPLATE = "taawon_template";

/**
 * One PostgreSQL and one migrated database for the whole run; every test file clones it (tests/support/database.ts).
 * `TEST_POSTGRES` names a running throw-away server by its superuser; without it we start one.
 * @param {import("vitest/node").TestProject} project
 */
export default async function setup(project) {
  const given = process.env.TEST_POSTGRES;
  const own = given ? null : await startThrowAwayPostgres();
  const superuserUrl = given ?? own?.superuserUrl ?? "";
  await withClient(superuserUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`));
  await createInstallation({ superuserUrl, database: TEMPLATE });
  project.provide("postgres", { superuserUrl, template: TEMPLATE });
  return () => own?.stop();
}
