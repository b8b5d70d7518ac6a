CREATE TABLE "review" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "order_line_id" UUID NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "display_name" TEXT NOT NULL,
    "stars" INTEGER NOT NULL,
    "body" TEXT,
    "language" TEXT,
    "state" TEXT NOT NULL DEFAULT 'shown',
    "hidden_reason" TEXT,
    "seen_at" TIMESTAMPTZ(3),
    "reply" TEXT,
    "reply_language" TEXT,
    "replied_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "review_report" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "review_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "reporter" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),

    CONSTRAINT "review_report_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "review_order_line_id_key" ON "review"("order_line_id");
CREATE INDEX "review_product_id_created_at_idx" ON "review"("product_id", "created_at");
CREATE INDEX "review_cooperative_id_created_at_idx" ON "review"("cooperative_id", "created_at");
CREATE INDEX "review_created_at_idx" ON "review"("created_at");
CREATE UNIQUE INDEX "review_report_review_id_reporter_key" ON "review_report"("review_id", "reporter");
CREATE INDEX "review_report_reporter_created_at_idx" ON "review_report"("reporter", "created_at");
ALTER TABLE "review_report" ADD CONSTRAINT "review_report_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE review ADD CONSTRAINT review_order_line FOREIGN KEY (order_line_id, cooperative_id) REFERENCES order_line (id, cooperative_id);
ALTER TABLE review ADD CONSTRAINT review_stars CHECK (stars BETWEEN 1 AND 5);
ALTER TABLE review ADD CONSTRAINT review_state CHECK (state IN ('shown', 'hidden') AND (state = 'hidden') = (hidden_reason IS NOT NULL));
ALTER TABLE review ADD CONSTRAINT review_languages CHECK (language IN ('fr', 'ar', 'ary-Latn') AND reply_language IN ('fr', 'ar', 'ary-Latn'));
ALTER TABLE review ADD CONSTRAINT review_lengths CHECK (length(display_name) <= 40 AND length(body) BETWEEN 1 AND 1500 AND length(reply) BETWEEN 1 AND 1000);
ALTER TABLE review ADD CONSTRAINT review_words CHECK ((body IS NULL) = (language IS NULL) AND (reply IS NULL) = (reply_language IS NULL) AND (reply IS NULL) = (replied_at IS NULL));
ALTER TABLE review ADD CONSTRAINT review_clean_name CHECK (app.clean_name(display_name));

-- Who wrote it is found by the order line alone: neither the shelf's role nor a cooperative may read that column.
GRANT SELECT (id, cooperative_id, product_id, display_name, stars, body, language, state, reply, reply_language, replied_at, created_at) ON review TO taawon_shopper;
GRANT SELECT ON review TO taawon_checkout;
GRANT INSERT (order_line_id, cooperative_id, product_id, display_name, stars, body, language, created_at) ON review TO taawon_checkout;
GRANT SELECT (id, cooperative_id, product_id, display_name, stars, body, language, state, hidden_reason, reply, reply_language, replied_at, created_at) ON review TO taawon_seller;
GRANT UPDATE (reply, reply_language, replied_at) ON review TO taawon_seller;
GRANT SELECT, UPDATE (state, hidden_reason, seen_at) ON review TO taawon_region;
GRANT SELECT ON review TO taawon_worker;
GRANT INSERT (review_id, reason, reporter, created_at), SELECT (review_id, reporter, created_at) ON review_report TO taawon_shopper;
GRANT SELECT ON review_report TO taawon_region, taawon_worker;

ALTER TABLE review ENABLE ROW LEVEL SECURITY;
ALTER TABLE review FORCE ROW LEVEL SECURITY;
CREATE POLICY own_cooperative ON review TO taawon_seller USING (cooperative_id = app.scope()) WITH CHECK (cooperative_id = app.scope());
CREATE POLICY whole_region ON review TO taawon_region, taawon_worker, taawon_checkout USING (true) WITH CHECK (true);
CREATE POLICY shown ON review FOR SELECT TO taawon_shopper USING (state = 'shown');

-- What the shelf says of a product, counted anew. A function, as app.refresh_availability is and for the same reason: the row is
-- locked first, and only the next statement's snapshot sees what the other writer committed.
CREATE FUNCTION app.refresh_rating(product uuid) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  PERFORM FROM public.shop_listing l WHERE l.product_id = product FOR UPDATE;
  UPDATE public.shop_listing l SET (rating_count, rating_sum) = (
    SELECT count(*)::int, coalesce(sum(r.stars), 0)::int FROM public.review r WHERE r.product_id = product AND r.state = 'shown'
  ) WHERE l.product_id = product;
END $$;
REVOKE ALL ON FUNCTION app.refresh_rating(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.refresh_rating(uuid) TO taawon_checkout, taawon_region, taawon_worker;
