import { publicLoader } from "~/access/loaders.server";
import { parcelOfVariant } from "~/modules/shop/index.server";
import { notFound } from "~/platform/http/responses.server";
import { deliveryAt } from "~/routes/storefront/parts/delivery.server";

/** What sending `?v=` (a variant) to `?place=` (a commune's code) costs and takes, for a product's page that is alive. */
export const loader = publicLoader(async ({ context, url }) => {
  const parcel = await parcelOfVariant(context, url.searchParams.get("v") ?? "");
  const at = parcel && (await deliveryAt(context, parcel, url.searchParams.get("place") ?? ""));
  if (!at) throw notFound();
  return Response.json({ at }, { headers: { "Cache-Control": "private, max-age=300" } });
});
