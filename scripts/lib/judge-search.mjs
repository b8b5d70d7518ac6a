import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ensureBuilt, programFile } from "./build.mjs";
import { openDataDirectory } from "./data-directory.mjs";
import { freePort } from "./free-port.mjs";
import { ensureInstalled } from "./install.mjs";
import { ensureGenerated } from "./prisma-client.mjs";
import { exitOf, startProgram } from "./programs.mjs";
import { Refusal, step } from "./report.mjs";
import { afterwards, mainProgram } from "./shutdown.mjs";

const ENGINES = ["postgres", "meilisearch"];
/** What would lead to a shop in use, or change how this one answers. */
const OF_OTHER_SHOPS = ["DATABASE_URL", "DATABASE_OWNER_URL", "PUBLIC_ORIGIN", "NODE_ENV", "DEMO", "S3_URL", "SMTP_URL", "SMS_URL"];

/**
 * Loads a table of judged searches into a throw-away shop, asks its results page, prints what it found. Exit 1 when that is not good enough.
 * @param {string[]} args
 */
export const judgeSearch = (args) =>
  mainProgram(async () => {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { engine: { type: "string", default: "postgres" }, min: { type: "string", default: "0.95" } },
    });
    const [file] = positionals;
    if (!file) throw new Refusal("Which table? npm run search:judge -- FILE [--engine postgres|meilisearch] [--min 0.95]");
    if (!ENGINES.includes(values.engine)) throw new Refusal(`--engine is one of ${ENGINES.join(", ")}.`);
    if (!(Number(values.min) >= 0 && Number(values.min) <= 1)) throw new Refusal("--min is a share between 0 and 1.");
    if (values.engine === "meilisearch" && !process.env.MEILISEARCH_HOST) throw new Refusal("--engine meilisearch needs MEILISEARCH_HOST.");
    const table = resolve(file);
    const dataDir = throwAwayFolder();
    forThrowAwayShop(dataDir, values.engine);
    openDataDirectory(dataDir);
    await ensureInstalled();
    await ensureGenerated();
    await ensureBuilt();
    const { openDatabase } = await import("./open-database.mjs");
    const { env } = await openDatabase(dataDir);
    await step("Loading the products of the table", async () => {
      if ((await exitOf(startProgram(programFile("catalogue-load"), [table], { env }))) !== 0) throw new Refusal("The products did not go in: see above.");
    });
    const shop = await openShop(env);
    return exitOf(startProgram(programFile("search-judge"), [table, "--shop", shop, "--map", join(dataDir, "catalogue-map.json"), "--min", values.min], { env }));
  });

function throwAwayFolder() {
  const folder = mkdtempSync(join(tmpdir(), "taawon-judge-"));
  // When we are root, PostgreSQL's user has to pass through.
  chmodSync(folder, 0o711);
  afterwards(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** @param {string} dataDir @param {string} engine */
function forThrowAwayShop(dataDir, engine) {
  for (const name of OF_OTHER_SHOPS) delete process.env[name];
  if (engine === "postgres") delete process.env.MEILISEARCH_HOST;
  else {
    // Indexes of its own on a server that others may use, with a key made for them.
    process.env.MEILISEARCH_PREFIX = `judge_${randomBytes(4).toString("hex")}_`;
    delete process.env.MEILISEARCH_SEARCH_KEY;
    afterwards(dropIndexes);
  }
  Object.assign(process.env, { DATA_DIR: dataDir, DEMO_DATA: "none", HOST: "127.0.0.1" });
}

async function dropIndexes() {
  const { MEILISEARCH_HOST: host = "", MEILISEARCH_API_KEY: key, MEILISEARCH_PREFIX: prefix = "" } = process.env;
  const headers = key ? { authorization: `Bearer ${key}` } : undefined;
  for (const name of ["products_fr", "products_ar"]) await fetch(new URL(`/indexes/${prefix}${name}`, host), { method: "DELETE", headers });
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<string>} its address */
async function openShop(env) {
  const port = await freePort();
  // Its log would hide the verdict.
  const server = startProgram(programFile("web"), [], { env: { ...env, PORT: String(port) }, output: "keep" });
  server.stdout?.resume();
  server.stderr?.pipe(process.stderr);
  const serves = new Promise((answer) => server.on("message", (message) => message === "serving" && answer(true)));
  const opened = await Promise.race([serves, exitOf(server).then(() => false)]);
  if (!opened) throw new Refusal("The shop did not open: see above.");
  return `http://127.0.0.1:${port}`;
}
