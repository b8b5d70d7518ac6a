// Express with Vite inside: sources as they are, hot reload in the browser. `npm run dev` starts it with a database.
import { createRequestHandler } from "@remix-run/node";
import { createServer } from "vite";
import { freePort } from "./lib/free-port.mjs";

process.env.NODE_ENV = "development";

const vite = await createServer({
  server: {
    middlewareMode: true,
    // Vite's own is always the same: a second server would have no hot reload.
    hmr: { port: await freePort() },
    watch: { ignored: ["**/.data/**", "**/build/**", "**/prisma/seed/pictures/**"] },
  },
});

/** @type {(file: string) => Promise<Record<string, any>>} */
const load = (file) => vite.ssrLoadModule(file);

const [{ environment }, { webApp }, { listen, stopListening }, { log }] = await Promise.all([
  load("/app/platform/env/environment.server.ts"),
  load("/app/platform/http/web-app.server.ts"),
  load("/app/platform/http/listen.server.ts"),
  load("/app/platform/log/log.server.ts"),
]);
const { serving } = environment();
const application = () => load("/app/entry.server.tsx");

await (await application()).startApplication();

// The build is asked for with each request: Vite has it in memory until a file changes.
const pages = createRequestHandler(() => /** @type {any} */ (load("virtual:remix/server-build")), "development");
const app = webApp({ serving, log, pages, readiness: async () => (await application()).readiness(), development: vite.middlewares });
const server = await listen(app, serving);
log.info({ port: serving.port }, "serving from sources");
process.send?.("serving");

let stopping = false;
const stop = async () => {
  if (stopping) return;
  stopping = true;
  await stopListening(server, 1_000);
  await (await application()).stopApplication();
  await vite.close();
  process.exit(0);
};
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
