-- A report is written by the role of a visitor's own forms, as a review is; the shelf's role reads reviews and writes nothing.
REVOKE ALL ON review_report FROM taawon_shopper;
REVOKE INSERT (review_id, reason, reporter, created_at), SELECT (review_id, reporter, created_at) ON review_report FROM taawon_shopper;
GRANT INSERT (review_id, reason, reporter, created_at), SELECT (review_id, reporter, created_at) ON review_report TO taawon_checkout;
