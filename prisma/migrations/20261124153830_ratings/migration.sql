-- What buyers say of a product, on the shelf's row: lists sort and narrow by it without a join. The sum, so that the average is exact.
ALTER TABLE "shop_listing" ADD COLUMN "rating_count" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "rating_sum" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE shop_listing ADD CONSTRAINT shop_listing_rating CHECK (rating_count >= 0 AND rating_sum BETWEEN rating_count AND 5 * rating_count);
