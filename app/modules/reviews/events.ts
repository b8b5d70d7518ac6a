/** A buyer said something of a thing bought. */
export interface ReviewWritten {
  type: "reviews.written";
  reviewId: string;
  productId: string;
  cooperativeId: string;
}

/** What the reviews shown say of a product is not what it was: one came, was hidden or came back. */
export interface RatingChanged {
  type: "reviews.rating-changed";
  productId: string;
  cooperativeId: string;
}

/** What stands under a product changed though its stars did not: the cooperative replied. */
export interface ReviewReplied {
  type: "reviews.replied";
  reviewId: string;
  productId: string;
  cooperativeId: string;
}
