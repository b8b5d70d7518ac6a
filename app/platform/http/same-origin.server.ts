import type { Request, RequestHandler } from "express";
import { refuse } from "./refusal-page.server";

/** Signed by their sender, or only logged: these come from elsewhere by design. */
const EXEMPT = /^\/(webhooks\/[^/]+|csp-report)$/;

/**
 * Every request that may change something must come from a page of ours, `.data` requests and resource routes
 * included. Browsers say so in Origin, in Sec-Fetch-Site, or in both; neither, or a foreign one, is 403.
 */
export function sameOrigin(publicOrigin: URL | null): RequestHandler {
  return (request, response, next) => {
    if (request.method === "GET" || request.method === "HEAD" || EXEMPT.test(request.path)) return next();
    const own = publicOrigin?.origin ?? `${request.protocol}://${request.headers.host}`;
    if (!isOwn(request, own)) return refuse(request, response, 403);
    // Remix and better-auth compare Origin as well and know nothing of Sec-Fetch-Site.
    request.headers.origin = own;
    next();
  };
}

function isOwn(request: Request, own: string): boolean {
  const { origin } = request.headers;
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return false;
  if (origin === undefined || origin === "null") return site === "same-origin";
  return origin === own;
}
