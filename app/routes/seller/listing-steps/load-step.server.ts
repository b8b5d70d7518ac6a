import { randomUUID } from "node:crypto";
import type { SellerRead } from "~/access/loaders.server";
import { families, ownListing, permitsOf } from "~/modules/catalogue/index.server";
import { waitingCodes } from "~/modules/catalogue/listing-gate";
import { missingToPublish } from "~/modules/catalogue/product";
import { stockFigures, type StockFigures } from "~/modules/inventory/index.server";
import { picturesByIds, type OwnMedia } from "~/modules/media/index.server";
import { settingsAt } from "~/modules/settings/index.server";
import { notFound } from "~/platform/http/responses.server";
import { stepOf } from "./steps";

/** What the question on the screen needs, and what was answered before it. */
export async function loadStep({ context, scope, url, t }: SellerRead) {
  const productId = url.searchParams.get("produit");
  const listing = productId ? await ownListing(context, scope, productId) : null;
  if (productId && !listing) throw notFound();
  const step = stepOf(url.searchParams.get("etape"), listing !== null);
  const taxonomy = await families(context);
  const category = taxonomy.flatMap(({ categories }) => categories).find(({ slug }) => slug === listing?.categorySlug) ?? null;
  const permits = await permitsOf(context, scope.cooperativeId);
  const media = listing
    ? await picturesByIds(
        context,
        listing.pictures.map(({ mediaId }) => mediaId),
      )
    : new Map<string, OwnMedia>();
  const stock = listing
    ? await stockFigures(
        context,
        listing.variants.map(({ variantId }) => variantId),
      )
    : new Map<string, StockFigures>();
  const settings = await settingsAt(context, ["commission.bps", "commission.vat-bps"]);
  return {
    title: `${t(`listing:step.${step}.title`)} · Taâwon`,
    step,
    listing,
    category,
    families:
      step === "categorie"
        ? taxonomy.map(({ slug, fr, ar, categories }) => ({ slug, fr, ar, categories: categories.map((one) => ({ slug: one.slug, fr: one.fr, ar: one.ar })) }))
        : [],
    family: url.searchParams.get("famille"),
    pictures: listing?.pictures.map(({ mediaId }) => media.get(mediaId)).filter((picture) => picture !== undefined) ?? [],
    permits,
    waitingFor: category ? waitingCodes(category, listing?.labels ?? [], permits) : [],
    missing: listing ? missingToPublish(listing) : [],
    onHand: Object.fromEntries([...stock].map(([variantId, { onHand }]) => [variantId, onHand])),
    rates: { commissionBps: settings["commission.bps"], vatBps: settings["commission.vat-bps"] },
    requestId: randomUUID(),
  };
}

export type StepData = Awaited<ReturnType<typeof loadStep>>;
