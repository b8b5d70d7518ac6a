import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SEED_FOLDER } from "../../prisma/seed/read-data";
import { specimenPaper } from "../../prisma/seed/specimen-paper";
import { addToCart } from "~/modules/cart/index.server";
import { createProduct } from "~/modules/catalogue/index.server";
import { placePurchase, recordCollection, reviewPurchase } from "~/modules/checkout/index.server";
import { sendAuthorisation } from "~/modules/cooperatives/index.server";
import type { CooperativeDecided } from "~/modules/cooperatives/events";
import { makeCooperativeScope } from "~/modules/cooperatives/make-scope.server";
import { configurePrinting, documentTasks, issueInvoice } from "~/modules/documents/index.server";
import { grantRole, invite } from "~/modules/identity/index.server";
import { writeReview } from "~/modules/reviews/index.server";
import { receiveStock } from "~/modules/inventory/index.server";
import { storeDocument, storePicture } from "~/modules/media/index.server";
import { confirmOrder, markDelivered, shipOrder, startPreparing } from "~/modules/orders/index.server";
import { asCentimes } from "~/platform/money/money";
import type { Context } from "~/platform/db/context.server";
import { withContext } from "~/platform/db/with-context.server";
import type { Setting } from "./setting";

export type Tenant = "A" | "B";
export const RABAT = "04.421.01.0";

/** What must succeed while a test is set up. */
export function must<T extends { ok: boolean }>(result: T): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result as Extract<T, { ok: true }>;
}

/** One transaction as a member of the cooperative. */
function inside<T>(setting: Setting, tenant: Tenant, work: (context: Context, scope: ReturnType<typeof makeCooperativeScope>) => Promise<T>): Promise<T> {
  const cooperativeId = setting.cooperatives[tenant];
  const userId = setting.userIds[tenant === "A" ? "owner" : "otherOwner"];
  return withContext(setting.database, { role: "seller", actor: { kind: "user", userId, name: "Itto" }, locale: "fr", cooperativeId }, (context) =>
    work(context, makeCooperativeScope(cooperativeId)),
  );
}

export interface Goods {
  productId: string;
  publicId: string;
  variantId: string;
  otherVariantId: string;
  mediaIds: string[];
  version: number;
}

let names = 0;

/** A pot of the cooperative in two sizes, 500 pieces of the first, in the shop or still a draft. */
export async function goods(setting: Setting, tenant: Tenant, { publish = true, pieces = 500, photos = [] as string[] } = {}): Promise<Goods> {
  names += 1;
  return inside(setting, tenant, async (context, scope) => {
    const pictures = [];
    for (const name of photos)
      pictures.push({
        mediaId: must(await storePicture(context, { cooperativeId: scope.cooperativeId, buffer: readFileSync(join(SEED_FOLDER, "pictures", name)), name, drawn: true })).mediaId,
      });
    const size = (labelFr: string, labelAr: string) => ({ labelFr, labelAr, netContent: 1, unit: "unite" as const, shipWeightG: 900, priceCentimes: asCentimes(9_000) });
    const created = must(
      await createProduct(context, scope, {
        categorySlug: "poterie",
        sourceLocale: "fr",
        texts: { fr: { name: `Tajine ${String(names)}`, description: "De terre." }, ar: { name: `طاجين ${String(names)}`, description: "من الطين." } },
        attributes: { material: { fr: "Argile", ar: "طين" } },
        variants: [size("Petit", "صغير"), size("Grand", "كبير")],
        pictures,
        publish,
      }),
    );
    const [variantId, otherVariantId] = created.variantIds as [string, string];
    const { version } = must(await receiveStock(context, scope, { variantId, quantity: pieces, requestId: randomUUID() }));
    return { productId: created.productId, publicId: created.publicId, variantId, otherVariantId, mediaIds: pictures.map(({ mediaId }) => mediaId), version };
  });
}

const shelf = new WeakMap<Setting, Partial<Record<Tenant, Promise<Goods>>>>();

