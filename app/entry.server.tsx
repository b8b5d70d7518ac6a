import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { I18nextProvider } from "react-i18next";
import { additionsOf, contentPolicy } from "~/platform/http/content-policy.server";
import { DocumentContext } from "~/platform/http/document-context";
import { publicPage } from "~/platform/http/public-page.server";
import { RENDER_DEADLINE, renderStreaming, renderWhole } from "~/platform/http/render.server";
import { localeOfPath } from "~/platform/i18n/locale";
import { i18nOf } from "~/platform/i18n/translator.server";
import { log } from "~/platform/log/log.server";

// The Express program takes these from the build, so that one process has one database pool.
export { followChanges, readiness, startApplication, stopApplication, stopJobs } from "~/wiring.server";

export const streamTimeout = RENDER_DEADLINE;

interface Handle {
  public?: boolean;
}

/** Draws a document: whole, hashed and with an ETag where its route says `handle.public`, streamed and private elsewhere. */
export default async function drawDocument(request: Request, given: number, headers: Headers, remix: EntryContext, context: AppLoadContext): Promise<Response> {
  const { nonce, requestId, development } = context;
  const status = statusOf(given, remix);
  const url = new URL(request.url);
  const handles = remix.staticHandlerContext.matches.map((match) => remix.routeModules[match.route.id]?.handle);
  const additions = additionsOf(handles);
  const onError = (error: unknown) => report(error, request, context);
  const page = (
    <DocumentContext.Provider value={{ nonce, ...(status >= 500 ? { reference: requestId } : {}) }}>
      <I18nextProvider i18n={i18nOf(localeOfPath(url))}>
        <RemixServer context={remix} url={request.url} nonce={nonce} abortDelay={RENDER_DEADLINE + 1_000} />
      </I18nextProvider>
    </DocumentContext.Provider>
  );

  if (status === 200 && !remix.staticHandlerContext.errors && (handles.at(-1) as Handle | undefined)?.public === true) {
    const html = await renderWhole(page, { nonce, onError });
    return publicPage(request, { html, nonce }, headers, additions, development);
  }
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Cache-Control", "private, no-store");
  // Remix keeps the status of a refusal that was thrown, not its headers.
  if (status === 503) headers.set("Retry-After", "5");
  headers.set("Content-Security-Policy", contentPolicy({ scripts: [`'nonce-${nonce}'`], styles: [`'nonce-${nonce}'`], additions, development }));
  const body = await renderStreaming(page, { nonce, onError, whole: isbot(request.headers.get("User-Agent")) });
  return new Response(body, { status, headers });
}

/** A form that was refused and whose page then failed is a failure: Remix would keep the refusal's status. */
function statusOf(given: number, { staticHandlerContext: { errors } }: EntryContext): number {
  return Object.values(errors ?? {}).reduce(
    (status: number, error: unknown) => Math.max(status, isRouteErrorResponse(error) ? (error.status >= 500 ? error.status : 0) : 500),
    given,
  );
}

/** Called by Remix for what a loader, an action or a page threw unexpectedly. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  report(error, request, context);
}

/** React and Remix both tell of an error that ends a page. */
const reported = new WeakSet<object>();

function report(error: unknown, request: Request, { requestId }: AppLoadContext): void {
  if (request.signal.aborted || isRefusal(error)) return;
  if (typeof error === "object" && error !== null) {
    if (reported.has(error)) return;
    reported.add(error);
  }
  log.error({ err: error, requestId, method: request.method }, "a page failed");
}

/** An unknown address or a refused method, which the visitor is told of. */
function isRefusal(error: unknown): boolean {
  return typeof error === "object" && error !== null && "status" in error && typeof error.status === "number" && error.status < 500;
}
