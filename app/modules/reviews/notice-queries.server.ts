import type { Context } from "~/platform/db/context.server";

export interface ReviewNotice {
  cooperativeId: string;
  stars: number;
  nameFr: string;
  nameAr: string;
}

/** What the cooperative is told of a review; null when it was hidden meanwhile. For the worker. */
export async function reviewNotice(context: Context, reviewId: string): Promise<ReviewNotice | null> {
  const [notice] = await context.sql<ReviewNotice>`
    select r.cooperative_id as "cooperativeId", r.stars, l.name_fr as "nameFr", l.name_ar as "nameAr"
    from review r join order_line l on l.id = r.order_line_id where r.id = ${reviewId}::uuid and r.state = 'shown'`;
  return notice ?? null;
}
