import type { Audience, Outcome, Principal, Side } from "./principals";
import { authorisation, delivered, goods, invitation, invoice, order, RABAT, review, stocked, tenantOf } from "../../support/things";
import type { World } from "./world";

export interface PageRule {
  audience: Audience;
  permission?: string;
  /** Parameters, and the query with its "?" under "search", that name a thing of this side. Absent: the address names nothing. */
  names?(world: World, side: Side, locale: "fr" | "ar"): Promise<Record<string, string>>;
  sides?: readonly Side[];
  /** Where the general rule does not hold, and why. */
  outcome?(principal: Principal, side: Side | null): Outcome | undefined;
}

const NOBODY = "00000000-0000-4000-8000-000000000000";
const ALL: readonly Side[] = ["A", "B", "nobody"];

/** What was made once is looked at by everybody. */
function once<T>(make: (world: World, side: Side) => Promise<T>): (world: World, side: Side) => Promise<T> {
  const kept = new WeakMap<World, Map<Side, Promise<T>>>();
  return (world, side) => {
    const bySide = kept.get(world) ?? new Map<Side, Promise<T>>();
    kept.set(world, bySide);
    const found = bySide.get(side) ?? make(world, side);
    bySide.set(side, found);
    return found;
  };
}

const anOrder = once((world, side) => order(world, tenantOf(side), { userId: side === "A" ? world.userIds.shopper : null }));
const aParcel = once((world, side) => delivered(world, tenantOf(side), { userId: side === "A" ? world.userIds.shopper : null }));
const aReview = once((world, side) => review(world, tenantOf(side)));
const anInvoice = once((world, side) => invoice(world, tenantOf(side), { userId: side === "A" ? world.userIds.shopper : null }));
const aPaper = once((world, side) => authorisation(world, tenantOf(side)));
const aDraft = once((world, side) => goods(world, tenantOf(side), { publish: false }));
const anInvitation = once((world, side) => invitation(world, tenantOf(side)));

const page = (audience: Audience, permission?: string): PageRule => ({ audience, ...(permission ? { permission } : {}) });
const seller = (permission: string) => page("seller", permission);
const region = (permission: string) => page("region", permission);

const ofOrder: Pick<PageRule, "names" | "sides"> = { sides: ALL, names: async (world, side) => ({ orderId: side === "nobody" ? NOBODY : (await anOrder(world, side)).orderId }) };
const ofToken: Pick<PageRule, "names" | "sides"> = {
  sides: ALL,
  names: async (world, side) => ({ token: side === "nobody" ? "x".repeat(32) : (await anOrder(world, side)).token }),
};
const bySlug = (slug: string): Pick<PageRule, "names" | "sides"> => ({
  sides: ["A", "nobody"],
  names: async (_world, side) => ({ slug: side === "nobody" ? "rien-de-tel" : slug }),
});

