-- The index of sitemaps is read from this index alone: a walk over a million products without touching one.
DROP INDEX shop_listing_walk;
CREATE INDEX shop_listing_walk ON shop_listing (product_id) INCLUDE (changed_at) WHERE visible;
