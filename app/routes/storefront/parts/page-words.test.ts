import { describe, expect, it } from "vitest";
import { pageMeta, shortened, type PageWords } from "./page-words";

const ORIGIN = "https://taawon.ma";

/** What the page says of itself, as name → value. */
function head(words: PageWords, pathname: string, { keptOut = false } = {}): Record<string, string> {
  const args = { data: { words }, location: { pathname }, matches: [{ data: undefined }, { data: { origin: ORIGIN, keptOut } }] };
  return Object.fromEntries(
    pageMeta(args as unknown as Parameters<typeof pageMeta>[0]).map((tag) => {
      const { title, name, property, content, rel, href, hrefLang } = tag as Record<string, string>;
      return title ? ["title", title] : rel ? [hrefLang ?? rel, href] : [name ?? property, content];
    }),
  ) as Record<string, string>;
}

describe("a page's head", () => {
  it("of a list's further page names itself, and the same page in the other language", () => {
    expect(head({ title: "Miel", query: "page=3" }, "/fr/categories/miel")).toMatchObject({
      title: "Miel (3) · Taâwon",
      canonical: `${ORIGIN}/fr/categories/miel?page=3`,
      fr: `${ORIGIN}/fr/categories/miel?page=3`,
      ar: `${ORIGIN}/ar/categories/miel?page=3`,
      "x-default": `${ORIGIN}/fr/categories/miel?page=3`,
      "og:url": `${ORIGIN}/fr/categories/miel?page=3`,
    });
  });

  it("writes Arabic addresses as they travel, once encoded", () => {
    const addresses = { fr: "/fr/produits/miel-x1", ar: `/ar/produits/${encodeURIComponent("عسل")}-x1` };
    expect(head({ title: "عسل", addresses }, addresses.ar).canonical).toBe(`${ORIGIN}/ar/produits/%D8%B9%D8%B3%D9%84-x1`);
    expect(head({ title: "عسل", addresses }, "/ar/produits/عسل-x1").fr).toBe(`${ORIGIN}/fr/produits/miel-x1`);
  });

  it("of a page for a person has no address to keep, and says so", () => {
    const words = head({ title: "Recherche", unlisted: true }, "/fr/recherche");
    expect([words.robots, words.canonical, words.ar]).toEqual(["noindex, follow", undefined, undefined]);
    expect(head({ title: "Miel" }, "/fr/miel").robots).toBeUndefined();
  });

  it("of a demonstration open to the world asks to be kept nowhere", () => {
    expect(head({ title: "Miel" }, "/fr/miel", { keptOut: true }).robots).toBe("noindex, follow");
  });
});

describe("a description", () => {
  it("ends at a word", () => {
    expect(shortened("Un miel  de\nthym", 9)).toBe("Un miel…");
    expect(shortened("Un miel", 9)).toBe("Un miel");
  });
});
