import type { Request, Response } from "express";
import { directionOf, localeOfPath } from "~/platform/i18n/locale";
import { translator } from "~/platform/i18n/translator.server";

export type RefusalStatus = 400 | 403 | 404 | 405 | 413 | 414 | 421 | 500 | 503;

/** Answers before Remix is reached: a small page in the language of the address, nothing of it repeated. */
export function refuse(request: Request, response: Response, status: RefusalStatus): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const locale = localeOfPath(request.path);
  const t = translator(locale);
  const home = t("refused.home");
  const title = t(`refused.${status}.title`);
  response.status(status);
  response.setHeader("Cache-Control", "private, no-store");
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  // What is still coming of the body is not wanted.
  if (!request.complete && request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Connection", "close");
    request.resume();
    setTimeout(() => request.destroy(), 2_000).unref();
  }
  response.end(
    `<!DOCTYPE html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>` +
      `<body><main><h1>${title}</h1><p>${t(`refused.${status}.line`)}</p><p><a href="/${locale}">${home}</a></p></main></body></html>`,
  );
}
