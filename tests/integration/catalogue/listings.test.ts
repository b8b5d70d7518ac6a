import { describe, expect, it } from "vitest";
import {
  addVariant,
  catalogueTasks,
  changePrice,
  createProduct,
  offerVariant,
  ownListings,
  publishProduct,
  saveFacts,
  saveTexts,
  withdrawProduct,
  type NewProduct,
} from "~/modules/catalogue/index.server";
import type { CooperativeScope } from "~/modules/cooperatives/scope";
import { cardsByIds, cooperativePage, cooperativesIn, homeShelves, listFacets, listProducts, productPage, readSearchDocument } from "~/modules/shop/index.server";
import { asCentimes } from "~/platform/money/money";
import { bowl, goodsBench, honey } from "./goods-support";

const bench = goodsBench();

async function list(scope: CooperativeScope, product: NewProduct) {
  const created = await bench.as("seller", (context) => createProduct(context, scope, product), scope);
  if (!created.ok) throw new Error(JSON.stringify(created));
  return created;
}
const cardOf = async (productId: string) => (await bench.as("shopper", (context) => cardsByIds(context, [productId])))[0];
const decide = (scope: CooperativeScope, state: string) =>
  bench.as("region", async (context) => {
    await context.sql`update cooperative set state = ${state} where id = ${scope.cooperativeId}::uuid`;
    await context.publish({ type: "cooperatives.decided", cooperativeId: scope.cooperativeId });
  });
const authorise = (scope: CooperativeScope, kind: string, { categories = [] as string[], labels = [] as string[], expiresOn = "2099-01-01" } = {}) =>
  bench.as("region", async (context) => {
    await context.sql`insert into authorisation (cooperative_id, kind, number, issuer, categories, labels, expires_on, state)
      values (${scope.cooperativeId}::uuid, ${kind}, 'X.1', 'ONSSA', ${categories}::text[], ${labels}::text[], ${expiresOn}::date, 'accepted')`;
    await context.publish({ type: "cooperatives.authorisation-decided", cooperativeId: scope.cooperativeId });
  });

