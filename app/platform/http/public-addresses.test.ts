import { describe, expect, it } from "vitest";
import { sharedAddress } from "./public-addresses.server";

const route = (id: string, path: string, parentId: string | undefined, handle?: object) => ({ id, path, ...(parentId ? { parentId } : {}), module: { handle } });
const addressOf = sharedAddress({
  routes: Object.fromEntries(
    [
      route("root", "", undefined),
      route("fr", "fr", "root"),
      { id: "frame", parentId: "fr", module: { handle: { i18n: ["shop"] } } },
      { id: "home", parentId: "frame", index: true, module: { handle: { public: true } } },
      route("list", "produits", "frame", { public: true, params: ["page", "tri", "q"] }),
      route("product", "produits/:slugId", "frame", { public: true, params: ["v"] }),
      route("basket", "panier", "frame", {}),
    ].map((each) => [each.id, each]),
  ),
});

describe("the address of a public page", () => {
  it("is its path, and a private page has none", () => {
    expect(addressOf("/fr")).toBe("/fr");
    expect(addressOf("/fr/produits")).toBe("/fr/produits");
    expect(addressOf("/fr/produits/miel-de-thym-abc")).toBe("/fr/produits/miel-de-thym-abc");
    for (const other of ["/fr/panier", "/fr/panier?page=2", "/fr/inconnu", "/", "/en/produits", "/fr/produits/a/b"]) expect(addressOf(other), other).toBeNull();
  });

  it("is the same whatever the order of its fields, without empty ones", () => {
    expect(addressOf("/fr/produits?tri=prix&page=2")).toBe("/fr/produits?page=2&tri=prix");
    expect(addressOf("/fr/produits?q=&page=2&tri=")).toBe("/fr/produits?page=2");
    expect(addressOf("/fr/produits?q=miel+d%27acacia")).toBe(addressOf("/fr/produits?q=miel%20d'acacia"));
    expect(addressOf("/fr/produits?q=%D8%B9%D8%B3%D9%84")).toBe("/fr/produits?q=%D8%B9%D8%B3%D9%84");
  });

  it("does not know where a visitor came from", () => {
    expect(addressOf("/fr?utm_source=lettre&fbclid=abc")).toBe("/fr");
    expect(addressOf("/fr/produits?gclid=1&page=3")).toBe("/fr/produits?page=3");
  });

  it("is none for a field its page does not declare, or one given twice: nobody fills the cache with those", () => {
    for (const other of ["/fr?page=2", "/fr/produits?x=1", "/fr/produits/miel-abc?page=2", "/fr/produits?page=1&page=2", "/fr/produits?_routes=list"])
      expect(addressOf(other), other).toBeNull();
  });

  it("is none where reading takes something out: a page has as few addresses as it has names", () => {
    for (const other of ["/fr/produits/..", "/fr/produits/%2e%2E", "/fr/produits/.", "/fr#1", "/fr/produits/miel-abc#1", "/fr/produits?page=2#1"])
      expect(addressOf(other), other).toBeNull();
    expect(addressOf("/fr/produits/%D8%B9%D8%B3%D9%84-abc")).toBe("/fr/produits/%D8%B9%D8%B3%D9%84-abc");
    expect(addressOf("/fr/produits/%d8%b9%d8%b3%d9%84-abc")).toBe("/fr/produits/%d8%b9%d8%b3%d9%84-abc");
  });

  it("keeps a page's data apart, for the routes there are", () => {
    expect(addressOf("/fr/produits.data")).toBe("/fr/produits.data");
    expect(addressOf("/fr/produits.data?_routes=list&page=2")).toBe("/fr/produits.data?_routes=list&page=2");
    expect(addressOf("/fr/produits.data?_routes=list,elsewhere")).toBeNull();
    expect(addressOf("/fr/panier.data")).toBeNull();
  });
});