/** Every page and address of the site with who may read it. */
export const PAGES: Record<string, PageRule> = {
  "storefront/layout": page("public"),
  "storefront/home": page("public"),
  "storefront/products": page("public"),
  "storefront/product": {
    audience: "public",
    sides: ALL,
    async names(world, side, locale) {
      if (side === "nobody") return { slugId: "tajine-aaaaaaaa" };
      const { productId, publicId } = await stocked(world, side);
      const [row] = await world.rows<{ slug: string }>(`select slug from product_translation where product_id = $1 and locale = $2`, [productId, locale]);
      return { slugId: `${row!.slug}-${publicId}` };
    },
  },
  "storefront/categories": page("public"),
  "storefront/category": { audience: "public", ...bySlug("poterie") },
  "storefront/cooperatives": page("public"),
  "storefront/cooperative": {
    audience: "public",
    sides: ALL,
    async names(world, side, locale) {
      if (side === "nobody") return { slugId: "nulle-aaaaaaaa" };
      const [row] = await world.rows<{ slug: string; publicId: string }>(`select slug_${locale} as slug, public_id as "publicId" from cooperative where id = $1`, [
        world.cooperatives[side],
      ]);
      return { slugId: `${row!.slug}-${row!.publicId}` };
    },
  },
  "storefront/province": { audience: "public", ...bySlug("rabat") },
  "storefront/search": page("public"),
  "storefront/report-review": { audience: "visitor", sides: ALL, names: async (world, side) => ({ reviewId: side === "nobody" ? NOBODY : await aReview(world, side) }) },
  "storefront/terms": page("public"),
  "storefront/privacy": page("public"),
  "storefront/help": page("public"),
  "checkout/layout": page("public"),
  "checkout/cart": page("visitor"),
  "checkout/checkout": page("visitor"),
  "checkout/review": page("visitor"),
  "checkout/tracking": { audience: "visitor", ...ofToken },
  "checkout/confirmation": { audience: "visitor", ...ofToken },
  "checkout/cancel-order": {
    audience: "visitor",
    sides: ALL,
    names: async (world, side) => ({
      ...(await ofToken.names!(world, side === "nobody" ? "A" : side, "fr")),
      ...(await ofOrder.names!(world, side === "nobody" ? "B" : side, "fr")),
    }),
  },
  "checkout/rate-goods": {
    audience: "visitor",
    sides: ALL,
    // Nobody's: the link of one purchase with the line of another.
    names: async (world, side) => ({ token: (await aParcel(world, side === "nobody" ? "A" : side)).token, lineId: (await aParcel(world, side === "nobody" ? "B" : side)).lineId }),
  },
  "account/account": page("shopper"),
  "account/favourites": page("visitor"),
  "account/rate-goods": {
    audience: "shopper",
    sides: ALL,
    names: async (world, side) => {
      if (side === "nobody") return { purchaseId: NOBODY, lineId: NOBODY };
      const { purchaseId, lineId } = await aParcel(world, side);
      return { purchaseId, lineId };
    },
  },
  "account/security": page("shopper"),
  "account/purchase": { audience: "shopper", sides: ALL, names: async (world, side) => ({ purchaseId: side === "nobody" ? NOBODY : (await anOrder(world, side)).purchaseId }) },
  "account/sign-in": page("visitor"),
  "account/sign-in-code": page("visitor"),
  "account/sign-up": page("visitor"),
  "account/forgot-password": page("visitor"),
  "account/reset-password": page("visitor"),
  "account/invitation": {
    audience: "visitor",
    sides: ALL,
    names: async (world, side) => ({ token: side === "nobody" ? "x".repeat(32) : (await anInvitation(world, side)).token }),
  },
  "account/sign-out": page("visitor"),
  "seller/application": page("visitor"),
  "seller/application-status": seller("application.edit"),
  "seller/application-step": {
    ...seller("application.edit"),
    sides: ["A"],
    names: async () => ({ step: "identite" }),
    outcome: (principal) => (principal === "otherOwner" ? "reached" : undefined),
  },
  "seller/layout": seller("orders.read"),
  "seller/today": seller("orders.read"),
  "seller/orders": seller("orders.read"),
  "seller/order": { ...seller("orders.read"), ...ofOrder },
  "seller/cancel-order": { ...seller("orders.cancel"), ...ofOrder },
  "seller/packing-slip": { ...seller("orders.read"), ...ofOrder },
  "seller/listings": seller("listings.read"),
  "seller/listing": { ...seller("listings.read"), sides: ALL, names: async (world, side) => ({ productId: side === "nobody" ? NOBODY : (await stocked(world, side)).productId }) },
  "seller/new-listing": {
    ...seller("listings.edit"),
    sides: ALL,
    names: async (world, side) => ({ search: `?produit=${side === "nobody" ? NOBODY : (await aDraft(world, side)).productId}&etape=noms` }),
  },
  "seller/money": seller("money.read"),
  "seller/reviews": seller("reviews.read"),
  "seller/people": seller("people.manage"),
  "seller/cooperative": seller("cooperative.edit"),
  "region/layout": region("dossiers.read"),
  "region/queue": region("dossiers.read"),
  "region/dossier": { ...region("dossiers.read"), sides: ALL, names: async (world, side) => ({ cooperativeId: side === "nobody" ? NOBODY : world.cooperatives[side] }) },
  "region/invoicing": { ...region("cooperatives.decide"), sides: ALL, names: async (world, side) => ({ cooperativeId: side === "nobody" ? NOBODY : world.cooperatives[side] }) },
  "region/desk": region("money.read"),
  "region/cooperatives": region("dossiers.read"),
  "region/reviews": region("reviews.moderate"),
  "region/searches": region("dossiers.read"),
  "region/money": region("money.read"),
  "region/audit": region("audit.read"),
  "region/content": region("settings.edit"),
  "region/content-block": { ...region("settings.edit"), sides: ["A", "nobody"], names: async (_world, side) => ({ blockId: side === "nobody" ? NOBODY : "nouveau" }) },
  "region/guide": {
    ...region("settings.edit"),
    sides: ["A", "nobody"],
    names: async (_world, side) => ({ kind: "category", slug: side === "nobody" ? "rien-de-tel" : "poterie" }),
  },
  "region/settings": region("settings.edit"),
  "region/people": region("people.manage"),
  "resources/robots": page("public"),
  "resources/sitemap-index": page("public"),
  "resources/sitemap": { audience: "public", sides: ["A", "nobody"], names: async (_world, side) => ({ file: side === "nobody" ? "rien-1.xml" : "pages-1.xml" }) },
  "resources/feed": { audience: "public", sides: ["A", "nobody"], names: async (_world, side) => ({ file: side === "nobody" ? "rien.xml" : "produits.fr.xml" }) },
  "resources/manifest": page("public"),
  "resources/share-card": {
    audience: "public",
    sides: ["A", "nobody"],
    // An old address of a category's picture leads to today's.
    names: async (_world, side) => ({ kind: "categories", file: `${side === "nobody" ? "rien" : "poterie"}-${"0".repeat(16)}.jpg` }),
  },
  "resources/visit": page("visitor"),
  "resources/favourites": page("visitor"),
  "resources/communes": page("public"),
  "resources/delivery": {
    audience: "public",
    sides: ALL,
    names: async (world, side) => ({ search: `?v=${side === "nobody" ? NOBODY : (await stocked(world, side)).variantId}&place=${RABAT}` }),
  },
  "resources/seen": page("public"),
  "resources/suggestions": page("public"),
  // Demonstrations only, such as this shop is; elsewhere it is not there.
  "resources/dev-messages": page("public"),
  "resources/picture": { audience: "public", sides: ["nobody"], names: async () => ({ base: "0".repeat(32), file: "320.jpg" }) },
  /** Two audiences: the region, an officer within its provinces, and the cooperative's own editors of the file. To everybody else it is not there. */
  "resources/document": {
    audience: "visitor",
    sides: ALL,
    names: async (world, side) => ({ mediaId: side === "nobody" ? NOBODY : (await aPaper(world, side)).mediaId }),
    outcome(principal, side) {
      if (principal === "anonymous") return "sign-in";
      const readers: Record<Side, Principal[]> = { A: ["owner", "administrator", "officer"], B: ["otherOwner", "administrator"], nobody: [] };
      return readers[side ?? "nobody"].includes(principal) ? "reached" : 404;
    },
  },
  /** The cooperative in whose name it is, who follows the region's money, and the account that bought; the holder of the tracking link has a test of its own. */
  "resources/issued-document": {
    audience: "visitor",
    sides: ALL,
    names: async (world, side, locale) => ({ locale, documentId: side === "nobody" ? NOBODY : await anInvoice(world, side) }),
    outcome(principal, side) {
      const readers: Record<Side, Principal[]> = { A: ["owner", "member", "shopper", "administrator"], B: ["otherOwner", "administrator"], nobody: [] };
      return readers[side ?? "nobody"].includes(principal) ? "reached" : 404;
    },
  },
};

/** Routes with no loader of ours to guard: frames, and the addresses that answer everybody alike. */
export const UNGUARDED: readonly string[] = ["root", "locale", "choose-language", "not-found"];
