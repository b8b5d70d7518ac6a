import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AppLoadContext } from "@remix-run/node";
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from "express";
import type { Logger } from "pino";
import type { PageCache } from "~/platform/cache/page-cache.server";
import { nothingShown, type Shown } from "~/platform/cache/shown";
import { newNonce } from "./content-policy.server";
import { encodingFor, FinishedPage, writeMade } from "./finished-page.server";
import type { SharedAddress } from "./public-addresses.server";
import { newReference } from "./reference.server";
import { sendAnswer, type Pages } from "./remix-listener.server";
import { logRequest } from "./request-log.server";

export interface PublicPagesOptions {
  pages: Pages;
  addressOf: SharedAddress;
  /** Null: every page is rendered anew (PAGE_CACHE=off). */
  cache: PageCache<FinishedPage> | null;
  publicOrigin: URL | null;
  /** A cache in front of us is told of changes, so it may keep pages for these seconds. */
  sharedFor?: number | null;
}

type Rendered = { page: FinishedPage; current: boolean } | { answer: Response };

/**
 * Public pages: rendered without anything of the visitor who asks, so that their bytes can be everybody's; once for all who ask at
 * the same moment, and kept until something they show changes.
 */
export function publicPages(options: PublicPagesOptions): RequestHandler {
  const { addressOf, cache, publicOrigin } = options;
  const rendering = new Map<string, Promise<Rendered>>();

  return (request, response, next) => {
    if (request.method !== "GET" && request.method !== "HEAD") return next();
    const address = addressOf(request.originalUrl);
    if (address === null) return next();
    answer(request, response, address).catch(next);
  };

  async function answer(request: ExpressRequest, response: ExpressResponse, address: string): Promise<void> {
    const origin = publicOrigin?.origin ?? `${request.protocol}://${request.headers.host ?? ""}`;
    const key = keyOf(origin, address);
    const page = cache?.get(key) ?? (await renderOnce(request, response, origin, address, key));
    if (page === null || response.destroyed) return;
    await write(request, response, page);
  }

  /** The finished page, or null when something else was answered. */
  async function renderOnce(request: ExpressRequest, response: ExpressResponse, origin: string, address: string, key: string): Promise<FinishedPage | null> {
    const flight = cache ? rendering.get(key) : undefined;
    if (flight) {
      const rendered = await flight.catch(() => null);
      // What began before a change is not for who asked after it; what failed has its own reference for everyone.
      if (rendered && "page" in rendered && rendered.current) return rendered.page;
    }
    const mine = render(options, { origin, address, key, reference: String(response.locals.requestId), common: commonHeaders(response) });
    if (cache && !rendering.has(key)) {
      rendering.set(key, mine);
      mine.finally(() => rendering.delete(key)).catch(() => undefined);
    }
    const rendered = await mine;
    if ("page" in rendered) return rendered.page;
    await sendAnswer(request, response, rendered.answer);
    return null;
  }
}

async function render(
  { pages, cache, sharedFor = null }: PublicPagesOptions,
  { origin, address, key, reference, common }: { origin: string; address: string; key: string; reference: string; common: [string, string][] },
): Promise<Rendered> {
  const shown = nothingShown();
  const began = cache?.begin() ?? 0;
  const context: AppLoadContext = { nonce: newNonce(), requestId: reference, development: false, shown };
  // No header of the visitor's: no cookie, no language, no address.
  const answer = await pages(new Request(origin + address), context);
  if (answer.status !== 200 || shown.withheld || shown.tags.size === 0 || answer.headers.has("Set-Cookie")) return { answer };
  const body = Buffer.from(await answer.arrayBuffer());
  const etag = createHash("sha256").update(body).digest("base64url");
  const page = new FinishedPage(etag, headersOf(answer, common, shown, sharedFor), body);
  if (cache?.keep(key, page, shown.tags, began)) return { page, current: true };
  // What we may not keep nobody may: a shared cache was told of the change before it has this, or will be told of none.
  return { page: sharedFor === null ? page : new FinishedPage(etag, headersOf(answer, common, shown, null), body), current: cache === null };
}

function headersOf(answer: Response, common: [string, string][], { tags }: Shown, sharedFor: number | null): [string, string][] {
  const headers = new Map(common.map(([name, value]) => [name.toLowerCase(), [name, value] as [string, string]]));
  for (const [name, value] of answer.headers) headers.set(name, [properName(name), value]);
  for (const name of ["etag", "vary", "content-length", "content-encoding"]) headers.delete(name);
  headers.set("cache-control", ["Cache-Control", sharedFor === null ? "public, no-cache" : `public, max-age=0, must-revalidate, s-maxage=${String(sharedFor)}`]);
  if (sharedFor !== null) headers.set("surrogate-key", ["Surrogate-Key", [...tags].join(" ")]);
  return [...headers.values()];
}

function properName(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}

/** Ours alone; every answer of ours has them. */
const OF_ONE_ANSWER = new Set(["x-request-id", "connection", "date"]);

function commonHeaders(response: ExpressResponse): [string, string][] {
  return response.getHeaderNames().flatMap((name) => (OF_ONE_ANSWER.has(name) ? [] : [[properName(name), String(response.getHeader(name))] as [string, string]]));
}

async function write(request: ExpressRequest, response: ExpressResponse, page: FinishedPage): Promise<void> {
  const encoding = encodingFor(request.headers["accept-encoding"]);
  const body = await page.encode(encoding);
  if (response.destroyed) return;
  for (const name of response.getHeaderNames()) if (!OF_ONE_ANSWER.has(name)) response.removeHeader(name);
  writeMade(request, response, page, encoding, body, []);
}

export interface FrontOptions extends Pick<PublicPagesOptions, "publicOrigin"> {
  cache: PageCache<FinishedPage>;
  log: Logger;
  isStopping: () => boolean;
}

/**
 * Answers what is kept before Express has looked at the request; false leaves it to Express. A kept page was let through all of its
 * gates once, for the same host and address.
 */
export function pageFront({ cache, publicOrigin, log, isStopping }: FrontOptions): (request: IncomingMessage, response: ServerResponse) => boolean {
  return (request, response) => {
    if ((request.method !== "GET" && request.method !== "HEAD") || isStopping()) return false;
    const { host } = request.headers;
    // Which protocol the visitor speaks is for Express to find out.
    if (publicOrigin ? host !== publicOrigin.host : request.headers["x-forwarded-proto"] !== undefined) return false;
    const page = cache.get(keyOf(publicOrigin?.origin ?? `http://${host ?? ""}`, request.url ?? ""));
    if (!page) return false;
    const encoding = encodingFor(request.headers["accept-encoding"]);
    const body = page.made(encoding);
    if (!body) return false;
    const reference = newReference();
    if (log.isLevelEnabled("info")) logRequest(log, request, response, reference);
    writeMade(request, response, page, encoding, body, ["X-Request-Id", reference]);
    return true;
  };
}

function keyOf(origin: string, address: string): string {
  return origin + address;
}
