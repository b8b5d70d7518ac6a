import "./lib/require-node.mjs";

// npm run catalogue:load -- FILE: loads a catalogue file into the installation that DATA_DIR or DATABASE_URL names.
const { complain } = await import("./lib/report.mjs");
try {
  const { resolve } = await import("node:path");
  const { runOnDatabase } = await import("./lib/with-database.mjs");
  process.exitCode = await runOnDatabase("catalogue-load", process.argv.slice(2).map((file) => resolve(file)));
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
