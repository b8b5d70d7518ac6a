import { createHash } from "node:crypto";
import type { IndexedWords } from "./document-words.server";
import type { SearchDocument } from "./ports.server";

/** Changes with whatever an engine holds of a product: its facts, its names, and its words by the rules of the day. */
export function stampOf(document: SearchDocument, { places }: IndexedWords): string {
  const { productId, name, cooperative, category, family, place, labels, priceCentimes, inStock, womenLed, ratingCount, ratingTenths, createdAt } = document;
  const words = [...places].map(([word, weights]) => word + [...weights].sort().join("")).sort();
  const facts = [
    productId,
    name,
    cooperative,
    category.slug,
    family.slug,
    place.provinceCode,
    place.communeCode,
    labels,
    priceCentimes,
    inStock,
    womenLed,
    ratingCount,
    ratingTenths,
  ];
  return createHash("sha256")
    .update(JSON.stringify([facts, createdAt.getTime(), words]))
    .digest("base64url")
    .slice(0, 16);
}
