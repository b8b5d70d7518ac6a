import type { SearchRequest } from "./ports.server";

/** How many hits are ranked; beyond it the answer says "1 000+". */
export const MOST_RANKED = 1_000;

export interface Page {
  limit: number;
  offset: number;
}

/** The part of the hits that is asked for; at most 100 at a time. */
export function pageOf({ page = 1, perPage = 24 }: Pick<SearchRequest, "page" | "perPage">): Page {
  const limit = Math.min(Math.max(Math.trunc(perPage) || 24, 1), 100);
  return { limit, offset: (Math.min(Math.max(Math.trunc(page) || 1, 1), MOST_RANKED) - 1) * limit };
}
