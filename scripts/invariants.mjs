import "./lib/require-node.mjs";

// npm run invariants: asks the database of DATABASE_OWNER_URL, or that of a demonstration (DATA_DIR), running or stopped, whether its invariants hold.
const { complain } = await import("./lib/report.mjs");
try {
  const { runOnDatabase } = await import("./lib/with-database.mjs");
  process.exitCode = await runOnDatabase("invariants", []);
} catch (error) {
  complain(error);
  process.exitCode = 2;
}
