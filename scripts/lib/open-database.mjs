import { join } from "node:path";
import { buildPrograms, hasProgram, programFile } from "./build.mjs";
import { readMark, writeMark } from "./data-directory.mjs";
import { APPLICATION, OWNER, assertArabic, createInstallation, withClient } from "./installation.mjs";
import { withLock } from "./lock-file.mjs";
import { migrateDatabase } from "./migrate.mjs";
import { startPostgres } from "./postgres-launcher.mjs";
import { exitOf, startProgram } from "./programs.mjs";
import { Refusal, say, step } from "./report.mjs";
import { keepSecrets } from "./secrets.mjs";
import { given } from "./settings.mjs";
import { afterwards } from "./shutdown.mjs";

/**
 * @typedef {object} OpenDatabase
 * @property {NodeJS.ProcessEnv} env for every program that uses it
 * @property {Promise<string>} lost resolves with one line when the database goes away under us
 */

const never = () => /** @type {Promise<string>} */ (new Promise(() => undefined));

/**
 * The database of this start, migrated and seeded: the one of DATABASE_URL, or the embedded one.
 * Two first starts on one data folder do this one after the other.
 * @param {string} dataDir
 * @returns {Promise<OpenDatabase>}
 */
export const openDatabase = (dataDir) =>
  withLock(
    join(dataDir, "start.lock"),
    (holder) => say(`  another start (process ${holder}) is preparing ${dataDir}; waiting for it …`),
    () => (given("DATABASE_URL") ? openGiven(dataDir) : openEmbedded(dataDir)),
  );

/** @param {string} dataDir @returns {Promise<OpenDatabase>} */
async function openGiven(dataDir) {
  const [applicationUrl, ownerUrl] = [given("DATABASE_URL"), given("DATABASE_OWNER_URL")];
  if (!ownerUrl) throw new Refusal("DATABASE_URL is set without DATABASE_OWNER_URL: give the login that owns the database, for migrations and jobs.");
  const { applied } = await step("Bringing the database up to date", () => migrateDatabase({ ownerUrl, applicationUrl }));
  if (applied.length > 0) say(`  applied ${applied.join(", ")}`);
  await assertArabic(ownerUrl);
  const env = { ...process.env, DATA_DIR: dataDir };
  // Communes, categories and terms belong to every shop; what is fictional comes only to a demonstration: the program itself decides.
  await seed(env);
  return { env, lost: never() };
}

/** @param {string} dataDir @returns {Promise<OpenDatabase>} */
async function openEmbedded(dataDir) {
  const starting = startPostgres({ dataDir });
  afterwards(async () => (await starting.catch(() => null))?.stop());
  const postgres = await starting;
  say(postgres.attached ? `· Joined the database of another start (port ${postgres.port})` : `· Database on 127.0.0.1:${postgres.port}`);
  const { ownerPassword, applicationPassword } = keepSecrets(dataDir);
  const { superuserUrl, urlFor } = postgres;
  const { applied } = await createInstallation({ superuserUrl, ownerPassword, applicationPassword });
  if (applied.length > 0) say(`  applied ${applied.join(", ")}`);
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    DATABASE_URL: urlFor({ user: APPLICATION, password: applicationPassword, database: "taawon" }),
    DATABASE_OWNER_URL: urlFor({ user: OWNER, password: ownerPassword, database: "taawon" }),
    EMBEDDED_DATABASE: "1",
    // The address and the accounts stay in sight: a demonstration says only what goes wrong.
    LOG_LEVEL: given("LOG_LEVEL") ?? "warn",
  };
  await seedOnce(dataDir, superuserUrl, env);
  return { env, lost: postgres.lost };
}

/**
 * The mark names the cluster, so that a database that was removed and made anew is seeded again.
 * @param {string} dataDir @param {string} superuserUrl @param {NodeJS.ProcessEnv} env
 */
async function seedOnce(dataDir, superuserUrl, env) {
  const { rows } = await withClient(superuserUrl, (client) => client.query("SELECT system_identifier::text AS cluster FROM pg_control_system()"));
  const mark = readMark(dataDir);
  if (mark.seeded === rows[0].cluster) return;
  await withQuickCommits(superuserUrl, () => seed(env));
  writeMark(dataDir, { ...mark, seeded: rows[0].cluster });
}

/**
 * Filling a shop is thousands of small commits, each waiting for the disk; a fill that is interrupted is taken up again anyway.
 * @param {string} superuserUrl
 * @param {() => Promise<void>} work
 */
async function withQuickCommits(superuserUrl, work) {
  await withClient(superuserUrl, (client) => client.query("ALTER DATABASE taawon SET synchronous_commit = off"));
  await work();
  await withClient(superuserUrl, async (client) => {
    await client.query("ALTER DATABASE taawon RESET synchronous_commit");
    await client.query("CHECKPOINT");
  });
}

/** @param {NodeJS.ProcessEnv} env */
async function seed(env) {
  if (!hasProgram("seed")) await buildPrograms();
  await step("Filling the shop", async () => {
    const code = await exitOf(startProgram(programFile("seed"), [], { env }));
    if (code !== 0) throw new Refusal("The demonstration data did not go in: see above. Starting again takes up where this stopped.");
  });
}
