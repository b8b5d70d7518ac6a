import type { Context } from "~/platform/db/context.server";
import { hashToken } from "~/platform/text/secret-token.server";
import { sql } from "~/platform/db/sql-fragment";
import { isUuid } from "~/platform/text/uuid";
import type { RatingChanged, ReviewWritten } from "./events";
import { displayNameOf, languageOf } from "./review";

/** Who says they bought it: the holder of the purchase's link, or the account it belongs to. */
export type Buyer = { trackingToken: string } | { userId: string; purchaseId: string };

export type WriteReviewResult = { ok: true; reviewId: string } | { ok: false; reason: "no-such-line" | "not-delivered" | "already-said" };

export function boughtBy(buyer: Buyer) {
  return "trackingToken" in buyer
    ? sql`p.tracking_token_hash = ${hashToken(buyer.trackingToken)}::bytea`
    : sql`p.id = ${isUuid(buyer.purchaseId) ? buyer.purchaseId : null}::uuid and p.user_id = ${buyer.userId}`;
}

/** Publishes what a buyer says of one line of a delivered parcel, once. `body` is tidied text or null. */
export async function writeReview(
  context: Context,
  buyer: Buyer,
  { orderLineId, stars, body }: { orderLineId: string; stars: number; body: string | null },
): Promise<WriteReviewResult> {
  if (!isUuid(orderLineId)) return { ok: false, reason: "no-such-line" };
  const [line] = await context.sql<{ cooperativeId: string; productId: string; shopperName: string; delivered: boolean }>`
    select l.cooperative_id as "cooperativeId", l.product_id as "productId", p.shopper_name as "shopperName", o.fulfilment_state = 'delivered' as delivered
    from order_line l join coop_order o on o.id = l.order_id join purchase p on p.id = o.purchase_id
    where l.id = ${orderLineId}::uuid and ${boughtBy(buyer)}`;
  if (!line) return { ok: false, reason: "no-such-line" };
  if (!line.delivered) return { ok: false, reason: "not-delivered" };
  const { cooperativeId, productId } = line;
  const [review] = await context.sql<{ id: string }>`
    insert into review (order_line_id, cooperative_id, product_id, display_name, stars, body, language)
    values (${orderLineId}::uuid, ${cooperativeId}::uuid, ${productId}::uuid, ${displayNameOf(line.shopperName)}, ${stars}::int, ${body}::text, ${body && languageOf(body)}::text)
    on conflict (order_line_id) do nothing returning id`;
  if (!review) return { ok: false, reason: "already-said" };
  await context.publish({ type: "reviews.written", reviewId: review.id, productId, cooperativeId } satisfies ReviewWritten);
  await context.publish({ type: "reviews.rating-changed", productId, cooperativeId } satisfies RatingChanged);
  return { ok: true, reviewId: review.id };
}
