/** Of a Remix build: what is needed to know a public page by its address. */
export interface RouteTable {
  routes: Record<string, { id: string; parentId?: string; path?: string; index?: boolean; module: { handle?: unknown } } | undefined>;
}

/** The address everybody who asks for the same page shares. */
export type SharedAddress = (url: string) => string | null;

/** Where a visitor came from is no part of the page. */
const OF_ADVERTISERS = /^(utm_[a-z_]+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|ttclid|twclid|yclid|igshid|mc_[ce]id|_ga|_gl|ref_src)$/;
/** Remix's data requests name the routes they are for. */
const ROUTES = "_routes";

/**
 * Gives the address of a public page without what does not change it: empty fields, advertisers' marks, the order of fields. Null for
 * what is not a public page, and for a field that its route does not declare in `handle.params`: such an address is answered, never kept.
 */
export function sharedAddress({ routes }: RouteTable): SharedAddress {
  const known = Object.values(routes).flatMap((route) => {
    const handle = route?.module.handle as { public?: boolean; params?: readonly string[] } | undefined;
    return route && handle?.public === true ? [{ pattern: patternOf(pathOf(routes, route.id)), params: new Set(handle.params ?? []) }] : [];
  });
  const ids = new Set(Object.keys(routes));
  return (url) => {
    const [path = "", query = ""] = splitAt(url, "?");
    const data = path.endsWith(".data");
    const page = data ? path.slice(0, -".data".length) : path;
    const route = known.find(({ pattern }) => pattern.test(page));
    if (!route || !isReadAsWritten(url, path)) return null;
    if (query === "") return path;
    const kept: [string, string][] = [];
    for (const [name, value] of new URLSearchParams(query)) {
      if (OF_ADVERTISERS.test(name)) continue;
      const declared = route.params.has(name) || (data && name === ROUTES && value.split(",").every((id) => ids.has(id)));
      if (!declared || kept.some(([other]) => other === name)) return null;
      if (value !== "") kept.push([name, value]);
    }
    kept.sort(([one], [other]) => (one < other ? -1 : 1));
    return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept).toString()}`;
  };
}

function pathOf(routes: RouteTable["routes"], id: string | undefined): string {
  const route = id === undefined ? undefined : routes[id];
  if (!route) return "";
  const above = pathOf(routes, route.parentId);
  return route.path ? `${above}/${route.path}` : above;
}

function patternOf(path: string): RegExp {
  const segments = path
    .split("/")
    .filter(Boolean)
    .map((segment) => (segment.startsWith(":") ? "[^/]+" : segment.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
  return new RegExp(`^/${segments.join("/")}$`);
}

/** Dots and fragments that reading takes out would give one page as many addresses as somebody likes to invent. */
function isReadAsWritten(url: string, path: string): boolean {
  const ours = "https://ours.invalid";
  if (!URL.canParse(url, ours)) return false;
  const { pathname, hash } = new URL(url, ours);
  return pathname === path && hash === "";
}

function splitAt(text: string, mark: string): [string, string] {
  const place = text.indexOf(mark);
  return place === -1 ? [text, ""] : [text.slice(0, place), text.slice(place + 1)];
}
