import { randomUUID } from "node:crypto";
import provinces from "../../../prisma/seed/data/provinces.json";
import taxonomy from "../../../prisma/seed/data/product-taxonomy.json";
import type { SearchDocument } from "~/modules/search/index.server";

export interface ShelfProduct {
  id: string;
  name: { fr: string; ar: string };
  description: { fr: string; ar: string };
  cooperative: { fr: string; ar: string };
  category: string;
  commune: string;
  price: number;
  unit: string;
  quantity: number;
  labels: string[];
  stock: number;
  womenLed?: boolean;
  ratingTenths?: number;
}

const cooperativeIds = new Map<string, string>();

/** A product of a judged table as the index takes it, and under which id. */
export function documentOf(product: ShelfProduct, productId: string = randomUUID()): SearchDocument {
  const family = taxonomy.families.find(({ categories }) => categories.some(({ slug }) => slug === product.category));
  const category = family?.categories.find(({ slug }) => slug === product.category);
  const province = provinces.provinces.find(({ communes }) => communes.some(({ code }) => code === product.commune));
  const commune = province?.communes.find(({ code }) => code === product.commune);
  if (!family || !category || !province || !commune) throw new Error(`unknown category or commune of ${product.id}`);
  const cooperativeId = cooperativeIds.get(product.cooperative.fr) ?? randomUUID();
  cooperativeIds.set(product.cooperative.fr, cooperativeId);
  return {
    productId,
    name: product.name,
    description: product.description,
    cooperative: { ...product.cooperative, id: cooperativeId },
    category: { slug: category.slug, fr: category.fr, ar: category.ar },
    family: { slug: family.slug, fr: family.fr, ar: family.ar },
    place: {
      communeCode: commune.code,
      provinceCode: province.code_hcp,
      commune: { fr: commune.fr, ar: commune.ar },
      province: { fr: province.fr, ar: province.ar },
      aliases: "aliases" in commune ? (commune.aliases ?? []) : [],
    },
    labels: product.labels,
    contents: [{ amount: product.quantity, unit: product.unit }],
    priceCentimes: product.price,
    inStock: product.stock > 0,
    womenLed: product.womenLed ?? false,
    ratingCount: product.ratingTenths ? 3 : 0,
    ratingTenths: product.ratingTenths ?? 0,
    createdAt: new Date("2026-01-01T00:00:00Z"),
  };
}
