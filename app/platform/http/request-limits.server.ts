import type { RequestHandler } from "express";
import { isLocale } from "~/platform/i18n/locale";
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
  // No Request of the web platform can be made of these.
  if (/^(TRACE|TRACK|CONNECT)$/.test(request.method)) return refuse(request, response, 405);
  const url = request.originalUrl;
  if (url.length > LONGEST_URL) return refuse(request, response, 414);
  if (!url.startsWith("/")) return refuse(request, response, 400);
  const [path = "/", query = ""] = splitOnce(url, "?");
  if (path === "/__manifest" || path.startsWith("/__manifest/") || path.startsWith("/__manifest.")) return refuse(request, response, 404);
  if (path.includes("//") || path.includes("\\") || path.split("/", DEEPEST_PATH + 2).length > DEEPEST_PATH + 1) return refuse(request, response, 404);
  if (!isDecodable(path) || /%00/.test(url) || /(^|&)_data=/.test(query)) return refuse(request, response, 400);
  const plain = plainPath(path);
  if (plain === path) return next();
  if (request.method === "GET" || request.method === "HEAD") return response.redirect(308, plain + (query && `?${query}`));
  if (plain === path.slice(0, -1)) return next();
  refuse(request, response, 404);
};

/** The one way to write an address: no slash at its end, and its language as we write it. Remix takes /AR for /ar, and answered it in French. */
function plainPath(path: string): string {
  const [, language = "", rest = ""] = /^\/([^/.]*)(.*)$/.exec(path) ?? [];
  const meant = decoded(language)?.toLowerCase();
  const plain = isLocale(meant) ? `/${meant}${rest}` : path;
  return plain.length > 1 && plain.endsWith("/") ? plain.slice(0, -1) : plain;
}

function splitOnce(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return index === -1 ? [text, ""] : [text.slice(0, index), text.slice(index + 1)];
}

function isDecodable(path: string): boolean {
  const plain = decoded(path.replaceAll("/", ""));
  // An encoded slash or backslash would become part of a parameter that is later put into an address.
  return plain !== null && !/[/\\]/.test(plain);
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
