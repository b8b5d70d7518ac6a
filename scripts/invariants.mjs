import "./lib/require-node.mjs";

// npm run invariants: asks the database of DATABASE_OWNER_URL, or that of a demonstration (DATA_DIR), running or stopped, whether its invariants hold.
const { Refusal, complain } = await import("./lib/report.mjs");
try {
  process.exitCode = await askInvariants();
} catch (error) {
  complain(error);
  process.exitCode = 2;
}

async function askInvariants() {
  const { dataDirectory } = await import("./lib/paths.mjs");
  const dataDir = dataDirectory();
  if (process.env.DATABASE_OWNER_URL) return run({ ...process.env, DATA_DIR: dataDir });

  const { existsSync } = await import("node:fs");
  const { join } = await import("node:path");
  if (!existsSync(join(dataDir, "taawon.json"))) throw new Refusal(`${dataDir} holds no demonstration: start it once, or set DATA_DIR or DATABASE_OWNER_URL.`);
  const { startPostgres } = await import("./lib/postgres-launcher.mjs");
  const { keepSecrets } = await import("./lib/secrets.mjs");
  const { OWNER } = await import("./lib/installation.mjs");
  const postgres = await startPostgres({ dataDir });
  try {
    const ownerUrl = postgres.urlFor({ user: OWNER, password: keepSecrets(dataDir).ownerPassword, database: "taawon" });
    return await run({ ...process.env, DATA_DIR: dataDir, DATABASE_OWNER_URL: ownerUrl });
  } finally {
    await postgres.stop();
  }
}

/** @param {NodeJS.ProcessEnv} env */
async function run(env) {
  const { buildPrograms, hasProgram, programFile } = await import("./lib/build.mjs");
  const { exitOf, startProgram } = await import("./lib/programs.mjs");
  if (!hasProgram("invariants")) await buildPrograms();
  return exitOf(startProgram(programFile("invariants"), [], { env }));
}
