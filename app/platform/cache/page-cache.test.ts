import { describe, expect, it } from "vitest";
import { PageCache } from "./page-cache.server";

const page = (weight = 10) => ({ weight });
function hearingCache(options?: ConstructorParameters<typeof PageCache>[0]) {
  const cache = new PageCache(options);
  cache.hearing = true;
  return cache;
}

describe("the pages kept", () => {
  it("are given again until something they show changes", () => {
    const cache = hearingCache();
    const [honey, bowl] = [page(), page()];
    cache.keep("/honey", honey, ["product:1", "shelf"], cache.begin());
    cache.keep("/bowl", bowl, ["product:2"], cache.begin());
    expect(cache.get("/honey")).toBe(honey);
    cache.drop(["product:1"]);
    expect(cache.get("/honey")).toBeUndefined();
    expect(cache.get("/bowl")).toBe(bowl);
  });

  it("never hold a page whose goods changed while it was rendered", () => {
    const cache = hearingCache();
    const began = cache.begin();
    cache.drop(["product:1"]);
    expect(cache.keep("/honey", page(), ["product:1"], began)).toBe(false);
    expect(cache.get("/honey")).toBeUndefined();
    expect(cache.keep("/bowl", page(), ["product:2"], began)).toBe(true);
    expect(cache.keep("/honey", page(), ["product:1"], cache.begin())).toBe(true);
  });

  it("hold nothing while changes are not heard of, and nothing from before they were again", () => {
    const cache = hearingCache();
    cache.keep("/honey", page(), ["product:1"], cache.begin());
    const began = cache.begin();
    cache.hearing = false;
    expect(cache.get("/honey")).toBeUndefined();
    expect(cache.keep("/honey", page(), ["product:1"], cache.begin())).toBe(false);
    cache.hearing = true;
    expect(cache.keep("/honey", page(), ["product:1"], began)).toBe(false);
    expect(cache.keep("/honey", page(), ["product:1"], cache.begin())).toBe(true);
  });

  it("hold no page that does not say what it shows", () => {
    const cache = hearingCache();
    expect(cache.keep("/honey", page(), [], cache.begin())).toBe(false);
  });

  it("stay within their bytes: the least asked for goes first, and one page never takes them all", () => {
    const cache = hearingCache({ maxBytes: 1_000 });
    for (let number = 1; number <= 40; number += 1) {
      cache.keep(`/${String(number)}`, page(45), ["shelf"], cache.begin());
      cache.get("/1");
    }
    expect(cache.get("/1")).toBeDefined();
    expect(cache.get("/2")).toBeUndefined();
    expect(cache.get("/40")).toBeDefined();
    expect(cache.keep("/large", page(500), ["shelf"], cache.begin())).toBe(false);
  });

  it("refuse what began before changes that are no longer remembered one by one", () => {
    const cache = hearingCache();
    const began = cache.begin();
    for (let number = 0; number < 50_010; number += 1) cache.drop([`product:${String(number)}`]);
    expect(cache.keep("/honey", page(), ["product:0"], began)).toBe(false);
  });
});
