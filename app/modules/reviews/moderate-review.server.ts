import { recordAudit } from "~/modules/audit/index.server";
import type { Context } from "~/platform/db/context.server";
import { sql, type SqlFragment } from "~/platform/db/sql-fragment";
import { isUuid } from "~/platform/text/uuid";
import type { RatingChanged } from "./events";
import type { HideReason, ReviewState } from "./review";

export type ModerationResult = { ok: true } | { ok: false; reason: "no-such-review" | "not-now" };

/** Provinces a moderator is confined to; null for the whole region. */
type Provinces = readonly string[] | null;

/** Takes a review off the page and out of the rating, at once and for a reason that its writer and the cooperative are told. */
export async function hideReview(context: Context, { reviewId, reason, provinces }: { reviewId: string; reason: HideReason; provinces: Provinces }): Promise<ModerationResult> {
  const review = await lockReview(context, reviewId, provinces);
  if (!review) return { ok: false, reason: "no-such-review" };
  if (review.state === "hidden") return { ok: false, reason: "not-now" };
  await context.sql`update review set state = 'hidden', hidden_reason = ${reason}, seen_at = app.now() where id = ${reviewId}::uuid`;
  await told(context, "reviews.hide", { reviewId, ...review }, { reason });
  return { ok: true };
}

/** Puts a hidden review back. */
export async function restoreReview(context: Context, { reviewId, provinces }: { reviewId: string; provinces: Provinces }): Promise<ModerationResult> {
  const review = await lockReview(context, reviewId, provinces);
  if (!review) return { ok: false, reason: "no-such-review" };
  if (review.state === "shown") return { ok: false, reason: "not-now" };
  await context.sql`update review set state = 'shown', hidden_reason = null, seen_at = app.now() where id = ${reviewId}::uuid`;
  await told(context, "reviews.restore", { reviewId, ...review });
  return { ok: true };
}

/** These were read, and stay: they leave the queue, with the reports made so far. */
export async function keepReviews(context: Context, { reviewIds, provinces }: { reviewIds: readonly string[]; provinces: Provinces }): Promise<ModerationResult> {
  const kept = await context.sql<{ id: string }>`
    update review r set seen_at = app.now() where r.id = any(${reviewIds.filter(isUuid)}::uuid[]) and r.state = 'shown' and ${within(provinces)} returning r.id`;
  if (kept.length === 0) return { ok: false, reason: "no-such-review" };
  const [first] = kept;
  await recordAudit(context, { action: "reviews.keep", subjectKind: "review", subjectId: first?.id ?? "", data: { reviews: kept.length } });
  return { ok: true };
}

/** Of a cooperative in these provinces. The review is `r`. */
export function within(provinces: Provinces): SqlFragment {
  return provinces === null
    ? sql`true`
    : sql`exists (select from cooperative c join commune m on m.code = c.commune_code where c.id = r.cooperative_id and m.province_code = any(${provinces}::text[]))`;
}

interface LockedReview {
  state: ReviewState;
  productId: string;
  cooperativeId: string;
}

async function lockReview(context: Context, reviewId: string, provinces: Provinces): Promise<LockedReview | null> {
  if (!isUuid(reviewId)) return null;
  const [review] = await context.sql<LockedReview>`
    select r.state, r.product_id as "productId", r.cooperative_id as "cooperativeId" from review r where r.id = ${reviewId}::uuid and ${within(provinces)} for update of r`;
  return review ?? null;
}

async function told(
  context: Context,
  action: string,
  { reviewId, productId, cooperativeId }: LockedReview & { reviewId: string },
  data: Record<string, unknown> = {},
): Promise<void> {
  await context.publish({ type: "reviews.rating-changed", productId, cooperativeId } satisfies RatingChanged);
  await recordAudit(context, { action, subjectKind: "review", subjectId: reviewId, cooperativeId, data });
}
