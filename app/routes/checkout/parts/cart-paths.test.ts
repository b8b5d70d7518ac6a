import { describe, expect, it } from "vitest";
import { cartEventOf, pathAfterAdding } from "./cart-paths.server";

const variantId = "01a20d6f-0e7f-782b-96e0-09a174948e5f";
const sent = (destination?: string) => new Request("http://shop.test/fr/panier", { method: "POST", headers: destination ? { "Sec-Fetch-Dest": destination } : {} });

describe("after adding a product", () => {
  it("a shopper goes on where the product was chosen", () => {
    expect(pathAfterAdding(sent("empty"), "fr", { variantId, back: "/fr/produits?page=2" })).toBe("/fr/produits?page=2");
  });

  it("without JavaScript the basket says it and leads back", () => {
    const path = pathAfterAdding(sent("document"), "ar", { variantId, back: "/ar/produits?page=2" });
    expect(cartEventOf(new URL(path, "http://shop.test").searchParams)).toEqual({ kind: "added", variantId, pieces: 0, back: "/ar/produits?page=2" });
  });

  it("nobody is led to another site", () => {
    for (const back of ["//evil.example", "https://evil.example", "/\\evil.example"]) {
      expect(pathAfterAdding(sent("empty"), "fr", { variantId, back })).toBe(`/fr/panier?ajoute=${variantId}`);
      expect(cartEventOf(new URLSearchParams({ ajoute: variantId, retour: back }))?.back).toBeNull();
    }
  });
});
