import type { Context } from "~/platform/db/context.server";
import { isUuid } from "~/platform/text/uuid";
import type { HideReason, ReviewState, Stars, TextLanguage } from "./review";
import { boughtBy, type Buyer } from "./write-review.server";

/** What the buyer said of one line, as they alone see it. */
export interface OwnReview {
  orderLineId: string;
  stars: Stars;
  body: string | null;
  language: TextLanguage | null;
  state: ReviewState;
  hiddenReason: HideReason | null;
}

/** The purchase's reviews, for its page. */
export async function reviewsOfPurchase(context: Context, purchaseId: string): Promise<OwnReview[]> {
  return context.sql<OwnReview>`
    select r.order_line_id as "orderLineId", r.stars, r.body, r.language, r.state, r.hidden_reason as "hiddenReason"
    from review r join order_line l on l.id = r.order_line_id join coop_order o on o.id = l.order_id where o.purchase_id = ${purchaseId}::uuid`;
}

export interface LineToReview {
  orderLineId: string;
  nameFr: string;
  nameAr: string;
  cooperativeNameFr: string;
  cooperativeNameAr: string;
  pictureBase: string | null;
  /** As it will stand under the review. */
  shopperName: string;
  delivered: boolean;
  said: boolean;
}

/** A line of a purchase with what its review's form shows; null when the buyer has none like it. */
export async function lineToReview(context: Context, buyer: Buyer, orderLineId: string): Promise<LineToReview | null> {
  if (!isUuid(orderLineId)) return null;
  const [line] = await context.sql<LineToReview>`
    select l.id as "orderLineId", l.name_fr as "nameFr", l.name_ar as "nameAr", c.name_fr as "cooperativeNameFr", c.name_ar as "cooperativeNameAr", l.picture_base as "pictureBase",
      p.shopper_name as "shopperName", o.fulfilment_state = 'delivered' as delivered, exists (select from review r where r.order_line_id = l.id) as said
    from order_line l join coop_order o on o.id = l.order_id join purchase p on p.id = o.purchase_id join cooperative c on c.id = l.cooperative_id
    where l.id = ${orderLineId}::uuid and ${boughtBy(buyer)}`;
  return line ?? null;
}

/** Lines of a delivered parcel that nobody said anything of yet. */
export async function unreviewedLines(context: Context, orderId: string): Promise<number> {
  const [row] = await context.sql<{ lines: number }>`
    select count(*)::int as lines from order_line l join coop_order o on o.id = l.order_id
    where o.id = ${orderId}::uuid and o.fulfilment_state = 'delivered' and not exists (select from review r where r.order_line_id = l.id)`;
  return row?.lines ?? 0;
}
