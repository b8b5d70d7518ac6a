import type { Parcel } from "~/modules/shipping/index.server";
import type { Context } from "~/platform/db/context.server";
import { isUuid } from "~/platform/text/uuid";

/** What sending one piece of a variant on the shelf is: whose, how heavy, fresh or not. Null when it is not on the shelf. */
export async function parcelOfVariant(context: Context, variantId: string): Promise<Parcel | null> {
  if (!isUuid(variantId)) return null;
  const [parcel] = await context.sql<Parcel>`
    select l.cooperative_id as "cooperativeId", v.ship_weight_g as "weightG", k.perishable from variant v
    join shop_listing l on l.product_id = v.product_id and l.visible join category k on k.slug = l.category_slug
    where v.id = ${variantId}::uuid and v.active`;
  return parcel ?? null;
}
