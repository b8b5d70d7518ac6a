import { redirect } from "@remix-run/node";

const OURS = "https://ours.invalid";
const LONGEST = 2_000;

/**
 * A path on our own site out of something a visitor sent (`?retour=`), or `fallback`. What a browser would read as
 * another origin, `//x`, `/\x`, `javascript:`, `/%09/x`, `/.//x`, gives the fallback.
 */
export function safeRedirect(value: unknown, fallback: string): string {
  if (typeof value !== "string" || value.length > LONGEST || !value.startsWith("/")) return fallback;
  const path = pathOnOurOrigin(value);
  // Read a second time, as the browser will: dots may have been removed in front of a double slash.
  return path !== null && pathOnOurOrigin(path) === path ? path : fallback;
}

/** Sends on after a form (303) to a path that came from outside. */
export function redirectTo(value: unknown, fallback: string, init: ResponseInit = {}): Response {
  return redirect(safeRedirect(value, fallback), { status: 303, ...init });
}

function pathOnOurOrigin(value: string): string | null {
  if (!URL.canParse(value, OURS)) return null;
  const url = new URL(value, OURS);
  return url.origin === OURS ? url.pathname + url.search + url.hash : null;
}
