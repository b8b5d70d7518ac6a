import { fileURLToPath } from "node:url";
import { createRequestHandler, type AppLoadContext, type ServerBuild } from "@remix-run/node";
import type { Following, Hearer } from "~/platform/cache/follow-drops.server";
import { PageCache } from "~/platform/cache/page-cache.server";
import { environment } from "~/platform/env/environment.server";
import { listen, stopListening } from "~/platform/http/listen.server";
import type { FinishedPage } from "~/platform/http/finished-page.server";
import { sharedAddress } from "~/platform/http/public-addresses.server";
import { pageFront } from "~/platform/http/public-pages.server";
import { webApp } from "~/platform/http/web-app.server";
import { log } from "~/platform/log/log.server";
import { tellStartFailure } from "./start-failure.server";

/** What entry.server.tsx adds to a Remix build. */
interface Application {
  startApplication(): Promise<void>;
  stopApplication(): Promise<void>;
  stopJobs(): Promise<void>;
  readiness(): Promise<{ ok: boolean }>;
  followChanges(pages: Hearer): Following;
}

/** Requests in flight have this long to end, milliseconds. */
const LAST_REQUESTS = 25_000;
/** How long a shared cache that is told of changes may keep a page, seconds. */
const SHARED_FOR = 60;

async function serve(): Promise<void> {
  const { serving, pages: keeping } = environment();
  // The rules of production were read above; React and Remix choose their fast builds by this name.
  process.env.NODE_ENV ??= "production";

  // Not bundled: the Remix build is its own program, and its pool and wiring must exist once.
  const file = new URL("../server/index.js", import.meta.url);
  const build = (await import(/* @vite-ignore */ file.href)) as ServerBuild;
  const application = build.entry.module as unknown as Application;
  const pages = createRequestHandler(build, "production");

  let stopping = false;
  await application.startApplication();
  const cache = keeping.kept ? new PageCache<FinishedPage>() : null;
  const following = cache && application.followChanges(cache);
  const app = webApp({
    serving,
    log,
    readiness: () => application.readiness(),
    pages: (request: Request, context: AppLoadContext) => pages(request, context),
    clientFolder: fileURLToPath(new URL("../client", import.meta.url)),
    isStopping: () => stopping,
    publicly: { addressOf: sharedAddress(build), cache, sharedFor: keeping.purge && SHARED_FOR },
  });
  const front = cache && pageFront({ cache, publicOrigin: serving.publicOrigin, log, isStopping: () => stopping });
  const server = await listen((request, response) => void (front?.(request, response) || app(request, response)), serving);
  log.info({ port: serving.port, host: serving.host }, "serving");
  process.send?.("serving");

  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, "stopping");
    // Together: a job begun while the last requests end would be killed with the process.
    Promise.all([stopListening(server, LAST_REQUESTS), application.stopJobs()])
      .then(() => following?.stop())
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