/** The cooperative's pot that orders are for; one is enough. */
export function stocked(setting: Setting, tenant: Tenant): Promise<Goods> {
  const kept = shelf.get(setting) ?? {};
  shelf.set(setting, kept);
  return (kept[tenant] ??= goods(setting, tenant));
}

export interface PlacedOrder {
  purchaseId: string;
  orderId: string;
  token: string;
}

export type Stage = "placed" | "confirmed" | "preparing" | "shipped" | "delivered";
let phones = 0;

/** A guest's order of one piece, or the account's, brought to a stage by its cooperative. */
export async function order(setting: Setting, tenant: Tenant, { stage = "placed", userId = null }: { stage?: Stage; userId?: string | null } = {}): Promise<PlacedOrder> {
  phones += 1;
  const { variantId } = await stocked(setting, tenant);
  const actor = userId ? ({ kind: "user", userId, name: "Salma" } as const) : ({ kind: "visitor", userId: null, name: "visitor" } as const);
  const buy = <T>(work: (context: Context) => Promise<T>) => withContext(setting.database, { role: "checkout", actor, locale: "fr" }, work);
  const token = must(await buy((context) => addToCart(context, { token: null, userId: null }, { variantId, quantity: 1 }))).newToken;
  const holder = { token, userId: null };
  const placed = must(
    await buy(async (context) => {
      const { draft } = must(await reviewPurchase(context, { holder, communeCode: RABAT, termsVersion: "2026-11" }));
      const contact = { name: "Salma T.", phone: `+2126${String(30_000_000 + phones)}` };
      return placePurchase(context, {
        attemptKey: randomUUID(),
        holder,
        contact,
        communeCode: RABAT,
        quarter: "Agdal",
        landmark: "La poste",
        termsVersion: "2026-11",
        shownDigest: draft.digest,
        clientAddress: `172.16.${String(phones >> 8)}.${String(phones & 255)}`,
      });
    }),
  );
  const [row] = await setting.rows<{ id: string }>(`select id from coop_order where purchase_id = $1`, [placed.purchaseId]);
  const orderId = row!.id;
  const steps: [Stage, Parameters<typeof inside>[2]][] = [
    ["confirmed", (context, scope) => confirmOrder(context, scope, orderId)],
    ["preparing", (context, scope) => startPreparing(context, scope, orderId)],
    ["shipped", (context, scope) => shipOrder(context, scope, { orderId, carrier: "Amana" })],
    ["delivered", (context, scope) => markDelivered(context, scope, orderId)],
  ];
  const reached = steps.findIndex(([name]) => name === stage);
  for (const [, step] of steps.slice(0, reached + 1)) must((await inside(setting, tenant, step)) as { ok: boolean });
  return { purchaseId: placed.purchaseId, orderId, token: placed.trackingToken };
}

/** The one line of a delivered order, of which nobody has said anything yet. */
export async function delivered(setting: Setting, tenant: Tenant, options: { userId?: string | null } = {}): Promise<PlacedOrder & { lineId: string }> {
  const placed = await order(setting, tenant, { ...options, stage: "delivered" });
  const [line] = await setting.rows<{ id: string }>(`select id from order_line where order_id = $1`, [placed.orderId]);
  return { ...placed, lineId: line!.id };
}

/** The invoice of a delivered order whose cash the cooperative took, with a file in each language. */
export async function invoice(setting: Setting, tenant: Tenant, options: { userId?: string | null } = {}): Promise<string> {
  const { orderId } = await order(setting, tenant, { ...options, stage: "delivered" });
  must((await inside(setting, tenant, (context, scope) => recordCollection(context, scope, { orderId, collector: "cooperative", collectedByName: "Itto" }))) as { ok: boolean });
  must(await setting.run({}, (context) => issueInvoice(context, orderId)));
  const [issued] = await setting.rows<{ id: string }>(`select id from issued_document where order_id = $1`, [orderId]);
  configurePrinting(async ({ lang }) => Buffer.from(`%PDF-1.7 ${lang}`));
  await documentTasks["documents.print"]!({ documentId: issued!.id }, (work) => setting.run({}, work));
  return issued!.id;
}

