import { fileURLToPath } from "node:url";
import { createRequestHandler, type AppLoadContext, type ServerBuild } from "@remix-run/node";
import { environment } from "~/platform/env/environment.server";
import { listen, stopListening } from "~/platform/http/listen.server";
import { webApp } from "~/platform/http/web-app.server";
import { log } from "~/platform/log/log.server";
import { tellStartFailure } from "./start-failure.server";

/** What entry.server.tsx adds to a Remix build. */
interface Application {
  startApplication(): Promise<void>;
  stopApplication(): Promise<void>;
  readiness(): Promise<{ ok: boolean }>;
}

/** Requests in flight have this long to end, milliseconds. */
const LAST_REQUESTS = 25_000;

async function serve(): Promise<void> {
  const { serving } = environment();
  // The rules of production were read above; React and Remix choose their fast builds by this name.
  process.env.NODE_ENV ??= "production";

  // Not bundled: the Remix build is its own program, and its pool and wiring must exist once.
  const file = new URL("../server/index.js", import.meta.url);
  const build = (await import(/* @vite-ignore */ file.href)) as ServerBuild;
  const application = build.entry.module as unknown as Application;
  const pages = createRequestHandler(build, "production");

  let stopping = false;
  await application.startApplication();
  const app = webApp({
    serving,
    log,
    readiness: () => application.readiness(),
    pages: (request: Request, context: AppLoadContext) => pages(request, context),
    clientFolder: fileURLToPath(new URL("../client", import.meta.url)),
    isStopping: () => stopping,
  });
  const server = await listen(app, serving);
  log.info({ port: serving.port, host: serving.host }, "serving");
  process.send?.("serving");

  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, "stopping");
    stopListening(server, LAST_REQUESTS)
      .then(() => application.stopApplication())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, "stopping failed");
          process.exit(1);
        },
      );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

serve().catch(tellStartFailure);
