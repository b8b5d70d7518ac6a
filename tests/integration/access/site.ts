import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Declared {
  audience?: string;
  permission?: string;
}

export interface SiteRoute {
  /** The file under app/routes, without its language. */
  file: string;
  /** "fr", "ar", or "" where the address has no language. */
  locale: string;
  path: string;
  loader: Declared | null;
  action: Declared | null;
  /** The permission each names; null where it names none. */
  intents: Record<string, string | null>;
}

/** The routes of the built shop, which `app/routes.ts` made. */
export function siteRoutes(): SiteRoute[] {
  const said = execFileSync(process.execPath, [fileURLToPath(new URL("print-routes.mjs", import.meta.url))], { encoding: "utf8", maxBuffer: 8e6 });
  const routes = JSON.parse(said) as (Omit<SiteRoute, "file" | "locale"> & { id: string })[];
  return routes.map(({ id, ...route }) => {
    const [, locale = "", own] = /^(fr|ar)\/(.+)$/.exec(id) ?? [];
    return { ...route, locale, file: own ?? id.replace(/^routes\//, "") };
  });
}