describe("a listing", () => {
  it("of an approved cooperative in an ungated family is in the shop at once, and asks to be indexed", async () => {
    const scope = await bench.approvedCooperative("ouverte");
    const product = await list(scope, bowl());
    expect(product).toMatchObject({ state: "published", waitingFor: [] });
    expect(await cardOf(product.productId)).toMatchObject({
      nameFr: "Grand bol de Salé",
      priceCentimes: 14_000,
      available: 0,
      soleVariantId: product.variantIds[0],
      picture: null,
    });
    const { rows } = await bench.owner.pool.query("select key from graphile_worker.jobs where task_identifier = 'search.index' and key = $1", [`search:${product.productId}`]);
    expect(rows).toHaveLength(1);
  });

  it("of food waits for ONSSA's paper, names it, and appears once the region accepts it", async () => {
    const scope = await bench.approvedCooperative("miel");
    const product = await list(scope, honey());
    expect(product).toMatchObject({ state: "waiting", waitingFor: ["onssa"] });
    expect(await cardOf(product.productId)).toBeUndefined();
    await authorise(scope, "onssa", { categories: ["huile-olive"] });
    expect(await cardOf(product.productId)).toBeUndefined();
    await authorise(scope, "onssa", { categories: ["miel-toutes-fleurs"] });
    expect(await cardOf(product.productId)).toMatchObject({ variantCount: 2, priceCentimes: 4_800, maxPriceCentimes: 8_500, soleVariantId: null });
  });

  it("with an expired paper still waits", async () => {
    const scope = await bench.approvedCooperative("perime");
    await authorise(scope, "onssa", { categories: ["ruche"], expiresOn: "2020-01-01" });
    expect(await list(scope, honey())).toMatchObject({ waitingFor: ["onssa"] });
  });

  it("leaves the shop the day after its paper runs out", async () => {
    const scope = await bench.approvedCooperative("echeance");
    await authorise(scope, "onssa", { categories: ["ruche"] });
    const product = await list(scope, honey());
    expect(await cardOf(product.productId)).toBeDefined();
    await bench.as("worker", (context) => context.sql`update authorisation set expires_on = ${context.today}::date - 1 where cooperative_id = ${scope.cooperativeId}::uuid`);
    await catalogueTasks["catalogue.reconsider-expired"]!({}, (work) => bench.as("worker", work));
    expect(await cardOf(product.productId)).toBeUndefined();
  });

  it("that claims « bio » waits for the certificate, whatever its family", async () => {
    const scope = await bench.approvedCooperative("bio");
    const product = await list(scope, bowl({ labels: ["bio"] }));
    expect(product.waitingFor).toEqual(["label:bio"]);
    await authorise(scope, "organic");
    expect((await cardOf(product.productId))?.labels).toEqual(["bio"]);
  });

  it("of a cooperative not approved yet waits for the approval, and leaves the shop while the cooperative is suspended", async () => {
    const scope = await bench.approvedCooperative("attente", "submitted");
    const product = await list(scope, bowl());
    expect(product.waitingFor).toEqual(["approval"]);
    await decide(scope, "approved");
    expect(await cardOf(product.productId)).toBeDefined();
    await decide(scope, "suspended");
    expect(await cardOf(product.productId)).toBeUndefined();
    await decide(scope, "approved");
    expect(await cardOf(product.productId)).toBeDefined();
  });

  it("written in Arabic alone shows its Arabic name on the French shelf, marked as Arabic", async () => {
    const scope = await bench.approvedCooperative("arabe");
    const product = await list(scope, bowl({ sourceLocale: "ar", texts: { ar: { name: "زلافة", description: "وصف" } } }));
    expect(await cardOf(product.productId)).toMatchObject({ nameFr: "زلافة", nameFrLocale: "ar", nameAr: "زلافة", nameArLocale: "ar" });
  });

  it("of food owes its name and its allergens in Arabic", async () => {
    const scope = await bench.approvedCooperative("etiquet");
    const refused = await bench.as(
      "seller",
      (context) => createProduct(context, scope, honey({ texts: { fr: { name: "Miel", description: "Doux" } }, attributes: { allergens: { fr: "Aucun" } } })),
      scope,
    );
    expect(refused).toMatchObject({ ok: false, reason: "incomplete" });
    expect("missing" in refused && refused.missing).toEqual(expect.arrayContaining(["name-ar", "allergens-ar", "attribute:ingredients"]));
  });

  it.each(["Miel\u202Egnp", "Mi\u200Bel", "Miel\u0007"])("refuses a name that hides characters (%j)", async (name) => {
    const scope = await bench.approvedCooperative(`h${Math.random().toString(36).slice(2, 8)}`);
    expect(await bench.as("seller", (context) => createProduct(context, scope, bowl({ texts: { fr: { name, description: "x" } } })), scope)).toEqual({
      ok: false,
      reason: "hidden-characters",
      locales: ["fr"],
    });
  });

  it("keeps what shoppers were told at each change, and marks the other language stale", async () => {
    const scope = await bench.approvedCooperative("memoire");
    const { productId } = await list(scope, bowl());
    const seller = <T>(work: Parameters<typeof bench.as<T>>[1]) => bench.as("seller", work, scope);
    await seller((context) => saveTexts(context, scope, { productId, texts: { fr: { name: "Bol de l'Oulja", description: "Émail bleu." } } }));
    await seller((context) => saveTexts(context, scope, { productId, texts: { fr: { name: "Bol de l'Oulja", description: "Émail bleu." } } }));
    const [listing] = await seller((context) => ownListings(context, scope));
    expect(listing).toMatchObject({ revision: 2, texts: { fr: { name: "Bol de l'Oulja", slug: "bol-de-l-oulja", state: "ready" }, ar: { state: "stale" } } });
    const ar = { name: "زلافة كبيرة من سلا", description: "مخروطة في الولجة." };
    await seller((context) => saveTexts(context, scope, { productId, texts: { ar } }));
    expect((await seller((context) => ownListings(context, scope)))[0]?.texts.ar?.state).toBe("stale");
    await seller((context) => saveTexts(context, scope, { productId, texts: { ar }, confirmed: true }));
    expect((await seller((context) => ownListings(context, scope)))[0]?.texts.ar?.state).toBe("ready");
    const told = await seller(
      (context) => context.sql<{ name: string }>`select snapshot->'texts'->'fr'->>'name' as name from product_revision where product_id = ${productId}::uuid order by revision`,
    );
    expect(told.map(({ name }) => name).slice(0, 2)).toEqual(["Grand bol de Salé", "Bol de l'Oulja"]);
    expect((await cardOf(productId))?.slugFr).toBe("bol-de-l-oulja");
  });

  it("changes its price at once and keeps every price it had", async () => {
    const scope = await bench.approvedCooperative("prix");
    const { productId, variantIds } = await list(scope, bowl());
    await bench.as("seller", (context) => changePrice(context, scope, { variantId: variantIds[0]!, priceCentimes: asCentimes(15_500) }), scope);
    expect((await cardOf(productId))?.priceCentimes).toBe(15_500);
    const prices = await bench.as(
      "seller",
      (context) => context.sql<{ price: number }>`select price_centimes as price from variant_price where variant_id = ${variantIds[0]}::uuid order by id`,
      scope,
    );
    expect(prices.map(({ price }) => price)).toEqual([14_000, 15_500]);
    await expect(bench.as("region", (context) => context.sql`update variant_price set price_centimes = 1`)).rejects.toThrow(/append-only/);
  });

  it("leaves the shop when withdrawn and comes back when published again", async () => {
    const scope = await bench.approvedCooperative("retour");
    const { productId, variantIds } = await list(scope, bowl());
    const seller = <T>(work: Parameters<typeof bench.as<T>>[1]) => bench.as("seller", work, scope);
    expect(await seller((context) => withdrawProduct(context, scope, productId))).toMatchObject({ state: "withdrawn" });
    expect(await cardOf(productId)).toBeUndefined();
    expect(await seller((context) => publishProduct(context, scope, productId))).toMatchObject({ state: "published" });
    expect(await seller((context) => offerVariant(context, scope, { variantId: variantIds[0]!, active: false }))).toMatchObject({ ok: false, missing: ["variant"] });
    await seller((context) => addVariant(context, scope, productId, { netContent: 2, unit: "unite", shipWeightG: 2_000, priceCentimes: asCentimes(26_000) }));
    expect(await seller((context) => offerVariant(context, scope, { variantId: variantIds[0]!, active: false }))).toMatchObject({ ok: true });
    expect(await cardOf(productId)).toMatchObject({ priceCentimes: 26_000, variantCount: 1 });
  });

  it("belongs to its cooperative: another can neither read nor change it", async () => {
    const scope = await bench.approvedCooperative("mien");
    const stranger = await bench.approvedCooperative("etrange");
    const { productId, variantIds } = await list(scope, bowl());
    const other = <T>(work: Parameters<typeof bench.as<T>>[1]) => bench.as("seller", work, stranger);
    expect(await other((context) => ownListings(context, stranger))).toEqual([]);
    expect(await other((context) => withdrawProduct(context, stranger, productId))).toEqual({ ok: false, reason: "not-found" });
    expect(await other((context) => saveFacts(context, stranger, productId, { oneOfAKind: true }))).toEqual({ ok: false, reason: "not-found" });
    expect(await other((context) => changePrice(context, stranger, { variantId: variantIds[0]!, priceCentimes: asCentimes(1) }))).toEqual({ ok: false, reason: "not-found" });
    expect(await other((context) => context.sql`select id from product`)).toEqual([]);
  });
});

