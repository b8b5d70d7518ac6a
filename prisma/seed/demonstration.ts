import { z } from "zod";
import type { Actor } from "~/platform/db/context.server";
import { days, hours } from "~/platform/time/durations";
import { personOf, seedAccounts, type DemoAccounts } from "./accounts";
import { cooperativeSchema, familyOfCategory, seedAuthorisations, seedCooperative, seedMember, type CooperativeText, type SeededCooperative, type Stage } from "./cooperatives";
import { FIRST_LEGAL_VERSION } from "./legal";
import { seedOrders } from "./orders";
import { pictureChooser, productTexts, seedProduct, type ProductText, type SeededVariant } from "./products";
import { say } from "./progress";
import { readData } from "./read-data";
import { seedReviews } from "./reviews";
import { chance, type Run } from "./seeding";

export interface DemonstrationSize {
  cooperatives: number;
  products: number;
  purchases: number;
}

export const FULL: DemonstrationSize = { cooperatives: 60, products: 10_000, purchases: 260 };
/** What the tests walk through: one product of each category. */
export const SMALL: DemonstrationSize = { cooperatives: 60, products: 71, purchases: 24 };
/** Accounts with their two approved cooperatives, and nothing for sale. */
export const BARE: DemonstrationSize = { cooperatives: 2, products: 0, purchases: 0 };

/** Files on their way, so that the region's desk has work: they borrow nothing from the approved ones but the shape. */
const WAITING: { stage: Stage; ageDays: number; name: { fr: string; ar: string }; commune: string }[] = [
  { stage: "submitted", ageDays: 12, name: { fr: "Rihane Beht", ar: "ريحان بهت" }, commune: "04.481.01.11" },
  { stage: "submitted", ageDays: 3, name: { fr: "Atelier Tifaouine", ar: "ورشة تيفاوين" }, commune: "04.291.01.01" },
  { stage: "submitted", ageDays: 2, name: { fr: "Zhour Oulja", ar: "زهور الولجة" }, commune: "04.441.01.0" },
  { stage: "changes-requested", ageDays: 9, name: { fr: "Nakhil Sidi Slimane", ar: "نخيل سيدي سليمان" }, commune: "04.491.01.07" },
  { stage: "draft", ageDays: 1, name: { fr: "Amal Bouknadel", ar: "أمل بوقنادل" }, commune: "04.441.01.08" },
];

/** Everything the demonstration tells: people, cooperatives, goods, three months of orders. */
export async function seedDemonstration(run: Run, { accounts, size, now }: { accounts: DemoAccounts; size: DemonstrationSize; now: Date }): Promise<void> {
  const start = new Date(now.getTime() - days(240));
  const users = await seedAccounts(run, accounts, start);
  const administrator: Actor = { kind: "user", userId: users.administrator, name: personOf("administrator").name };
  const texts = z.array(cooperativeSchema).parse(readData("cooperatives.json")).slice(0, size.cooperatives);
  const cooperatives = new Map<string, SeededCooperative>();
  const owners: Record<number, string> = { 0: users.owner, 1: users.otherOwner };
  for (const [index, text] of texts.entries()) {
    const from = new Date(start.getTime() + days(1) + hours(index * 11));
    const ownerId = owners[index];
    cooperatives.set(text.key, await seedCooperative(run, text, { number: index + 1, administrator, from, ...(ownerId ? { ownerId } : {}) }));
    if (index % 20 === 19) say(`  ${String(index + 1)} cooperatives`);
  }
  const [first] = texts;
  const favourite = first && cooperatives.get(first.key);
  if (!favourite) throw new Error("the demonstration has no cooperative");
  await seedMember(run, favourite, users.member, new Date(start.getTime() + days(20)));
  if (size.products === 0) return;
  await seedWaiting(run, texts, { administrator, now });
  const variants = await seedShelf(run, texts, cooperatives, { administrator, size, now });
  say(`  ${String(variants.length)} articles on the shelf; three months of orders`);
  await seedOrders(
    run,
    {
      purchases: size.purchases,
      now,
      variants,
      cooperatives,
      termsVersion: FIRST_LEGAL_VERSION,
      account: { userId: users.shopper, name: personOf("shopper").name },
      favourite: favourite.key,
    },
    (done, of) => say(`  ${String(done)} of ${String(of)} purchases`),
  );
  say(`  ${String(await seedReviews(run, { now, cooperatives, administrator }))} reviews`);
}

async function seedWaiting(run: Run, texts: readonly CooperativeText[], { administrator, now }: { administrator: Actor; now: Date }): Promise<void> {
  for (const [index, { stage, ageDays, name, commune }] of WAITING.entries()) {
    const model = texts[index + 5] ?? texts[0];
    if (!model) return;
    const number = 80 + index;
    const text = { ...model, key: `attente-${String(index)}`, name, commune, registerNumber: `${String(number)}/402/2026`, phone: `+2126000099${String(10 + index)}` };
    await seedCooperative(run, text, { number, administrator, stage, from: new Date(now.getTime() - days(ageDays) - days(1)) });
  }
}

async function seedShelf(
  run: Run,
  texts: readonly CooperativeText[],
  cooperatives: Map<string, SeededCooperative>,
  { administrator, size, now }: { administrator: Actor; size: DemonstrationSize; now: Date },
): Promise<SeededVariant[]> {
  const products = chosenProducts(productTexts(), size.products).filter(({ cooperative }) => cooperatives.has(cooperative));
  const families = await familyOfCategory(run);
  const permitsAt = new Date(now.getTime() - days(180));
  for (const [index, text] of texts.entries()) {
    const cooperative = cooperatives.get(text.key);
    const own = products.filter(({ cooperative: key }) => key === text.key);
    if (!cooperative || own.length === 0) continue;
    const familySlugs = [...new Set(own.map(({ category }) => families.get(category) ?? category))];
    await seedAuthorisations(run, cooperative, { familySlugs, labels: own.flatMap(({ labels = [] }) => labels), administrator, number: index + 1, at: permitsAt });
  }
  const perishable = await perishableCategories(run);
  const pictureOf = pictureChooser();
  const luck = chance(7);
  const variants: SeededVariant[] = [];
  // Newest first on the shelf, so the newest are drawn first.
  const order = [...products].sort(() => luck.next() - 0.5);
  for (const [rank, product] of order.entries()) {
    const cooperative = cooperatives.get(product.cooperative);
    if (!cooperative) continue;
    const at = new Date(now.getTime() - days(100) - hours(rank));
    variants.push(...(await seedProduct(run, product, { cooperative, perishable: perishable.has(product.category), picture: pictureOf(product), rank, at })));
    if (rank % 100 === 99) say(`  ${String(rank + 1)} products`);
  }
  return variants;
}

/** All, or the first few of every category. */
function chosenProducts(all: ProductText[], limit: number): ProductText[] {
  if (limit >= all.length) return all;
  const perCategory = new Map<string, number>();
  return all.filter(({ category }) => {
    const seen = perCategory.get(category) ?? 0;
    perCategory.set(category, seen + 1);
    return seen < Math.ceil(limit / 71);
  });
}

async function perishableCategories(run: Run): Promise<Set<string>> {
  const rows = await run({ role: "worker" }, (context) => context.sql<{ slug: string }>`select slug from category where perishable`);
  return new Set(rows.map(({ slug }) => slug));
}