/** A guest's review of the cooperative's pot. */
export async function review(setting: Setting, tenant: Tenant): Promise<string> {
  const { token, lineId } = await delivered(setting, tenant);
  const visitor = { kind: "visitor", userId: null, name: "visitor" } as const;
  const written = await withContext(setting.database, { role: "checkout", actor: visitor, locale: "fr" }, (context) =>
    writeReview(context, { trackingToken: token }, { orderLineId: lineId, stars: 4, body: "Solide." }),
  );
  return must(written).reviewId;
}

/** Somebody new with a role in the cooperative; nobody signs in as them. */
export async function colleague(setting: Setting, tenant: Tenant): Promise<{ grantId: string }> {
  const userId = randomUUID();
  await setting.rows(`insert into app_user (id, name, email, updated_at) values ($1, 'Zahra', $1 || '@exemple.ma', now())`, [userId]);
  await inside(setting, tenant, (context, { cooperativeId }) => grantRole(context, { userId, role: "accountant", scopeKind: "cooperative", scopeId: cooperativeId }));
  return { grantId: await grantOf(setting, userId) };
}

/** Somebody new at the region. */
export async function official(setting: Setting): Promise<{ grantId: string }> {
  const userId = randomUUID();
  await setting.rows(`insert into app_user (id, name, email, updated_at) values ($1, 'Driss', $1 || '@exemple.ma', now())`, [userId]);
  await setting.run({}, (context) => grantRole(context, { userId, role: "agent", scopeKind: "region", scopeId: "04" }));
  return { grantId: await grantOf(setting, userId) };
}

async function grantOf(setting: Setting, userId: string): Promise<string> {
  return (await setting.rows<{ id: string }>(`select id from access_grant where user_id = $1`, [userId]))[0]!.id;
}

/** An open invitation to a cooperative, or to the region where there is no tenant. */
export async function invitation(setting: Setting, tenant: Tenant | null, recipient = `${randomUUID()}@exemple.ma`): Promise<{ invitationId: string; token: string }> {
  const asked = tenant
    ? await inside(setting, tenant, (context, { cooperativeId }) => invite(context, { recipient, role: "accountant", scopeKind: "cooperative", scopeId: cooperativeId }))
    : await setting.run({ actor: { kind: "user", userId: setting.userIds.administrator, name: "Hind" } }, (context) =>
        invite(context, { recipient, role: "agent", scopeKind: "region", scopeId: "04" }),
      );
  const [row] = await setting.rows<{ id: string }>(`select id from invitation where recipient = $1 order by created_at desc limit 1`, [recipient]);
  return { invitationId: row!.id, token: must(asked).token };
}

/** A paper of the cooperative's, sent for review with its authorisation. */
export async function authorisation(setting: Setting, tenant: Tenant): Promise<{ authorisationId: string; mediaId: string }> {
  return inside(setting, tenant, async (context, scope) => {
    const { mediaId } = must(await storeDocument(context, { cooperativeId: scope.cooperativeId, buffer: specimenPaper("label"), name: "label.pdf" }));
    const sent = await sendAuthorisation(context, scope, { kind: "label", number: "LAB-1", issuer: "Organisme", categories: ["artisanat"], labels: ["bio"], mediaId });
    return { authorisationId: sent.authorisationId, mediaId };
  });
}

/** As if the region had decided so: both cooperatives are approved and their goods back on the shelf. */
export async function approveAgain(setting: Setting): Promise<void> {
  await setting.rows(`update cooperative set state = 'approved'`);
  for (const cooperativeId of Object.values(setting.cooperatives)) {
    await setting.run({}, (context) => context.publish({ type: "cooperatives.decided", cooperativeId, decision: "approved", reason: null } satisfies CooperativeDecided));
  }
}

export const pdf = (): File => new File([Buffer.from(specimenPaper("papier"))], "papier.pdf", { type: "application/pdf" });

export function tenantOf(side: Tenant | "nobody"): Tenant {
  if (side === "nobody") throw new Error("nobody has no cooperative");
  return side;
}
