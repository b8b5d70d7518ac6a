import { createHash } from "node:crypto";
import { contentPolicy, hashSource, type PolicyAdditions } from "./content-policy.server";
import { startsLate } from "./late-start";

export interface RenderedPage {
  /** The whole document, drawn with `nonce` on the inline scripts that are ours. */
  html: string;
  nonce: string;
}

/**
 * A page that is the same for everyone who asks for its address: no nonce, no cookie, an ETag. The policy allows our
 * inline scripts by hash; one that did not carry the render's nonce was not ours and stays forbidden.
 */
export function publicPage(request: Request, { html: drawn, nonce }: RenderedPage, headers: Headers, additions: PolicyAdditions = {}, development = false): Response {
  const mark = ` nonce="${nonce}"`;
  const scripts = inlineOf("script", drawn, mark).map(hashSource);
  const styles = inlineOf("style", drawn, mark).map(hashSource);
  // Vite's own modules must run at once in development.
  const html = development ? drawn.replaceAll(mark, "") : startsLate(drawn.replaceAll(mark, ""));
  const etag = `"${createHash("sha256").update(html).digest("base64url")}"`;
  headers.delete("Set-Cookie");
  headers.set("Cache-Control", "public, no-cache");
  headers.set("ETag", etag);
  headers.set("Content-Security-Policy", contentPolicy({ scripts, styles, additions, development }));
  if (matches(request.headers.get("If-None-Match"), etag)) return new Response(null, { status: 304, headers });
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(html, { status: 200, headers });
}

/** The text of each inline element that carries the mark, as the browser will hash it. */
function inlineOf(element: "script" | "style", html: string, mark: string): string[] {
  const bodies = new Set<string>();
  for (const [, attributes = "", body = ""] of html.matchAll(new RegExp(`<${element}\\b([^>]*)>([\\s\\S]*?)</${element}>`, "g"))) {
    if (attributes.includes(mark) && !/\ssrc=/.test(attributes)) bodies.add(body);
  }
  return [...bodies];
}

function matches(ifNoneMatch: string | null, etag: string): boolean {
  return (ifNoneMatch ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag || tag.trim() === "*");
}
