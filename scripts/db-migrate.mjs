import "./lib/require-node.mjs";

// npm run db:migrate: applies prisma/migrations to the database of DATABASE_OWNER_URL.
const { Refusal, complain, say } = await import("./lib/report.mjs");
try {
  const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: applicationUrl } = process.env;
  if (!ownerUrl) throw new Refusal("Set DATABASE_OWNER_URL to the login that owns the database (the demonstration's migrates itself when it starts).");
  const { migrateDatabase } = await import("./lib/migrate.mjs");
  const { applied } = await migrateDatabase({ ownerUrl, applicationUrl });
  say(applied.length === 0 ? "Nothing to apply." : `Applied ${applied.join(", ")}.`);
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
