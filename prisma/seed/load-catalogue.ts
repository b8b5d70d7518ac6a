import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { createProduct } from "~/modules/catalogue/index.server";
import { makeCooperativeScope } from "~/modules/cooperatives/make-scope.server";
import { openKnownAccount } from "~/modules/identity/index.server";
import { receiveStock } from "~/modules/inventory/index.server";
import type { Actor } from "~/platform/db/context.server";
import type { Database } from "~/platform/db/database.server";
import { asCentimes } from "~/platform/money/money";
import { nameSkeleton } from "~/platform/text/clean-name";
import { days } from "~/platform/time/durations";
import { familyOfCategory, seedAuthorisations, seedCooperative, type SeededCooperative } from "./cooperatives";
import { must, runOn, type Run } from "./seeding";

/** Catalogue files name some labels shorter than we do. */
const LABEL_NAMES: Record<string, string> = { "fait-main": "maroc-fait-main" };

const both = z.object({ fr: z.string(), ar: z.string() });
const catalogueSchema = z.object({
  version: z.literal(1),
  products: z.array(
    z.object({
      id: z.string(),
      name: both,
      description: both,
      category: z.string(),
      cooperative: both,
      commune: z.string(),
      /** centimes, tax included */
      price: z.number().int().positive(),
      unit: z.enum(["kg", "g", "L", "ml", "unite"]),
      quantity: z.number().positive(),
      labels: z.array(z.string().transform((label) => LABEL_NAMES[label] ?? label)),
      stock: z.number().int().min(0),
    }),
  ),
});
export type CatalogueFile = z.output<typeof catalogueSchema>;
type FileProduct = CatalogueFile["products"][number];

/** Reads a catalogue file; throws naming what is not as it should be. */
export function readCatalogue(text: string): CatalogueFile {
  return catalogueSchema.parse(JSON.parse(text));
}

/**
 * Loads a file's products as published listings of approved cooperatives, with stock and accepted authorisations, by the commands
 * everybody uses. A product already loaded is left as it is. Writes `catalogue-map.json`: id in the file → public id.
 */
export async function loadCatalogue(owner: Database, { products }: CatalogueFile, dataFolder: string): Promise<{ created: number; kept: number }> {
  const run = runOn(owner);
  const families = await familyOfCategory(run);
  const administrator = await loader(run);
  const map: Record<string, string> = {};
  let created = 0;
  const names = [...new Set(products.map(({ cooperative }) => cooperative.fr))];
  for (const [index, name] of names.entries()) {
    const own = products.filter(({ cooperative }) => cooperative.fr === name);
    const cooperative = await cooperativeFor(run, own, { number: 1_000 + index, families, administrator });
    for (const product of own) {
      const known = await publicIdOf(run, cooperative, product.id);
      map[product.id] = known ?? (await load(run, cooperative, product));
      if (!known) created += 1;
    }
  }
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(join(dataFolder, "catalogue-map.json"), JSON.stringify(map, null, 2));
  return { created, kept: products.length - created };
}

async function loader(run: Run): Promise<Actor> {
  const name = "Catalogue";
  const email = "catalogue@exemple.ma";
  const known = await run({ role: "worker" }, (context) => context.prisma.user.findUnique({ where: { email }, select: { id: true } }));
  const userId = known?.id ?? (await run({ role: "worker" }, (context) => openKnownAccount(context, { name, email, phone: null, locale: "fr", password: null })));
  return { kind: "user", userId, name };
}

async function cooperativeFor(
  run: Run,
  own: readonly FileProduct[],
  { number, families, administrator }: { number: number; families: Map<string, string>; administrator: Actor },
): Promise<SeededCooperative> {
  const [first] = own;
  if (!first) throw new Error("a cooperative without products");
  const { cooperative: name, commune } = first;
  const [known] = await run({ role: "worker" }, (context) => context.sql<{ id: string }>`select id from cooperative where name_skeleton = ${nameSkeleton(name.fr)}`);
  if (known) return { key: name.fr, scope: makeCooperativeScope(known.id), owner: administrator, communeCode: commune };
  const familySlugs = [...new Set(own.map(({ category }) => families.get(category) ?? category))];
  const none = { under35: 0, from35to60: 0, over60: 0 };
  const from = new Date(Date.now() - days(30));
  const cooperative = await seedCooperative(
    run,
    {
      key: `catalogue-${String(number)}`,
      name,
      commune,
      families: familySlugs,
      foundedYear: 2020,
      members: { women: { ...none, from35to60: 7 }, men: { ...none, from35to60: 4 } },
      representative: { name: { fr: "Nom fictif", ar: "اسم خيالي" }, function: "presidente" },
      story: { fr: "", ar: "" },
      quote: { fr: "", ar: "" },
      registerNumber: `${String(number)}/1/2020`,
      court: "Rabat",
      deliversTo: "country",
      phone: `+2126999${String(number).padStart(5, "0")}`,
    },
    { number, administrator, from },
  );
  await seedAuthorisations(run, cooperative, { familySlugs, labels: own.flatMap(({ labels }) => labels), administrator, number, at: new Date(from.getTime() + days(8)) });
  return cooperative;
}

async function publicIdOf(run: Run, { scope }: SeededCooperative, fileId: string): Promise<string | null> {
  const [row] = await run(
    { role: "worker" },
    (context) => context.sql<{ publicId: string }>`
    select p.public_id as "publicId" from variant v join product p on p.id = v.product_id where v.cooperative_id = ${scope.cooperativeId}::uuid and v.sku = ${fileId}`,
  );
  return row?.publicId ?? null;
}

async function load(run: Run, cooperative: SeededCooperative, product: FileProduct): Promise<string> {
  const { cooperativeId } = cooperative.scope;
  return run({ role: "seller", actor: cooperative.owner, cooperativeId }, async (context) => {
    const created = must(
      await createProduct(context, cooperative.scope, {
        categorySlug: product.category,
        sourceLocale: "fr",
        texts: { fr: { name: product.name.fr, description: product.description.fr }, ar: { name: product.name.ar, description: product.description.ar } },
        labels: product.labels,
        variants: [{ netContent: product.quantity, unit: product.unit, shipWeightG: weightOf(product), sku: product.id, priceCentimes: asCentimes(product.price) }],
        publish: true,
        unsafeIncomplete: true,
      }),
      product.name.fr,
    );
    const [variantId] = created.variantIds;
    if (variantId && product.stock > 0)
      must(await receiveStock(context, cooperative.scope, { variantId, quantity: product.stock, requestId: `load:${variantId}` }), `stock of ${product.name.fr}`);
    return created.publicId;
  });
}

/** Packed weight in grams, guessed from the content. */
function weightOf({ unit, quantity }: FileProduct): number {
  const grams = unit === "kg" || unit === "L" ? quantity * 1_000 : unit === "unite" ? 800 : quantity;
  return Math.min(200_000, Math.max(1, Math.round(grams * 1.2)));
}
