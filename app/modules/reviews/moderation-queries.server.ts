import type { Context } from "~/platform/db/context.server";
import { sql, type SqlFragment } from "~/platform/db/sql-fragment";
import { within } from "./moderate-review.server";
import type { HideReason, ReportReason, ReviewState } from "./review";
import { REVIEW, type PublicReview } from "./review-queries.server";

export const MODERATION_VIEWS = ["reported", "new", "hidden", "all"] as const;
export type ModerationView = (typeof MODERATION_VIEWS)[number];

export interface ReviewToModerate extends PublicReview {
  state: ReviewState;
  hiddenReason: HideReason | null;
  seenAt: Date | null;
  publicId: string | null;
  nameFr: string;
  nameAr: string;
  slugFr: string;
  slugAr: string;
  cooperativeId: string;
  cooperativeNameFr: string;
  cooperativeNameAr: string;
  /** Since somebody last looked. */
  reports: { reason: ReportReason; count: number }[];
}

export interface ModerationQueue {
  counts: Record<ModerationView, number>;
  reviews: ReviewToModerate[];
  page: number;
  pages: number;
}

const REPORTED = sql`r.state = 'shown' and exists (select from review_report t where t.review_id = r.id and (r.seen_at is null or t.created_at > r.seen_at))`;
const VIEWS: Record<ModerationView, SqlFragment> = { reported: REPORTED, new: sql`r.state = 'shown' and r.seen_at is null`, hidden: sql`r.state = 'hidden'`, all: sql`true` };
const PER_PAGE = 20;

/** The region's reviews to look at: reported since the last look, never looked at, hidden, or all; oldest first where something waits. */
export async function moderationQueue(
  context: Context,
  { view, page = 1, provinces }: { view: ModerationView; page?: number; provinces: readonly string[] | null },
): Promise<ModerationQueue> {
  const [counts] = await context.sql<Record<ModerationView, number>>`
    select count(*) filter (where ${VIEWS.reported})::int as reported, count(*) filter (where ${VIEWS.new})::int as new, count(*) filter (where ${VIEWS.hidden})::int as hidden, count(*)::int as all
    from review r where ${within(provinces)}`;
  if (!counts) throw new Error("counting reviews gave no row");
  const order = view === "new" || view === "reported" ? sql`r.created_at, r.id` : sql`r.created_at desc, r.id desc`;
  const reviews = await context.sql<ReviewToModerate>`
    select ${REVIEW}, r.state, r.hidden_reason as "hiddenReason", r.seen_at as "seenAt", p.public_id as "publicId",
      coalesce(fr.name, ar.name, '') as "nameFr", coalesce(ar.name, fr.name, '') as "nameAr", coalesce(fr.slug, ar.slug, 'x') as "slugFr", coalesce(ar.slug, fr.slug, 'x') as "slugAr",
      c.id as "cooperativeId", c.name_fr as "cooperativeNameFr", c.name_ar as "cooperativeNameAr",
      coalesce((select jsonb_agg(jsonb_build_object('reason', g.reason, 'count', g.count) order by g.count desc, g.reason) from (
        select t.reason, count(*)::int as count from review_report t where t.review_id = r.id and (r.seen_at is null or t.created_at > r.seen_at) group by 1) g), '[]') as reports
    from review r join cooperative c on c.id = r.cooperative_id join product p on p.id = r.product_id
    left join product_translation fr on fr.product_id = r.product_id and fr.locale = 'fr' and fr.state <> 'draft'
    left join product_translation ar on ar.product_id = r.product_id and ar.locale = 'ar' and ar.state <> 'draft'
    where ${VIEWS[view]} and ${within(provinces)} order by ${order} limit ${PER_PAGE}::int offset ${(page - 1) * PER_PAGE}::int`;
  return { counts, reviews, page, pages: Math.max(1, Math.ceil(counts[view] / PER_PAGE)) };
}

/** How many reviews wait for a look: reported, or never seen. */
export async function reviewsToModerate(context: Context, provinces: readonly string[] | null): Promise<number> {
  const [row] = await context.sql<{ count: number }>`select count(*)::int as count from review r where (${VIEWS.reported} or ${VIEWS.new}) and ${within(provinces)}`;
  return row?.count ?? 0;
}
