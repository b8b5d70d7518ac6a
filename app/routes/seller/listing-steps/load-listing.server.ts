import { randomUUID } from "node:crypto";
import type { SellerRead } from "~/access/loaders.server";
import { sellerMay } from "~/access/permissions";
import { categoryBySlug, ownListing } from "~/modules/catalogue/index.server";
import { missingToPublish } from "~/modules/catalogue/product";
import { stockFigures } from "~/modules/inventory/index.server";
import { picturesByIds } from "~/modules/media/index.server";
import { settingsAt } from "~/modules/settings/index.server";
import { notFound } from "~/platform/http/responses.server";

/** A listing as its own page shows it: texts, pictures, variants with their stock, what it lacks and what is kept of a price. */
export async function loadListing({ context, scope, seat, params, locale, t }: SellerRead) {
  const listing = await ownListing(context, scope, params.productId ?? "");
  if (!listing) throw notFound();
  const pictures = await picturesByIds(
    context,
    listing.pictures.map(({ mediaId }) => mediaId),
  );
  const settings = await settingsAt(context, ["commission.bps", "commission.vat-bps"]);
  const name = (listing.texts[locale] ?? listing.texts[listing.sourceLocale])?.name || t("listing:list.unnamed");
  return {
    title: `${name} · Taâwon`,
    listing,
    category: await categoryBySlug(context, listing.categorySlug),
    pictures: listing.pictures.map(({ mediaId }) => pictures.get(mediaId)).filter((picture) => picture !== undefined),
    stock: Object.fromEntries(
      await stockFigures(
        context,
        listing.variants.map(({ variantId }) => variantId),
      ),
    ),
    missing: missingToPublish(listing),
    rates: { commissionBps: settings["commission.bps"], vatBps: settings["commission.vat-bps"] },
    mayEdit: sellerMay(seat.role, "listings.edit"),
    mayCount: sellerMay(seat.role, "stock.edit"),
    requestId: randomUUID(),
  };
}

export type ListingData = Awaited<ReturnType<typeof loadListing>>;
