import { safeRedirect } from "~/platform/http/redirects.server";
import type { Locale } from "~/platform/i18n/locale";
import { isUuid } from "~/platform/text/uuid";
import type { CartEvent } from "./cart-news";

/**
 * Back to where the product was chosen; the shop says there that it was added. A page that was left by a plain form
 * cannot say it: without JavaScript the basket itself does.
 */
export function pathAfterAdding(request: Request, locale: Locale, { variantId, back }: { variantId: string; back?: string | undefined }): string {
  const cart = `/${locale}/panier`;
  const shop = safeRedirect(back, "");
  const plainForm = request.headers.get("Sec-Fetch-Dest") === "document";
  if (shop && !plainForm) return shop;
  return `${cart}?${new URLSearchParams({ ajoute: variantId, ...(shop && { retour: shop }) }).toString()}`;
}

export function pathAfterRemoving(locale: Locale, { variantId, pieces }: { variantId: string; pieces: number }): string {
  return pieces > 0 ? `/${locale}/panier?retire=${variantId}&pieces=${pieces}` : `/${locale}/panier`;
}

/** What the address says has just happened. */
export function cartEventOf(search: URLSearchParams): CartEvent | null {
  const back = safeRedirect(search.get("retour"), "") || null;
  const [added, removed] = [search.get("ajoute") ?? "", search.get("retire") ?? ""];
  if (isUuid(added)) return { kind: "added", variantId: added, pieces: 0, back };
  const pieces = Number(search.get("pieces"));
  return isUuid(removed) && Number.isInteger(pieces) && pieces >= 1 && pieces <= 999 ? { kind: "removed", variantId: removed, pieces, back: null } : null;
}
