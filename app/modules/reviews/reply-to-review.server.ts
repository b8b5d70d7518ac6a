import type { CooperativeScope } from "~/modules/cooperatives/scope";
import { recordAudit } from "~/modules/audit/index.server";
import type { Context } from "~/platform/db/context.server";
import { isUuid } from "~/platform/text/uuid";
import type { ReviewReplied } from "./events";
import { languageOf, type ReviewState } from "./review";

export type ReplyResult = { ok: true } | { ok: false; reason: "no-such-review" | "already-replied" | "hidden" };

/** The cooperative's one public answer under a review of its own goods. `reply` is tidied text. */
export async function replyToReview(context: Context, scope: CooperativeScope, { reviewId, reply }: { reviewId: string; reply: string }): Promise<ReplyResult> {
  if (!isUuid(reviewId)) return { ok: false, reason: "no-such-review" };
  const [review] = await context.sql<{ productId: string; state: ReviewState; replied: boolean }>`
    select product_id as "productId", state, reply is not null as replied from review
    where id = ${reviewId}::uuid and cooperative_id = ${scope.cooperativeId}::uuid for update`;
  if (!review) return { ok: false, reason: "no-such-review" };
  if (review.state === "hidden") return { ok: false, reason: "hidden" };
  if (review.replied) return { ok: false, reason: "already-replied" };
  await context.sql`update review set reply = ${reply}, reply_language = ${languageOf(reply)}, replied_at = app.now() where id = ${reviewId}::uuid`;
  await context.publish({ type: "reviews.replied", reviewId, productId: review.productId, cooperativeId: scope.cooperativeId } satisfies ReviewReplied);
  await recordAudit(context, { action: "reviews.reply", subjectKind: "review", subjectId: reviewId, cooperativeId: scope.cooperativeId });
  return { ok: true };
}
