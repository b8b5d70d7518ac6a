/** Why a review was not taken, in words. */
export const REVIEW_REFUSALS = { "already-said": "reviews:error.alreadySaid", "not-delivered": "reviews:error.notDelivered" } as const;
