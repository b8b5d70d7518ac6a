import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { createProduct } from "~/modules/catalogue/index.server";
import { receiveStock } from "~/modules/inventory/index.server";
import { storePicture } from "~/modules/media/index.server";
import { asCentimes } from "~/platform/money/money";
import type { SeededCooperative } from "./cooperatives";
import { BY_CATEGORY, SUBJECTS } from "./illustrations/draw.mjs";
import { readData, SEED_FOLDER } from "./read-data";
import { must, type Run } from "./seeding";

const both = z.object({ fr: z.string(), ar: z.string() });
const productSchema = z.object({
  cooperative: z.string(),
  category: z.string(),
  name: both,
  description: both,
  attributes: z.record(z.string(), z.union([both, z.string(), z.number(), z.boolean()])),
  rawMaterialFrom: both.optional(),
  unit: z.enum(["kg", "g", "L", "ml", "unite"]),
  variants: z.array(z.object({ label: both.nullable().optional(), netContent: z.number(), priceCentimes: z.number(), shipWeightGrams: z.number(), stock: z.number() })).min(1),
  seed: z.string(),
  illustration: z.string().optional(),
  oneOfAKind: z.boolean().optional(),
  personalised: z.boolean().optional(),
  labels: z.array(z.string()).optional(),
  season: z.object({ from: z.number(), to: z.number() }).optional(),
});
export type ProductText = z.output<typeof productSchema>;

/** What can be ordered in the demonstration's past: enough was made that the shelf today is as written. */
export interface SeededVariant {
  variantId: string;
  cooperativeKey: string;
  priceCentimes: number;
  perishable: boolean;
  /** Pieces made beyond those left today. */
  surplus: number;
}

/** Made in three months beyond what is on the shelf today. */
const SOLD_BEFORE = 30;

export function productTexts(): ProductText[] {
  const folder = join(SEED_FOLDER, "data", "products");
  return readdirSync(folder)
    .sort()
    .flatMap((file) => z.array(productSchema).parse(readData(join("products", file))));
}

/** Which master stands for a product: its own subject where it names one, and the next of that subject's pictures. */
export function pictureChooser(): (product: ProductText) => string | null {
  const files = new Set(readdirSync(join(SEED_FOLDER, "pictures")));
  const used = new Map<string, number>();
  return ({ illustration, category }) => {
    const subjects = (BY_CATEGORY as Record<string, string[]>)[category] ?? [];
    const turn = used.get(`category/${category}`) ?? 0;
    used.set(`category/${category}`, turn + 1);
    const subject = illustration && illustration in SUBJECTS ? illustration : subjects[turn % Math.max(1, subjects.length)];
    if (!subject) return null;
    const next = (used.get(subject) ?? 0) + 1;
    used.set(subject, next);
    const count = [...files].filter((file) => file.startsWith(`${subject}-`) && /^\d+\.avif$/.test(file.slice(subject.length + 1))).length;
    return count > 0 ? `${subject}-${String(((next - 1) % count) + 1)}.avif` : null;
  };
}

/** Lists a product as its cooperative would: texts, variants with stock, a picture; `rank` is its turn to be drawn. */
export async function seedProduct(
  run: Run,
  product: ProductText,
  { cooperative, perishable, picture, rank, at }: { cooperative: SeededCooperative; perishable: boolean; picture: string | null; rank: number; at: Date },
): Promise<SeededVariant[]> {
  const { cooperativeId } = cooperative.scope;
  return run({ role: "seller", actor: cooperative.owner, cooperativeId, at }, async (context) => {
    const stored = picture
      ? must(
          await storePicture(context, {
            cooperativeId,
            buffer: readFileSync(join(SEED_FOLDER, "pictures", picture)),
            name: picture,
            drawn: true,
            renderAt: new Date(Date.now() - 3_600_000 + rank),
          }),
          `picture of ${product.name.fr}`,
        )
      : null;
    const created = must(
      await createProduct(context, cooperative.scope, {
        categorySlug: product.category,
        sourceLocale: "fr",
        texts: { fr: { name: product.name.fr, description: product.description.fr }, ar: { name: product.name.ar, description: product.description.ar } },
        attributes: { ...product.attributes, ...batchOnSale(product, rank) },
        ...(product.labels ? { labels: product.labels } : {}),
        ...(product.rawMaterialFrom ? { rawMaterial: product.rawMaterialFrom } : {}),
        oneOfAKind: product.oneOfAKind ?? false,
        personalised: product.personalised ?? false,
        season: product.season ?? null,
        variants: product.variants.map((variant) => ({
          labelFr: variant.label?.fr ?? null,
          labelAr: variant.label?.ar ?? null,
          netContent: variant.netContent,
          unit: product.unit,
          shipWeightG: variant.shipWeightGrams,
          priceCentimes: asCentimes(variant.priceCentimes),
        })),
        pictures: stored ? [{ mediaId: stored.mediaId }] : [],
        publish: true,
      }),
      product.name.fr,
    );
    const seeded: SeededVariant[] = [];
    for (const [index, variantId] of created.variantIds.entries()) {
      const variant = product.variants[index];
      if (!variant) throw new Error(`${product.name.fr} has no variant ${String(index)}`);
      const surplus = product.oneOfAKind || variant.stock <= 3 ? 0 : SOLD_BEFORE;
      const quantity = variant.stock + surplus;
      if (quantity > 0) must(await receiveStock(context, cooperative.scope, { variantId, quantity, requestId: `seed:${variantId}` }), `stock of ${product.name.fr}`);
      if (surplus > 0) seeded.push({ variantId, cooperativeKey: cooperative.key, priceCentimes: variant.priceCentimes, perishable, surplus });
    }
    return seeded;
  });
}

/** Lot and date of what is on the shelf today; a short date (DLC) would be over before the demonstration is. Goods without a label's date have none. */
function batchOnSale({ attributes: { dateMark } }: ProductText, rank: number): Record<string, string> {
  if (dateMark !== "DDM" && dateMark !== "DLC") return {};
  const today = new Date();
  const month = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1 - (rank % 3), 1)).toISOString();
  const lot = `L${month.slice(2, 4)}${month.slice(5, 7)}-${String((rank % 90) + 10)}`;
  if (dateMark === "DLC") return { lot };
  return { lot, bestBefore: new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 10 + (rank % 14), 0)).toISOString().slice(0, 10) };
}
