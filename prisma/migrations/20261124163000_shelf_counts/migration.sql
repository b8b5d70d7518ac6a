-- The shelf at a million products: each order a list can be in is an index, each number beside it a sum over a few counters.

DROP INDEX "shop_listing_category_slug_published_at_idx", "shop_listing_family_slug_published_at_idx", "shop_listing_province_code_published_at_idx";
CREATE INDEX shop_listing_newest ON shop_listing (published_at DESC, product_id DESC) WHERE visible;
CREATE INDEX shop_listing_cheapest ON shop_listing (price_centimes, product_id) WHERE visible;
CREATE INDEX shop_listing_dearest ON shop_listing (max_price_centimes) WHERE visible;
CREATE INDEX shop_listing_best ON shop_listing ((CASE WHEN rating_count > 0 THEN rating_sum::float8 / rating_count ELSE 0 END) DESC, rating_count DESC, product_id DESC) WHERE visible;
CREATE INDEX shop_listing_category_newest ON shop_listing (category_slug, published_at DESC, product_id DESC) WHERE visible;
CREATE INDEX shop_listing_category_cheapest ON shop_listing (category_slug, price_centimes, product_id) WHERE visible;
CREATE INDEX shop_listing_family_newest ON shop_listing (family_slug, published_at DESC, product_id DESC) WHERE visible;
CREATE INDEX shop_listing_family_cheapest ON shop_listing (family_slug, price_centimes, product_id) WHERE visible;
CREATE INDEX shop_listing_province_newest ON shop_listing (province_code, published_at DESC, product_id DESC) WHERE visible;
CREATE INDEX shop_listing_province_cheapest ON shop_listing (province_code, price_centimes, product_id) WHERE visible;
CREATE INDEX shop_listing_commune_newest ON shop_listing (commune_code, published_at DESC, product_id DESC) WHERE visible;
CREATE INDEX shop_listing_cooperative_newest ON shop_listing (cooperative_id, published_at DESC, product_id DESC) WHERE visible;
-- A cooperative has one commune, a commune one province, a category one family: unknown to the planner it would multiply their shares.
CREATE STATISTICS shop_listing_facts (dependencies, mcv) ON cooperative_id, commune_code, province_code, category_slug, family_slug, women_led FROM shop_listing;

-- How many products of each kind are on the shelf. A kind is all that lists narrow by but the price: there are as many as cooperatives
-- have categories, a few times over, however many products there are.
CREATE TABLE "shelf_count" (
  "cooperative_id" UUID NOT NULL,
  "category_slug" TEXT NOT NULL,
  "family_slug" TEXT NOT NULL,
  "province_code" TEXT NOT NULL,
  "commune_code" TEXT NOT NULL,
  "women_led" BOOLEAN NOT NULL,
  "in_stock" BOOLEAN NOT NULL,
  "stars" INTEGER NOT NULL,
  "label_list" TEXT NOT NULL,
  "products" INTEGER NOT NULL,
  CONSTRAINT "shelf_count_pkey" PRIMARY KEY ("cooperative_id", "category_slug", "family_slug", "province_code", "commune_code", "women_led", "in_stock", "stars", "label_list")
);
GRANT SELECT ON shelf_count TO taawon_shopper, taawon_checkout, taawon_seller, taawon_region, taawon_worker;
GRANT INSERT, UPDATE ON shelf_count TO taawon_checkout, taawon_seller, taawon_region, taawon_worker;
GRANT DELETE ON shelf_count TO taawon_worker;
ALTER TABLE shelf_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE shelf_count FORCE ROW LEVEL SECURITY;
CREATE POLICY own_cooperative ON shelf_count TO taawon_seller USING (cooperative_id = app.scope()) WITH CHECK (cooperative_id = app.scope());
CREATE POLICY whole_region ON shelf_count TO taawon_region, taawon_worker, taawon_checkout USING (true) WITH CHECK (true);
CREATE POLICY shelf ON shelf_count FOR SELECT TO taawon_shopper USING (true);

-- Whoever changes the shelf changes its counts, in the same transaction, in one order: two that meet wait, and never for each other.
CREATE FUNCTION app.count_shelf() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO public.shelf_count AS c
    SELECT n.cooperative_id, n.category_slug, n.family_slug, n.province_code, n.commune_code, n.women_led, n.available > 0, CASE WHEN n.rating_count > 0 THEN n.rating_sum / n.rating_count ELSE 0 END, array_to_string(n.labels, ' '), count(*)
    FROM added n WHERE n.visible GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9
    ON CONFLICT ON CONSTRAINT shelf_count_pkey DO UPDATE SET products = c.products + excluded.products;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO public.shelf_count AS c
    SELECT o.cooperative_id, o.category_slug, o.family_slug, o.province_code, o.commune_code, o.women_led, o.available > 0, CASE WHEN o.rating_count > 0 THEN o.rating_sum / o.rating_count ELSE 0 END, array_to_string(o.labels, ' '), -count(*)
    FROM removed o WHERE o.visible GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9
    ON CONFLICT ON CONSTRAINT shelf_count_pkey DO UPDATE SET products = c.products + excluded.products;
  ELSE
    INSERT INTO public.shelf_count AS c
    SELECT cooperative_id, category_slug, family_slug, province_code, commune_code, women_led, in_stock, stars, label_list, sum(step) FROM (
      SELECT n.cooperative_id, n.category_slug, n.family_slug, n.province_code, n.commune_code, n.women_led, n.available > 0 AS in_stock, CASE WHEN n.rating_count > 0 THEN n.rating_sum / n.rating_count ELSE 0 END AS stars, array_to_string(n.labels, ' ') AS label_list, 1 AS step
      FROM added n WHERE n.visible
      UNION ALL
      SELECT o.cooperative_id, o.category_slug, o.family_slug, o.province_code, o.commune_code, o.women_led, o.available > 0, CASE WHEN o.rating_count > 0 THEN o.rating_sum / o.rating_count ELSE 0 END, array_to_string(o.labels, ' '), -1
      FROM removed o WHERE o.visible
    ) d GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 HAVING sum(step) <> 0 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9
    ON CONFLICT ON CONSTRAINT shelf_count_pkey DO UPDATE SET products = c.products + excluded.products;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER shop_listing_counted_in AFTER INSERT ON shop_listing REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION app.count_shelf();
CREATE TRIGGER shop_listing_counted_anew AFTER UPDATE ON shop_listing REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION app.count_shelf();
CREATE TRIGGER shop_listing_counted_out AFTER DELETE ON shop_listing REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION app.count_shelf();

SET LOCAL ROLE taawon_worker;
INSERT INTO shelf_count
SELECT l.cooperative_id, l.category_slug, l.family_slug, l.province_code, l.commune_code, l.women_led, l.available > 0, CASE WHEN l.rating_count > 0 THEN l.rating_sum / l.rating_count ELSE 0 END, array_to_string(l.labels, ' '), count(*)
FROM shop_listing l WHERE l.visible GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;
RESET ROLE;
