import "./lib/require-node.mjs";

// npm run db:generate: app/generated/prisma from prisma/schema, without a network.
const { mainProgram } = await import("./lib/shutdown.mjs");
await mainProgram(async () => {
  const { ensureGenerated } = await import("./lib/prisma-client.mjs");
  await ensureGenerated();
});
