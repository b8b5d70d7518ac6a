import type { CooperativeScope } from "~/modules/cooperatives/scope";
import type { Context } from "~/platform/db/context.server";
import { sql } from "~/platform/db/sql-fragment";
import { ratingOf, type HideReason, type Rating, type ReviewState } from "./review";
import { REVIEW, type PublicReview } from "./review-queries.server";

export interface ReceivedReview extends PublicReview {
  productId: string;
  nameFr: string;
  nameAr: string;
  state: ReviewState;
  hiddenReason: HideReason | null;
}

export const RECEIVED_VIEWS = ["to-answer", "all"] as const;
export type ReceivedView = (typeof RECEIVED_VIEWS)[number];

export interface ReceivedReviews {
  rating: Rating | null;
  /** Shown, with words, and not answered. */
  toAnswer: number;
  reviews: ReceivedReview[];
  page: number;
  pages: number;
}

const PER_PAGE = 20;
const TO_ANSWER = sql`r.state = 'shown' and r.reply is null and r.body is not null`;

/** What buyers said of the cooperative's own goods, newest first. Who they are is not in it. */
export async function reviewsReceived(
  context: Context,
  scope: CooperativeScope,
  { view = "all", page = 1 }: { view?: ReceivedView; page?: number } = {},
): Promise<ReceivedReviews> {
  const [counts] = await context.sql<{ count: number; sum: number; toAnswer: number; all: number }>`
    select count(*) filter (where r.state = 'shown')::int as count, coalesce(sum(r.stars) filter (where r.state = 'shown'), 0)::int as sum,
      count(*) filter (where ${TO_ANSWER})::int as "toAnswer", count(*)::int as all
    from review r where r.cooperative_id = ${scope.cooperativeId}::uuid`;
  const { count, sum, toAnswer, all } = counts ?? { count: 0, sum: 0, toAnswer: 0, all: 0 };
  const reviews = await context.sql<ReceivedReview>`
    select ${REVIEW}, r.product_id as "productId", r.state, r.hidden_reason as "hiddenReason",
      coalesce(fr.name, ar.name, '') as "nameFr", coalesce(ar.name, fr.name, '') as "nameAr"
    from review r
    left join product_translation fr on fr.product_id = r.product_id and fr.locale = 'fr' and fr.state <> 'draft'
    left join product_translation ar on ar.product_id = r.product_id and ar.locale = 'ar' and ar.state <> 'draft'
    where r.cooperative_id = ${scope.cooperativeId}::uuid and ${view === "to-answer" ? TO_ANSWER : sql`true`}
    order by r.created_at desc, r.id desc limit ${PER_PAGE}::int offset ${(page - 1) * PER_PAGE}::int`;
  return { rating: ratingOf(count, sum), toAnswer, reviews, page, pages: Math.max(1, Math.ceil((view === "to-answer" ? toAnswer : all) / PER_PAGE)) };
}

/** Reviews that wait for the cooperative's word. */
export async function reviewsToAnswer(context: Context, scope: CooperativeScope): Promise<number> {
  const [row] = await context.sql<{ count: number }>`select count(*)::int as count from review r where r.cooperative_id = ${scope.cooperativeId}::uuid and ${TO_ANSWER}`;
  return row?.count ?? 0;
}
