import "./lib/require-node.mjs";

// npm run build: build/ from the sources, when they changed.
const { mainProgram } = await import("./lib/shutdown.mjs");
await mainProgram(async () => {
  const { ensureInstalled } = await import("./lib/install.mjs");
  const { ensureGenerated } = await import("./lib/prisma-client.mjs");
  const { ensureBuilt } = await import("./lib/build.mjs");
  await ensureInstalled();
  await ensureGenerated();
  await ensureBuilt();
});
