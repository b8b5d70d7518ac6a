import type { Context } from "~/platform/db/context.server";
import { sql } from "~/platform/db/sql-fragment";
import { isUuid } from "~/platform/text/uuid";
import { ratingOf, STARS, type Rating, type Reply, type Stars, type TextLanguage } from "./review";

/** A review as readers see it. */
export interface PublicReview {
  id: string;
  /** Empty where the buyer gave no name to show. */
  displayName: string;
  stars: Stars;
  body: string | null;
  language: TextLanguage | null;
  createdAt: Date;
  reply: Reply | null;
}

export interface ProductReviews {
  rating: Rating | null;
  /** How many reviews gave each number of stars, five first. */
  distribution: { stars: Stars; count: number }[];
  reviews: PublicReview[];
  page: number;
  pages: number;
}

export const REVIEW = sql`r.id, r.display_name as "displayName", r.stars, r.body, r.language, r.created_at as "createdAt",
  case when r.reply is not null then jsonb_build_object('text', r.reply, 'language', r.reply_language, 'at', r.replied_at) end as reply`;

const PER_PAGE = 8;

/** What the product's page says under « reviews »: those with words first, the newest of them first. A page behind the last is empty. */
export async function productReviews(context: Context, productId: string, { page = 1 }: { page?: number } = {}): Promise<ProductReviews> {
  context.shows(`reviews:${productId}`);
  const counts = await context.sql<{
    stars: Stars;
    count: number;
  }>`select stars, count(*)::int as count from review where product_id = ${productId}::uuid and state = 'shown' group by stars`;
  const count = counts.reduce((total, each) => total + each.count, 0);
  const sum = counts.reduce((total, each) => total + each.count * each.stars, 0);
  const reviews =
    count === 0
      ? []
      : await context.sql<PublicReview>`
          select ${REVIEW} from review r where r.product_id = ${productId}::uuid and r.state = 'shown' order by (r.body is null), r.created_at desc, r.id desc limit ${PER_PAGE}::int offset ${(page - 1) * PER_PAGE}::int`;
  return {
    rating: ratingOf(count, sum),
    distribution: STARS.map((stars) => ({ stars, count: counts.find((each) => each.stars === stars)?.count ?? 0 })),
    reviews,
    page,
    pages: Math.max(1, Math.ceil(count / PER_PAGE)),
  };
}

export interface CooperativeReviews {
  rating: Rating | null;
  latest: (PublicReview & { productId: string })[];
}

/** Stars of all the cooperative's goods together, and the latest words about them. */
export async function cooperativeReviews(context: Context, cooperativeId: string, limit = 3): Promise<CooperativeReviews> {
  context.shows(`cooperative:${cooperativeId}`);
  const [row] = await context.sql<{ count: number; sum: number }>`
    select count(*)::int as count, coalesce(sum(stars), 0)::int as sum from review where cooperative_id = ${cooperativeId}::uuid and state = 'shown'`;
  const rating = row ? ratingOf(row.count, row.sum) : null;
  if (!rating) return { rating, latest: [] };
  const latest = await context.sql<PublicReview & { productId: string }>`
    select ${REVIEW}, r.product_id as "productId" from review r
    where r.cooperative_id = ${cooperativeId}::uuid and r.state = 'shown' and r.body is not null order by r.created_at desc, r.id desc limit ${limit}::int`;
  return { rating, latest };
}

/** One review that readers can see, for the page that reports it; null for any other. */
export async function shownReview(context: Context, reviewId: string): Promise<(PublicReview & { productId: string }) | null> {
  if (!isUuid(reviewId)) return null;
  const [review] = await context.sql<
    PublicReview & { productId: string }
  >`select ${REVIEW}, r.product_id as "productId" from review r where r.id = ${reviewId}::uuid and r.state = 'shown'`;
  return review ?? null;
}
