import { randomUUID } from "node:crypto";
import type { Fields } from "../../support/shop-client";
import type { Outcome, Principal, Side } from "./principals";
import {
  approveAgain,
  authorisation,
  colleague,
  delivered,
  goods,
  invitation,
  official,
  order,
  pdf,
  RABAT,
  review,
  stocked,
  tenantOf,
  type Goods,
  type Stage,
  type Tenant,
} from "../../support/things";
import type { World } from "./world";

export interface Form {
  /** Behind the language. */
  path: string;
  fields?: Fields;
}

export interface IntentRule {
  permission?: string;
  /** A valid form about a fresh thing of this side. */
  form(world: World, side: Side, principal: Principal): Promise<Form>;
  /** Whose things it can name; absent: it names none. */
  sides?: readonly Side[];
  /** What reaching it answers; a redirect (2 xx of a form that stays counts too) unless told. */
  answers?: number | ((principal: Principal) => number | "moved");
  outcome?(principal: Principal, side: Side | null): Outcome | undefined;
  /** Puts back what the act changed for the rest of the test. */
  after?(world: World, principal: Principal): Promise<unknown>;
}

const BOTH: readonly Side[] = ["A", "B"];

const forOrder = (permission: string, stage: Stage, fields: Fields = {}, path = ""): IntentRule => ({
  permission,
  sides: BOTH,
  form: async (world, side) => ({ path: `/vendeur/commandes/${(await order(world, tenantOf(side), { stage })).orderId}${path}`, fields }),
});

const forListing = (permission: string, fields: (made: Goods) => Fields, made: Parameters<typeof goods>[2] = { publish: false }): IntentRule => ({
  permission,
  sides: BOTH,
  form: async (world, side) => {
    const one = await goods(world, tenantOf(side), made);
    return { path: `/vendeur/produits/${one.productId}`, fields: fields(one) };
  },
});

const forDraft = (fields: () => Fields): IntentRule => ({
  permission: "listings.edit",
  sides: BOTH,
  form: async (world, side) => ({ path: `/vendeur/produits/nouveau?produit=${(await goods(world, tenantOf(side), { publish: false })).productId}`, fields: fields() }),
});

const count = ({ variantId, version }: Goods): Fields => ({ variantId, delta: "+2", seenVersion: String(version), requestId: randomUUID() });
const photos = ["tagine-2.avif", "tagine-3.avif"];
const size = { labelFr: "Moyen", labelAr: "متوسط", netContent: "1", unit: "unite", weight: "800" };

/** The application of A or B is open again for one act. */
const application = (step: string, fields: () => Fields, arrange = ""): IntentRule => ({
  permission: "application.edit",
  form: async (world) => {
    await world.rows(`update cooperative set state = 'changes-requested'`);
    if (arrange) await world.rows(arrange);
    return { path: `/candidature/${step}`, fields: fields() };
  },
  after: approveAgain,
});

/** Stays where it is: the officer's cases count on A's province. */
async function openPlace(world: World, _side: Side, principal: Principal): Promise<Form> {
  await world.rows(`update cooperative set state = 'changes-requested'`);
  const [seat] = await world.rows<{ code: string; fr: string }>(`select m.code, m.fr from cooperative c join commune m on m.code = c.commune_code where c.id = $1`, [
    world.cooperatives[principal === "otherOwner" ? "B" : "A"],
  ]);
  return { path: "/candidature/lieu", fields: { commune: seat!.fr, communeCode: seat!.code, address: "12 rue des Potiers", phone: "0661000888" } };
}

const block = {
  titleFr: "L’huile nouvelle",
  titleAr: "زيت الموسم",
  bodyFr: "Les moulins tournent.",
  bodyAr: "المعاصر تدور.",
  linkPath: "/categories/huile-olive",
  linkFr: "Voir",
  linkAr: "عرض",
  pictureCategory: "poterie",
};

