import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestHandler } from "express";
import type { Logger } from "pino";

/** One line a request, without its query and without the tokens and ids of its path. */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    logRequest(log, request, response, String(response.locals.requestId));
    next();
  };
}

/** Writes the line once the request is answered. */
export function logRequest(log: Logger, request: IncomingMessage, response: ServerResponse, requestId: string): void {
  const began = performance.now();
  const [path = ""] = (request.url ?? "").split("?", 1);
  response.on("close", () => {
    const line = { requestId, method: request.method, path: maskedPath(path), status: response.statusCode, ms: Math.round(performance.now() - began) };
    if (!response.writableFinished) log.info(line, "request cut short");
    else log.info(line, "request");
  });
}

/** Tracking and invitation links open without an account: their token must not be in the log. */
export function maskedPath(path: string): string {
  return path
    .slice(0, 200)
    .split("/")
    .map((segment) => (/^[\w-]{20,}(\.data)?$/.test(segment) && (!WORDS.test(segment) || UUID.test(segment)) ? "…" : segment))
    .join("/");
}

/** A slug to its end: a token may begin like one. */
const WORDS = /^[a-z]+(-[a-z0-9]+)+(\.data)?$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
