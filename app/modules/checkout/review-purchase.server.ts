import { cartContents, groupByCooperative, type CartContents, type CartHolder } from "~/modules/cart/index.server";
import { settingsAt } from "~/modules/settings/index.server";
import { quoteDeliveries } from "~/modules/shipping/index.server";
import type { Context } from "~/platform/db/context.server";
import type { Draft } from "./draft";
import { draftPurchase } from "./draft-purchase.server";
import { sellersOf, type Seller } from "./sellers.server";

export interface ReviewRequest {
  holder: CartHolder;
  communeCode: string;
  /** The version of the terms the page shows and the shopper accepts by confirming. */
  termsVersion: string;
}

export type ReviewResult = { ok: true; draft: Draft; sellers: Map<string, Seller>; withdrawalDays: number } | { ok: false; reason: "empty-cart" | "unknown-commune" };

/**
 * Everything a shopper must see before confirming (laws 31-08 and 53-05): what, from whom with each seller's legal identity,
 * the withdrawal right of each line, delivery by cooperative, the total, and the digest to send back with the confirmation.
 * `draft.obstacles` says what keeps it from being placed.
 */
export async function reviewPurchase(context: Context, { holder, communeCode, termsVersion }: ReviewRequest): Promise<ReviewResult> {
  const contents = await cartContents(context, holder);
  if (!contents) return { ok: false, reason: "empty-cart" };
  const settings = await settingsAt(context, ["cash.limit-centimes", "withdrawal.days"]);
  const drafted = await draftFrom(context, contents, { communeCode, termsVersion, cashLimit: settings["cash.limit-centimes"] });
  if (!drafted.ok) return drafted;
  const sellers = await sellersOf(
    context,
    drafted.draft.orders.map(({ cooperative }) => cooperative.id),
  );
  return { ok: true, draft: drafted.draft, sellers, withdrawalDays: settings["withdrawal.days"] };
}

/** The draft of a cart's contents for a place; one round trip. */
export async function draftFrom(
  context: Context,
  contents: CartContents,
  { communeCode, termsVersion, cashLimit }: { communeCode: string; termsVersion: string; cashLimit: Draft["totalCentimes"] },
): Promise<{ ok: true; draft: Draft } | { ok: false; reason: "unknown-commune" }> {
  const groups = groupByCooperative(contents.lines);
  const quotes = await quoteDeliveries(context, {
    communeCode,
    parcels: groups.map(({ cooperative, weightG, perishable }) => ({ cooperativeId: cooperative.id, weightG, perishable })),
  });
  if (!quotes) return { ok: false, reason: "unknown-commune" };
  return { ok: true, draft: draftPurchase({ communeCode, groups, quotes, cashLimit, termsVersion }) };
}
