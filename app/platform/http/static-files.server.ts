import { existsSync, readdirSync, statSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import express, { Router, type RequestHandler } from "express";
import { encodingFor } from "./finished-page.server";
import { refuse } from "./refusal-page.server";

const SUFFIXES = { br: ".br", gzip: ".gz" } as const;
const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
};

/**
 * What the build made for browsers: hashed names are kept for ever, the rest of `public/` for an hour. Texts the build has encoded
 * (scripts/lib/encode-assets.mjs) are sent as they are.
 */
export function staticFiles(clientFolder: string): Router {
  const routes = Router();
  const options = { index: false, redirect: false, dotfiles: "ignore", setHeaders } as const;
  routes.use(encodedInstead(clientFolder));
  routes.use("/assets", express.static(join(clientFolder, "assets"), { ...options, immutable: true, maxAge: "1y" }), (request, response) => {
    refuse(request, response, 404);
  });
  routes.use(express.static(clientFolder, { ...options, maxAge: "1h" }));
  return routes;
}

/** Leads a request for a text to its encoded file. What the folder holds does not change while it is served. */
function encodedInstead(folder: string): RequestHandler {
  const encoded = new Set(existsSync(folder) ? filesUnder(folder).map((file) => `/${relative(folder, file).split(sep).join("/")}`) : []);
  return (request, response, next) => {
    const { path } = request;
    if (!(extname(path) in TYPES) || (request.method !== "GET" && request.method !== "HEAD")) return next();
    response.vary("Accept-Encoding");
    const encoding = encodingFor(request.headers["accept-encoding"]);
    if (encoding !== "identity" && encoded.has(path + SUFFIXES[encoding])) request.url = request.url.replace(path, path + SUFFIXES[encoding]);
    next();
  };
}

function setHeaders(response: ServerResponse, file: string): void {
  for (const [encoding, suffix] of Object.entries(SUFFIXES)) {
    if (!file.endsWith(suffix)) continue;
    response.setHeader("Content-Encoding", encoding);
    response.setHeader("Content-Type", TYPES[extname(file.slice(0, -suffix.length))] ?? "application/octet-stream");
  }
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : path.endsWith(".br") || path.endsWith(".gz") ? [path] : [];
  });
}
