import type { RequestHandler } from "express";
import { refuse } from "./refusal-page.server";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/**
 * Answers only to our own name, so that links in pages and mails cannot be poisoned. Without a public origin that is
 * this machine's loopback, any port. What a client says a proxy was asked for is forgotten.
 */
export function allowedHosts(publicOrigin: URL | null): RequestHandler {
  return (request, response, next) => {
    delete request.headers["x-forwarded-host"];
    delete request.headers["x-forwarded-port"];
    delete request.headers["forwarded"];
    const host = request.headers.host ?? "";
    // What looks like a host and is none, 127.999.0.1 or port 99999, would fail later as no address at all.
    const allowed = publicOrigin ? host.toLowerCase() === publicOrigin.host : LOOPBACK.test(host) && URL.canParse(`http://${host}`);
    if (allowed) next();
    else refuse(request, response, 421);
  };
}
