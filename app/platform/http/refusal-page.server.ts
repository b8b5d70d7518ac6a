import type { Request, Response } from "express";
import { directionOf, localeOfPath } from "~/platform/i18n/locale";
import { translator } from "~/platform/i18n/translator.server";

export type RefusalStatus = 400 | 403 | 404 | 405 | 413 | 414 | 421 | 500 | 503;

/** How long an unwanted body is received, milliseconds. */
const PATIENCE = 2_000;

/** Answers before Remix is reached: a small page in the language of the address, nothing of it repeated. */
export function refuse(request: Request, response: Response, status: RefusalStatus): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const locale = localeOfPath(request.path);
  const t = translator(locale);
  const title = t(`refused.${status}.title`);
  response.status(status);
  response.setHeader("Cache-Control", "private, no-store");
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  const page =
    `<!DOCTYPE html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>` +
    `<body><main><h1>${title}</h1><p>${t(`refused.${status}.line`)}</p><p><a href="/${locale}">${t("refused.home")}</a></p></main></body></html>`;
  if (request.complete || request.method === "GET" || request.method === "HEAD") response.end(page);
  else answerWhileReceiving(request, response, page);
}

/** A browser still sending its body shows the answer only when the line is not cut: what comes is dropped, for a while. */
function answerWhileReceiving(request: Request, response: Response, page: string): void {
  response.setHeader("Connection", "close");
  response.setHeader("Content-Length", Buffer.byteLength(page));
  response.write(page);
  const end = () => {
    clearTimeout(patience);
    response.end();
  };
  const patience = setTimeout(end, PATIENCE);
  request.once("end", end).once("close", end).resume();
}
