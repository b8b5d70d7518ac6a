import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/database";
import { addressesIn } from "./page-head";
import { openShopWindow, type ShopWindow } from "./shop-window";

const database = testDatabase();
let window: ShopWindow;
beforeAll(async () => {
  window = await openShopWindow(database);
}, 240_000);
afterAll(() => window?.close());

const AT_ONCE = 6;
const LONGEST_WAY = 4;

/** The crawler's whole walk: each address with what it answered in the end, and one page that leads there. */
async function crawl(starts: readonly string[]): Promise<Map<string, { status: number; from: string }>> {
  const found = new Map(starts.map((start) => [start, { status: 0, from: "" }]));
  const waiting = [...starts];
  const narrowed = new Set<string>();
  const walker = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const page = found.get(path)!;
      const { status, body, html } = await follow(path);
      page.status = status;
      if (!html || status !== 200 || choicesIn(path).length > 0) continue;
      for (const address of addressesIn(body)) {
        const next = ownPath(address, path);
        if (next === null || found.has(next) || isOneMoreChoice(next, narrowed)) continue;
        found.set(next, { status: 0, from: path });
        waiting.push(next);
      }
    }
  };
  // A walker that finds nothing to do for a moment is not done: others may still find more.
  while (waiting.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, walker));
  return found;
}

/** What an address narrows its page by. */
function choicesIn(path: string): string[] {
  return [...new URL(path, window.shop.origin).searchParams.keys()].filter((name) => name !== "page");
}

/** A hundred lists offer the same choices: each choice is taken once for each kind of page, and its page's own links are those of the list again. */
function isOneMoreChoice(path: string, narrowed: Set<string>): boolean {
  const choices = choicesIn(path);
  if (choices.length === 0) return false;
  const kind = `${path.split("/").slice(1, 3).join("/").split("?")[0] ?? ""} ${choices.sort().join(" ")}`;
  if (narrowed.has(kind)) return true;
  narrowed.add(kind);
  return false;
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
  it("finds pages and pictures that are there, in both languages", async () => {
    const found = await crawl(["/fr", "/ar"]);
    expect([...found].filter(([, { status }]) => status !== 200).map(([path, { status, from }]) => `${path} is ${String(status)}, linked from ${from}`)).toEqual([]);
    const paths = [...found.keys()];
    expect(paths.length).toBeGreaterThan(250);
    for (const locale of ["fr", "ar"]) {
      for (const page of ["produits/", "cooperatives/", "provinces/", "categories/", "produits?"]) expect(paths.some((path) => path.startsWith(`/${locale}/${page}`))).toBe(true);
    }
    expect(paths.some((path) => path.startsWith("/media/"))).toBe(true);
    expect(paths.some((path) => path.startsWith("/partage/"))).toBe(true);
    expect(window.shop.log()).not.toContain('"level":50');
  }, 180_000);
});
