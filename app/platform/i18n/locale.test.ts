import { describe, expect, it } from "vitest";
import { localeOfPath, otherLocalePath, preferredLocale } from "./locale";
import { completePlurals } from "./plurals";
import { translator } from "./translator.server";

describe("the language of an address", () => {
  it("is its first segment, French where there is none", () => {
    expect(["/ar", "/ar/panier", "/ar.data", "/fr/ar", "/", "/arabe", "/media/x"].map((path) => localeOfPath(path))).toEqual(["ar", "ar", "ar", "fr", "fr", "fr", "fr"]);
    expect(localeOfPath(new URL("https://taawon.ma/ar/panier?x=/fr"))).toBe("ar");
  });

  it("switches to the same page in the other language, its search kept", () => {
    expect(otherLocalePath({ pathname: "/fr/produits/miel-x1", search: "?taille=2" })).toBe("/ar/produits/miel-x1?taille=2");
    expect(otherLocalePath({ pathname: "/ar" })).toBe("/fr");
    expect(otherLocalePath({ pathname: "/", search: "?a=1" })).toBe("/ar?a=1");
  });

  it("is what the browser asks for first on the bare address", () => {
    expect(preferredLocale("ar-MA,ar;q=0.9,fr;q=0.8")).toBe("ar");
    expect(preferredLocale("en-US,ar;q=0.3,fr-FR;q=0.7")).toBe("fr");
    expect(preferredLocale("en, ar;q=0")).toBe("fr");
    expect(preferredLocale(null)).toBe("fr");
  });
});

describe("words", () => {
  it("knows the six Arabic plurals and says a million in French", () => {
    const count = (locale: "fr" | "ar", count: number) => translator(locale)("ui:rating.count", { count });
    expect(new Set([0, 1, 2, 3, 11, 100].map((number) => count("ar", number).replace(/[\d\s\u202f]/g, ""))).size).toBeGreaterThanOrEqual(4);
    expect(count("fr", 1_000_000)).toContain("avis");
    expect(completePlurals({ pots_one: "{{count}} pot", pots_other: "{{count}} pots", deeper: { days_other: "jours" } })).toMatchObject({
      pots_many: "{{count}} pots",
      deeper: { days_many: "jours" },
    });
  });

  it("throws on a missing word, so that a test sees it", () => {
    expect(() => translator("fr")("common:no.such.word")).toThrow("no.such.word");
  });
});
