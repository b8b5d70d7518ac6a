import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/database";
import { addressesIn } from "./page-head";
import { openShopWindow, type ShopWindow } from "./shop-window";

const database = testDatabase();
let window: ShopWindow;
beforeAll(async () => {
  window = await openShopWindow(database);
}, 120_000);
afterAll(() => window?.close());

const AT_ONCE = 6;
const LONGEST_WAY = 4;

/** The crawler's whole walk: each address with what it answered in the end, and one page that leads there. */
async function crawl(start: string): Promise<Map<string, { status: number; from: string }>> {
  const found = new Map<string, { status: number; from: string }>([[start, { status: 0, from: "" }]]);
  const waiting = [start];
  const walker = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const page = found.get(path)!;
      const { status, body, html } = await follow(path);
      page.status = status;
      if (!html || status !== 200 || !isLookedThrough(path)) continue;
      for (const address of addressesIn(body)) {
        const next = ownPath(address, path);
        if (next === null || found.has(next)) continue;
        found.set(next, { status: 0, from: path });
        waiting.push(next);
      }
    }
  };
  // A walker that finds nothing to do for a moment is not done: others may still find more.
  while (waiting.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, walker));
  return found;
}

/** Every address is asked for; the links of a narrowed list are those of the list again, in ever new orders. */
function isLookedThrough(path: string): boolean {
  const { searchParams } = new URL(path, window.shop.origin);
  return [...searchParams.keys()].every((name) => name === "page");
}

async function follow(path: string): Promise<{ status: number; body: string; html: boolean }> {
  let next = path;
  for (let steps = 0; steps <= LONGEST_WAY; steps += 1) {
    const { status, body, location, headers } = await window.french.get(next);
    if (!location) return { status, body, html: /^text\/html/.test(String(headers["content-type"])) };
    next = ownPath(location, next) ?? "/fr";
  }
  throw new Error(`${path} leads round and round`);
}

/** The path of an address of ours, without its fragment; null for one elsewhere, a phone or a mail. */
function ownPath(address: string, from: string): string | null {
  const url = new URL(address, window.shop.origin + from);
  return url.origin === window.shop.origin ? url.pathname + url.search : null;
}

describe("a crawler that follows every link", () => {
  it.each(["/fr", "/ar"])(
    "from %s on finds pages and pictures that are there",
    async (start) => {
      const found = await crawl(start);
      expect([...found].filter(([, { status }]) => status !== 200).map(([path, { status, from }]) => `${path} is ${String(status)}, linked from ${from}`)).toEqual([]);
      const paths = [...found.keys()];
      expect(paths.length).toBeGreaterThan(150);
      for (const locale of ["fr", "ar"])
        for (const page of ["produits/", "cooperatives/", "provinces/", "categories/"]) expect(paths.some((path) => path.startsWith(`/${locale}/${page}`))).toBe(true);
      expect(window.shop.log()).not.toContain('"level":50');
    },
    60_000,
  );
});
