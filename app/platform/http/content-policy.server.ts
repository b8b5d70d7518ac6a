import { createHash, randomBytes } from "node:crypto";

/** What a route adds in `handle.csp`: origins it needs beside ours. */
export interface PolicyAdditions {
  scripts?: readonly string[];
  frames?: readonly string[];
  connections?: readonly string[];
}

export interface PolicyOptions {
  /** `'nonce-…'` on private pages, `'sha256-…'` of each inline script and style on public ones. */
  scripts: readonly string[];
  styles: readonly string[];
  additions?: PolicyAdditions;
  /** Vite writes styles by script and speaks over a socket. */
  development?: boolean;
}

export function newNonce(): string {
  return randomBytes(16).toString("base64");
}

export function hashSource(inline: string): string {
  return `'sha256-${createHash("sha256").update(inline).digest("base64")}'`;
}

/** The Content-Security-Policy of a document. */
export function contentPolicy({ scripts, styles, additions = {}, development = false }: PolicyOptions): string {
  const self = "'self'";
  const directives: Record<string, readonly string[]> = {
    "default-src": [self],
    "script-src": [self, ...scripts, ...(additions.scripts ?? [])],
    "script-src-attr": ["'none'"],
    "style-src": development ? [self, "'unsafe-inline'"] : [self, ...styles],
    "style-src-attr": ["'unsafe-inline'"],
    "img-src": [self, "data:", "blob:"],
    "font-src": [self],
    "connect-src": [self, ...(development ? ["ws:"] : []), ...(additions.connections ?? [])],
    "frame-src": additions.frames?.length ? additions.frames : [self],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
    "form-action": [self],
    "report-uri": ["/csp-report"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}

/** For what is not a page: pictures, data, refusals. Our own pages may frame a document; nobody else. */
export const NOTHING_ALLOWED = "default-src 'none'; img-src 'self'; base-uri 'none'; frame-ancestors 'self'; form-action 'self'";

/** The policy additions that routes declare, together. */
export function additionsOf(handles: readonly unknown[]): PolicyAdditions {
  const declared = handles
    .map((handle): unknown => (typeof handle === "object" && handle !== null && "csp" in handle ? handle.csp : null))
    .filter((csp): csp is PolicyAdditions => typeof csp === "object" && csp !== null);
  return {
    scripts: declared.flatMap(({ scripts }) => scripts ?? []),
    frames: declared.flatMap(({ frames }) => frames ?? []),
    connections: declared.flatMap(({ connections }) => connections ?? []),
  };
}
