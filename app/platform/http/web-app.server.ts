import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import type { Logger } from "pino";
import type { Environment } from "~/platform/env/read-environment.server";
import { allowedHosts } from "./allowed-hosts.server";
import { refuseLargeBodies } from "./body-limit.server";
import { clientAddress } from "./client-address.server";
import { healthRoutes, type Readiness } from "./health.server";
import { policyReports } from "./policy-reports.server";
import type { PageCache } from "~/platform/cache/page-cache.server";
import type { FinishedPage } from "./finished-page.server";
import { publicPages } from "./public-pages.server";
import type { SharedAddress } from "./public-addresses.server";
import { newReference } from "./reference.server";
import { refuse } from "./refusal-page.server";
import { remixListener, type Pages } from "./remix-listener.server";
import { requestLimits } from "./request-limits.server";
import { requestLog } from "./request-log.server";
import { sameOrigin } from "./same-origin.server";
import { securityHeaders } from "./security-headers.server";
import { staticFiles } from "./static-files.server";

export interface WebAppOptions {
  serving: Pick<Environment["serving"], "publicOrigin" | "secure" | "trustProxy">;
  log: Logger;
  readiness: Readiness;
  pages: Pages;
  /** build/client; absent in development, where Vite serves. */
  clientFolder?: string;
  /** Vite's own middleware, in development. */
  development?: RequestHandler;
  isStopping?: () => boolean;
  /** How public pages are known; absent in development, where each is drawn for whoever asks. */
  publicly?: { addressOf: SharedAddress; cache: PageCache<FinishedPage> | null; sharedFor?: number | null };
}

/** Everything between the socket and Remix, in the order it must happen. */
export function webApp({ serving, log, readiness, pages, clientFolder, development, publicly, isStopping = () => false }: WebAppOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("query parser", false);
  app.set("trust proxy", serving.trustProxy);

  app.use((_request, response, next) => {
    const reference = newReference();
    response.locals.requestId = reference;
    response.setHeader("X-Request-Id", reference);
    if (isStopping()) response.setHeader("Connection", "close");
    next();
  });
  // Probes ask by address, not by name.
  app.use(healthRoutes(readiness, isStopping));
  app.use(requestLog(log));
  app.use(securityHeaders(serving));
  app.use(allowedHosts(serving.publicOrigin));
  if (development) app.use(development);
  app.use(requestLimits);
  app.use(clientAddress);
  app.use(sameOrigin(serving.publicOrigin));
  app.use(refuseLargeBodies);
  app.use(policyReports(log));
  if (publicly) app.use(publicPages({ ...publicly, pages, publicOrigin: serving.publicOrigin }));
  app.use(compression());
  if (clientFolder) app.use(staticFiles(clientFolder));
  app.use(remixListener(pages, { publicOrigin: serving.publicOrigin, development: Boolean(development) }));
  app.use(lastResort(log));
  return app;
}

/** Bodies Express could not parse, and what nothing else caught. */
function lastResort(log: Logger): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: { status?: number }, request, response, _next) => {
    if (error.status === 413) return refuse(request, response, 413);
    if (error.status && error.status >= 400 && error.status < 500) return refuse(request, response, 400);
    log.error({ err: error, requestId: String(response.locals.requestId) }, "a request failed outside its page");
    refuse(request, response, 500);
  };
}
