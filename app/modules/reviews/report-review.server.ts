import { createHash } from "node:crypto";
import type { Context } from "~/platform/db/context.server";
import { dayAt } from "~/platform/time/zone";
import { isUuid } from "~/platform/text/uuid";
import type { ReportReason } from "./review";

/** Reports from one address in a day: more is a campaign, not a reader. */
const MOST = 10;

export type ReportResult = { ok: true } | { ok: false; reason: "no-such-review" | "too-many" };

/** A reader asks the region to look at a review. It stays where it is meanwhile; a second report of the same reader says nothing new. */
export async function reportReview(context: Context, { reviewId, reason, address }: { reviewId: string; reason: ReportReason; address: string }): Promise<ReportResult> {
  if (!isUuid(reviewId)) return { ok: false, reason: "no-such-review" };
  // With the day in it, so that a reader's reports of two days cannot be put together.
  const reporter = createHash("sha256")
    .update(`${dayAt(context.now)} ${address}`)
    .digest();
  await context.sql`select pg_advisory_xact_lock(hashtextextended('reviews.report ' || ${reporter.toString("hex")}, 0))::text`;
  const [found] = await context.sql<{ shown: boolean; reports: number }>`
    select exists (select from review where id = ${reviewId}::uuid and state = 'shown') as shown, (select count(*)::int from review_report where reporter = ${reporter}::bytea) as reports`;
  if (!found?.shown) return { ok: false, reason: "no-such-review" };
  if (found.reports >= MOST) return { ok: false, reason: "too-many" };
  await context.sql`
    insert into review_report (review_id, reason, reporter) values (${reviewId}::uuid, ${reason}, ${reporter}::bytea) on conflict (review_id, reporter) do nothing`;
  return { ok: true };
}