/** A block of the front page as the act finds it. */
const forBlock = (published: boolean): IntentRule => ({
  permission: "settings.edit",
  async form(world) {
    const [row] = await world.rows<{ id: string }>(
      `insert into editorial_block (position, published, title_fr, title_ar, body_fr, body_ar, link_path, link_fr, link_ar, picture_category)
       values (1, $1, 'Titre', 'عنوان', 'Texte', 'نص', '/aide', 'Voir', 'عرض', 'poterie') returning id`,
      [published],
    );
    return { path: "/region/contenus", fields: { id: row!.id } };
  },
});

let numbers = 0;
const registerNumber = () => `${String(5_000 + ++numbers)}/402/2026`;

const forInvoicing = (fields: (world: World, cooperativeId: string) => Promise<Fields>): IntentRule => ({
  permission: "cooperatives.decide",
  sides: BOTH,
  form: async (world, side) => {
    const cooperativeId = world.cooperatives[tenantOf(side)];
    return { path: `/region/dossiers/${cooperativeId}/facturation`, fields: await fields(world, cooperativeId) };
  },
});

const forDossier = (permission: string, arrange: (world: World, tenant: Tenant) => Promise<Fields>, after?: IntentRule["after"]): IntentRule => ({
  permission,
  sides: BOTH,
  form: async (world, side) => {
    const tenant = tenantOf(side);
    return { path: `/region/dossiers/${world.cooperatives[tenant]}`, fields: await arrange(world, tenant) };
  },
  ...(after ? { after } : {}),
});

const forReview = (fields: Fields, arrange = ""): IntentRule => ({
  permission: "reviews.moderate",
  sides: BOTH,
  form: async (world, side) => {
    const reviewId = await review(world, tenantOf(side));
    if (arrange) await world.rows(`update review set ${arrange} where id = $1`, [reviewId]);
    return { path: "/region/avis", fields: { reviewId, ...fields } };
  },
});

/** Only an account keeps favourites here; a visitor without one is sent to open it. */
const forFavourites = (): IntentRule => ({
  form: async (world) => ({ path: "/favoris/liste", fields: { product: (await stocked(world, "A")).publicId } }),
  outcome: (principal) => (principal === "anonymous" ? "sign-in" : "reached"),
});

const contact = { phone: "0661000777", name: "Salma Tahiri", quarter: "Agdal", landmark: "Face à la poste" };

/** Everybody may come here with nothing right in hand; the act refuses by itself, politely. */
const refusedByItself = (path: string, fields: Fields, answers: IntentRule["answers"] = 400): IntentRule => ({ answers, form: async () => ({ path, fields }) });

/** Whoever has signed in already is led on from the sign-in page whatever was typed there. */
const unlessSignedIn = (status: number) => (principal: Principal) => (principal === "anonymous" ? status : ("moved" as const));

