import type { RequestHandler } from "express";
import { refuse } from "./refusal-page.server";

const LONGEST_URL = 4_096;
/** /fr/vendeur/commandes/ID/bordereau has five. */
const DEEPEST_PATH = 10;

/**
 * Refuses addresses that no page of ours has before anything parses them: Remix 2 walks every prefix of a path, and
 * under /__manifest one 7 kB address blocked the event loop for 41 s. `?_data=` is the request form that single
 * fetch replaced; NUL bytes cannot be stored.
 */
export const requestLimits: RequestHandler = (request, response, next) => {
  const url = request.originalUrl;
  if (url.length > LONGEST_URL) return refuse(request, response, 414);
  if (!url.startsWith("/")) return refuse(request, response, 400);
  const [path = "/", query = ""] = splitOnce(url, "?");
  if (path === "/__manifest" || path.startsWith("/__manifest/") || path.startsWith("/__manifest.")) return refuse(request, response, 404);
  if (path.includes("//") || path.includes("\\") || path.split("/", DEEPEST_PATH + 2).length > DEEPEST_PATH + 1) return refuse(request, response, 404);
  if (!isDecodable(path) || /%00/.test(url) || /(^|&)_data=/.test(query)) return refuse(request, response, 400);
  if (path.length > 1 && path.endsWith("/") && (request.method === "GET" || request.method === "HEAD")) {
    return response.redirect(308, path.slice(0, -1) + (query && `?${query}`));
  }
  next();
};

function splitOnce(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return index === -1 ? [text, ""] : [text.slice(0, index), text.slice(index + 1)];
}

function isDecodable(path: string): boolean {
  try {
    // An encoded slash or backslash would become part of a parameter that is later put into an address.
    return !/[/\\]/.test(decodeURIComponent(path.replaceAll("/", "")));
  } catch {
    return false;
  }
}
