// Owns what buyers say of the things they bought, one review for each line of a delivered parcel, with the cooperative's one answer.
// Refuses a review without a purchase, a second one, and every name but first name and initial. Published at once, moderated after.
// Publishes reviews.written, reviews.rating-changed and reviews.replied.
export { lineToReview, reviewsOfPurchase, unreviewedLines, type LineToReview, type OwnReview } from "./buyer-queries.server";
export { hideReview, keepReviews, restoreReview } from "./moderate-review.server";
export { MODERATION_VIEWS, moderationQueue, reviewsToModerate, type ReviewToModerate } from "./moderation-queries.server";
export { reviewNotice } from "./notice-queries.server";
export { replyToReview } from "./reply-to-review.server";
export { reportReview } from "./report-review.server";
export { cooperativeReviews, productReviews, shownReview, type CooperativeReviews, type ProductReviews, type PublicReview } from "./review-queries.server";
export { RECEIVED_VIEWS, reviewsReceived, reviewsToAnswer, type ReceivedReview } from "./seller-queries.server";
export { writeReview, type Buyer } from "./write-review.server";