/** Every act of the site: route file, then intent. */
export const INTENTS: Record<string, Record<string, IntentRule>> = {
  "checkout/cart": {
    add: { form: async (world) => ({ path: "/panier", fields: { variantId: (await stocked(world, "A")).variantId, quantity: "1" } }) },
    set: { form: async (world) => ({ path: "/panier", fields: { variantId: (await stocked(world, "A")).variantId, quantity: "2" } }) },
    commune: { form: async () => ({ path: "/panier", fields: { commune: "", place: RABAT } }) },
    remove: { form: async (world) => ({ path: "/panier", fields: { variantId: (await stocked(world, "A")).variantId } }) },
    drop: { form: async (world) => ({ path: "/panier", fields: { cooperativeId: world.cooperatives.A } }) },
  },
  "checkout/checkout": { contact: { form: async () => ({ path: "/commande", fields: { ...contact, commune: "", place: RABAT, attemptKey: randomUUID() } }) } },
  // With nothing in the basket it leads back to it; a purchase that goes through is in tests/faults.
  "checkout/review": {
    confirm: { form: async () => ({ path: "/commande/verification", fields: { ...contact, place: RABAT, attemptKey: randomUUID(), shownDigest: "x", termsVersion: "2026-11" } }) },
  },
  "checkout/cancel-order": {
    cancel: {
      sides: ["A", "B", "nobody"],
      async form(world, side) {
        const [own, other] = [await order(world, side === "B" ? "B" : "A"), await order(world, "A")];
        // Nobody's: the link of one purchase with the order of another.
        return { path: `/suivi/${own.token}/annuler/${side === "nobody" ? other.orderId : own.orderId}`, fields: { reason: "changed-mind" } };
      },
    },
  },
  "checkout/rate-goods": {
    publish: {
      sides: ["A", "B", "nobody"],
      async form(world, side) {
        const [own, other] = [await delivered(world, side === "B" ? "B" : "A"), await delivered(world, "A")];
        return { path: `/suivi/${own.token}/avis/${side === "nobody" ? other.lineId : own.lineId}`, fields: { stars: "5", body: "Solide." } };
      },
    },
  },
  "account/rate-goods": {
    publish: {
      sides: BOTH,
      async form(world, side) {
        const { purchaseId, lineId } = await delivered(world, tenantOf(side), { userId: side === "A" ? world.userIds.shopper : null });
        return { path: `/compte/achats/${purchaseId}/avis/${lineId}`, fields: { stars: "4", body: "" } };
      },
    },
  },
  "storefront/report-review": {
    report: {
      sides: ["A", "B", "nobody"],
      form: async (world, side) => ({ path: `/avis/${side === "nobody" ? randomUUID() : await review(world, side)}/signaler`, fields: { reason: "off-topic" } }),
    },
  },
  "resources/favourites": { keep: forFavourites(), merge: forFavourites(), drop: forFavourites() },
  "account/sign-in": { enter: refusedByItself("/connexion", { name: "personne@exemple.ma", password: "olivier-amande-1" }, unlessSignedIn(401)) },
  "account/sign-in-code": { verify: refusedByItself("/connexion/code", { code: "123456" }, 401) },
  "account/sign-up": { open: refusedByItself("/inscription", { person: "Aïcha", name: "aicha@exemple.ma", password: "court" }) },
  "account/forgot-password": { ask: { form: async () => ({ path: "/mot-de-passe", fields: { name: "personne@exemple.ma" } }) } },
  "account/reset-password": {
    byLink: refusedByItself("/mot-de-passe/nouveau", { token: "x".repeat(24), password: "olivier-amande-1" }),
    byCode: refusedByItself("/mot-de-passe/nouveau", { phone: "+212600001999", code: "123456", password: "olivier-amande-1" }),
  },
  "account/invitation": {
    accept: {
      sides: ["A", "B"],
      // Bound to the person invited, here the shopper; it is spent by them alone, once.
      answers: 302,
      form: async (world, side) => ({ path: `/invitation/${(await invitation(world, tenantOf(side), world.accounts.shopper.email)).token}` }),
      outcome: (principal) => (principal === "anonymous" ? "sign-in" : principal === "shopper" ? "reached" : 409),
      after: (world) => world.rows(`delete from access_grant where user_id = $1`, [world.userIds.shopper]),
    },
  },
  // Signed-in people leave in the sessions test: here it would end the other cases' sessions.
  "account/sign-out": { leave: { form: async () => ({ path: "/deconnexion" }), outcome: (principal) => (principal === "anonymous" ? "reached" : "skipped") } },
  // With a wrong password: the right one is in the sessions test.
  "account/security": {
    begin: refusedByItself("/compte/securite", { password: "pas-celui-la" }),
    confirm: refusedByItself("/compte/securite", { code: "123456" }),
    password: refusedByItself("/compte/securite", { password: "pas-celui-la", newPassword: "olivier-amande-1" }),
  },
  "seller/application": {
    start: {
      form: async () => ({ path: "/candidature" }),
      // A stranger opens an account first; whoever has a cooperative goes to its file.
      after: async (world, principal) => {
        if (principal === "anonymous" || !["shopper", "administrator", "officer"].includes(principal)) return;
        const userId = world.userIds[principal];
        await world.rows(`delete from access_grant where user_id = $1 and scope_kind = 'cooperative'`, [userId]);
      },
    },
  },
  "seller/application-step": {
    identite: application("identite", () => ({
      nameFr: `Coopérative ${String(++numbers)}`,
      nameAr: "تعاونية الواحة",
      registerNumber: registerNumber(),
      court: "rabat",
      ice: "001234567000089",
      taxId: "12345678",
      foundedYear: "2015",
    })),
    lieu: { ...application("lieu", () => ({})), form: openPlace },
    membres: application("membres", () => ({ representativeName: "Itto Bouazzaoui", representativeFunction: "presidente", womenUnder35: "7" })),
    banque: application("banque", () => ({ rib: "999810000000000000000151" })),
    activite: application("activite", () => ({ families: ["artisanat"], serves: "country" })),
    piece: application("pieces", () => ({ kind: "statutes", file: pdf() }), `update dossier_item set state = 'refused' where kind = 'statutes'`),
    envoyer: application("envoi", () => ({ charter: "on" }), `update dossier_item set state = 'submitted' where kind <> 'charter' and media_id is not null`),
  },
  "seller/order": {
    call: forOrder("orders.fulfil", "placed", { outcome: "no-answer" }),
    confirm: forOrder("orders.fulfil", "placed"),
    prepare: forOrder("orders.fulfil", "confirmed"),
    ship: forOrder("orders.fulfil", "preparing", { carrier: "Amana", trackingNumber: "AM1" }),
    deliver: forOrder("orders.fulfil", "shipped"),
    refused: forOrder("orders.fulfil", "shipped", { note: "Absente" }),
    collect: forOrder("cash.record", "delivered", { collector: "cooperative", collectedByName: "Fatima" }),
  },
  "seller/cancel-order": { cancel: forOrder("orders.cancel", "placed", { reason: "out-of-stock" }, "/annuler") },
  "seller/listings": {
    stock: { permission: "stock.edit", sides: BOTH, form: async (world, side) => ({ path: "/vendeur/produits", fields: count(await goods(world, tenantOf(side))) }) },
  },
  "seller/listing": {
    stock: forListing("stock.edit", count),
    prix: forListing("listings.edit", ({ variantId }) => ({ variantId, price: "95" })),
    "format-modifier": forListing("listings.edit", ({ variantId }) => ({ variantId, ...size })),
    "format-retirer": forListing("listings.edit", ({ variantId }) => ({ variantId })),
    "format-remettre": forListing("listings.edit", ({ variantId }) => ({ variantId })),
    "photo-avant": forListing("listings.edit", ({ mediaIds: [, second = ""] }) => ({ mediaId: second }), { publish: false, photos }),
    "photo-retirer": forListing("listings.edit", ({ mediaIds: [first = ""] }) => ({ mediaId: first }), { publish: false, photos }),
    publier: forListing("listings.edit", () => ({})),
    retirer: forListing("listings.edit", () => ({}), { publish: true }),
  },
  "seller/new-listing": {
    categorie: forDraft(() => ({ category: "vannerie" })),
    photos: forDraft(() => ({ then: "next" })),
    noms: forDraft(() => ({ nameFr: "Tajine", descriptionFr: "De terre.", nameAr: "طاجين", descriptionAr: "من الطين." })),
    fiche: forDraft(() => ({ "attributes.material.fr": "Argile", "attributes.material.ar": "طين" })),
    format: forDraft(() => ({ ...size, price: "120", stock: "3", requestId: randomUUID() })),
    publier: forDraft(() => ({})),
  },
  "seller/reviews": {
    reply: {
      permission: "reviews.reply",
      sides: BOTH,
      form: async (world, side) => ({ path: "/vendeur/avis", fields: { reviewId: await review(world, tenantOf(side)), reply: "Merci !" } }),
    },
  },
  "seller/people": {
    invite: { permission: "people.manage", form: async () => ({ path: "/vendeur/equipe", fields: { recipient: "zahra@exemple.ma", role: "preparer" } }) },
    revoke: { permission: "people.manage", sides: BOTH, form: async (world, side) => ({ path: "/vendeur/equipe", fields: { ...(await colleague(world, tenantOf(side))) } }) },
    "revoke-invitation": {
      permission: "people.manage",
      sides: BOTH,
      form: async (world, side) => ({ path: "/vendeur/equipe", fields: { invitationId: (await invitation(world, tenantOf(side))).invitationId } }),
    },
  },
  "seller/cooperative": {
    autorisation: {
      permission: "cooperative.edit",
      form: async () => ({ path: "/vendeur/cooperative", fields: { kind: "label", label: "bio", number: "LAB-77", issuer: "Organisme", categories: ["artisanat"], file: pdf() } }),
    },
  },
  "region/invoicing": {
    "vat-status": forInvoicing(async (world, cooperativeId) => {
      const [told] = await world.rows<{ day: string }>(`select (coalesce(min(valid_from), current_date) - 1)::text as day from cooperative_vat_status where cooperative_id = $1`, [
        cooperativeId,
      ]);
      return { status: "exempt", validFrom: told!.day };
    }),
    "record-mandate": forInvoicing(async (world, cooperativeId) => {
      await world.rows(`delete from invoicing_mandate where cooperative_id = $1`, [cooperativeId]);
      return { signedOn: "2026-01-05" };
    }),
    "end-mandate": forInvoicing(async (world, cooperativeId) => {
      await world.rows(`insert into invoicing_mandate (cooperative_id, signed_on, recorded_by_name) values ($1, '2026-01-05', 'Hind') on conflict do nothing`, [cooperativeId]);
      return {};
    }),
  },
  "region/dossier": {
    paper: forDossier("dossiers.review", async (world, tenant) => {
      await world.rows(`update dossier_item set state = 'submitted' where cooperative_id = $1 and kind = 'statutes'`, [world.cooperatives[tenant]]);
      return { kind: "statutes", verdict: "accept" };
    }),
    authorisation: forDossier("dossiers.review", async (world, tenant) => ({
      authorisationId: (await authorisation(world, tenant)).authorisationId,
      verdict: "refuse",
      reason: "Illisible",
    })),
    decide: forDossier(
      "cooperatives.decide",
      async (world) => {
        await world.rows(`update cooperative set state = 'submitted'`);
        return { decision: "changes-requested", reason: "Le RIB est illisible" };
      },
      approveAgain,
    ),
  },
  "region/reviews": {
    hide: forReview({ reason: "insult" }),
    restore: forReview({}, "state = 'hidden', hidden_reason = 'insult'"),
    keep: forReview({}),
  },
  "region/content": {
    publish: forBlock(false),
    withdraw: forBlock(true),
    raise: forBlock(true),
    remove: forBlock(false),
  },
  "region/content-block": { save: { permission: "settings.edit", form: async () => ({ path: "/region/contenus/nouveau", fields: block }) } },
  "region/guide": {
    save: {
      permission: "settings.edit",
      form: async () => ({ path: "/region/guides/category/poterie", fields: { fr: "Cherchez « contact alimentaire ».", ar: "ابحثوا عن «ملامسة الطعام»." } }),
    },
  },
  "region/settings": { change: { permission: "settings.edit", form: async () => ({ path: "/region/reglages", fields: { key: "withdrawal.days", value: "7" } }) } },
  "region/people": {
    invite: { permission: "people.manage", form: async () => ({ path: "/region/equipe", fields: { recipient: "driss@exemple.ma", role: "agent" } }) },
    // A cooperative's people are not the region's to send away: B stands for them.
    revoke: {
      permission: "people.manage",
      sides: BOTH,
      outcome: notTheRegions,
      form: async (world, side) => ({ path: "/region/equipe", fields: { ...(side === "A" ? await official(world) : await colleague(world, "B")) } }),
    },
    "revoke-invitation": {
      permission: "people.manage",
      sides: BOTH,
      outcome: notTheRegions,
      form: async (world, side) => ({ path: "/region/equipe", fields: { invitationId: (await invitation(world, side === "A" ? null : "B")).invitationId } }),
    },
  },
};

function notTheRegions(principal: Principal, side: Side | null): Outcome | undefined {
  return principal === "administrator" && side === "B" ? 404 : undefined;
}
