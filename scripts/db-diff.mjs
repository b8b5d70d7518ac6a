import "./lib/require-node.mjs";

// npm run db:diff NAME: writes the migration that prisma/schema still lacks. Read it before committing: it drops what the schema does not know.
const { mkdirSync, writeFileSync } = await import("node:fs");
const { inProject } = await import("./lib/paths.mjs");
const { Refusal, say } = await import("./lib/report.mjs");
const { afterwards, mainProgram } = await import("./lib/shutdown.mjs");

await mainProgram(async () => {
  const name = process.argv[2];
  if (!name || !/^[a-z0-9][a-z0-9_-]*$/.test(name)) throw new Refusal("Name the migration in small letters: npm run db:diff -- add_opening_hours");
  const { startThrowAwayPostgres } = await import("./lib/postgres-launcher.mjs");
  const { missingMigration } = await import("./lib/schema-engine.mjs");
  const starting = startThrowAwayPostgres();
  afterwards(async () => (await starting.catch(() => null))?.stop());
  const sql = await missingMigration({ superuserUrl: (await starting).superuserUrl });
  if (sql === null) return say("Nothing to do: the migrations give the schema.");
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = inProject("prisma", "migrations", `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/migration.sql`, sql);
  say(`Wrote ${folder}/migration.sql`);
});
