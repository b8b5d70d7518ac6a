import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildPrograms, hasProgram, programFile } from "./build.mjs";
import { OWNER, APPLICATION } from "./installation.mjs";
import { dataDirectory } from "./paths.mjs";
import { startPostgres } from "./postgres-launcher.mjs";
import { exitOf, startProgram } from "./programs.mjs";
import { Refusal } from "./report.mjs";
import { keepSecrets } from "./secrets.mjs";

/**
 * Runs one of our programs on the database of DATABASE_OWNER_URL, or on that of the demonstration in DATA_DIR, running or stopped.
 * @param {string} name of the program
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export async function runOnDatabase(name, args) {
  const dataDir = dataDirectory();
  const run = async (/** @type {NodeJS.ProcessEnv} */ env) => {
    if (!hasProgram(name)) await buildPrograms();
    return exitOf(startProgram(programFile(name), args, { env: { ...env, DATA_DIR: dataDir } }));
  };
  if (process.env.DATABASE_OWNER_URL) return run(process.env);
  if (!existsSync(join(dataDir, "taawon.json"))) throw new Refusal(`${dataDir} holds no demonstration: start it once, or set DATA_DIR or DATABASE_OWNER_URL.`);
  const postgres = await startPostgres({ dataDir });
  try {
    const { ownerPassword, applicationPassword } = keepSecrets(dataDir);
    const url = (/** @type {string} */ user, /** @type {string} */ password) => postgres.urlFor({ user, password, database: "taawon" });
    return await run({ ...process.env, EMBEDDED_DATABASE: "1", DATABASE_URL: url(APPLICATION, applicationPassword), DATABASE_OWNER_URL: url(OWNER, ownerPassword) });
  } finally {
    await postgres.stop();
  }
}
