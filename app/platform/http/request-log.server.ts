import type { RequestHandler } from "express";
import type { Logger } from "pino";

/** One line a request, without its query and without the tokens and ids of its path. */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    const path = maskedPath(request.path);
    response.on("close", () => {
      const line = { requestId: String(response.locals.requestId), method: request.method, path, status: response.statusCode, ms: Math.round(performance.now() - began) };
      if (!response.writableFinished) log.info(line, "request cut short");
      else log.info(line, "request");
    });
    next();
  };
}

/** Tracking and invitation links open without an account: their token must not be in the log. */
export function maskedPath(path: string): string {
  return path
    .slice(0, 200)
    .split("/")
    .map((segment) => (/^[\w-]{20,}(\.data)?$/.test(segment) && !/^[a-z]+(-[a-z]+)+/.test(segment) ? "…" : segment))
    .join("/");
}