describe("the shop", () => {
  it("shows a product's page with its seller's identity, terms and proofs, and nothing of a hidden one", async () => {
    const scope = await bench.approvedCooperative("vitrine");
    await authorise(scope, "onssa", { categories: ["ruche"] });
    const shown = await list(scope, honey());
    const draft = await list(scope, honey({ publish: false }));
    const page = await bench.as("shopper", (context) => productPage(context, shown.publicId));
    expect(page).toMatchObject({
      sourceLocale: "fr",
      revision: 1,
      withdrawalRight: true,
      category: { familyFr: "Miel et produits de la ruche" },
      cooperative: { proofs: [{ kind: "onssa" }], legal: { nameFr: "vitrine" } },
    });
    expect(page?.variants.map(({ labelFr }) => labelFr)).toEqual(["250 g", "500 g"]);
    expect(await bench.as("shopper", (context) => productPage(context, draft.publicId))).toBeNull();
    expect(await bench.as("worker", (context) => readSearchDocument(context, draft.productId))).toBeNull();
    expect(await bench.as("worker", (context) => readSearchDocument(context, shown.productId))).toMatchObject({
      name: { fr: "Miel de la Maâmora", ar: "عسل المعمورة" },
      contents: [
        { amount: 0.25, unit: "kg" },
        { amount: 0.5, unit: "kg" },
      ],
      family: { slug: "ruche" },
      inStock: false,
    });
  });

  it("lists by category, price and cooperative, and counts the other choices", async () => {
    const scope = await bench.approvedCooperative("rayon");
    await list(scope, bowl());
    await list(scope, bowl({ categorySlug: "vannerie", variants: [{ netContent: 1, unit: "unite", shipWeightG: 500, priceCentimes: asCentimes(9_000) }] }));
    const filters = { cooperativeId: scope.cooperativeId };
    const byPrice = await bench.as("shopper", (context) => listProducts(context, { ...filters, sort: "price-up" }));
    expect(byPrice).toMatchObject({ total: 2, pages: 1 });
    expect(byPrice.cards.map(({ categorySlug }) => categorySlug)).toEqual(["vannerie", "poterie"]);
    expect(await bench.as("shopper", (context) => listProducts(context, { ...filters, category: "poterie", priceTo: asCentimes(10_000) }))).toMatchObject({ total: 0 });
    const facets = await bench.as("shopper", (context) => listFacets(context, { ...filters, category: "poterie" }));
    expect(facets).toMatchObject({
      categories: { poterie: 1, vannerie: 1 },
      families: { artisanat: 2 },
      ratings: { "4": 0 },
      inStock: 0,
      lowestPrice: 14_000,
    });
    const home = await bench.as("shopper", (context) => homeShelves(context));
    expect(home.families.find(({ slug }) => slug === "artisanat")?.products).toBeGreaterThanOrEqual(2);
    expect((await bench.as("shopper", (context) => cooperativesIn(context))).length).toBeGreaterThan(2);
    expect(await bench.as("shopper", (context) => cooperativePage(context, "rayon"))).toMatchObject({ products: 2 });
  });
});
