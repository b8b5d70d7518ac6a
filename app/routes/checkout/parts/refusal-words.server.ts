import { cartContents, type CartHolder } from "~/modules/cart/index.server";
import type { PlaceRefusal } from "~/modules/checkout/index.server";
import type { Context } from "~/platform/db/context.server";
import type { Problem } from "~/platform/forms/form-state";
import { formatAmount } from "~/platform/i18n";

/** Why the purchase was not placed, naming the product or the cooperative. Read in the refused transaction itself. */
export async function refusalWords(context: Context, holder: CartHolder, refusal: PlaceRefusal): Promise<Problem> {
  switch (refusal.reason) {
    case "sold-out": {
      const name = await productName(context, holder, refusal.variantId);
      return refusal.available > 0 ? { key: "checkout:refusal.fewer-left", values: { name, count: refusal.available } } : { key: "checkout:refusal.sold-out", values: { name } };
    }
    case "withdrawn":
      return { key: "checkout:refusal.withdrawn", values: { name: await productName(context, holder, refusal.variantId) } };
    case "does-not-serve":
    case "perishable-too-far":
      return { key: `checkout:refusal.${refusal.reason}`, values: { name: await cooperativeName(context, holder, refusal.cooperativeId) } };
    case "cash-limit":
      return { key: "checkout:refusal.cash-limit", values: { limit: formatAmount(refusal.limitCentimes, context.locale) } };
    case "price-changed":
      return { key: "checkout:refusal.price-changed" };
    case "too-many-open-orders":
    case "empty-cart":
    case "unknown-commune":
      return { key: `orders:refusal.${refusal.reason}` };
  }
}

async function productName(context: Context, holder: CartHolder, variantId: string): Promise<string> {
  const line = (await cartContents(context, holder))?.lines.find((one) => one.variantId === variantId);
  return (context.locale === "fr" ? line?.nameFr : line?.nameAr) ?? "";
}

async function cooperativeName(context: Context, holder: CartHolder, cooperativeId: string): Promise<string> {
  const line = (await cartContents(context, holder))?.lines.find(({ cooperative }) => cooperative.id === cooperativeId);
  return (context.locale === "fr" ? line?.cooperative.nameFr : line?.cooperative.nameAr) ?? "";
}
