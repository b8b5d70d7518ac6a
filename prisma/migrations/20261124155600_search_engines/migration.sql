-- Search: more to narrow and sort by, cooperatives by their names, what the second engine still has to hear, and what nobody found.
ALTER TABLE "search_document" ADD COLUMN "labels" TEXT[] DEFAULT ARRAY[]::TEXT[], ADD COLUMN "women_led" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "rating_count" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "rating_tenths" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "stamp" TEXT NOT NULL DEFAULT '';
CREATE INDEX "search_document_price_centimes_product_id_idx" ON "search_document" ("price_centimes", "product_id");

CREATE TABLE "search_cooperative" (
  "cooperative_id" UUID NOT NULL,
  "words" TEXT[],
  CONSTRAINT "search_cooperative_pkey" PRIMARY KEY ("cooperative_id")
);

-- One row a product whose place in the second engine is behind. `version` says which change was sent.
CREATE TABLE "search_change" (
  "product_id" UUID NOT NULL,
  "version" BIGSERIAL NOT NULL,
  "sent" BOOLEAN NOT NULL DEFAULT false,
  CONSTRAINT "search_change_pkey" PRIMARY KEY ("product_id")
);
CREATE INDEX "search_change_sent_version_idx" ON "search_change" ("sent", "version");

-- The second engine as this shop knows it: one row an engine.
CREATE TABLE "search_engine" (
  "name" TEXT NOT NULL,
  "search_key" TEXT,
  "rebuilding_until" TIMESTAMPTZ(3),
  CONSTRAINT "search_engine_pkey" PRIMARY KEY ("name")
);

CREATE TABLE "search_task" (
  "uid" INTEGER NOT NULL,
  "index_name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "status" TEXT NOT NULL DEFAULT 'enqueued',
  "error" TEXT,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "search_task_pkey" PRIMARY KEY ("uid", "index_name")
);
CREATE INDEX "search_task_at_idx" ON "search_task" ("at");

-- What was looked for in vain, by day. Folded words, and nothing of who typed them.
CREATE TABLE "search_miss" (
  "day" DATE NOT NULL,
  "locale" TEXT NOT NULL,
  "words" TEXT NOT NULL,
  "count" INTEGER NOT NULL,
  CONSTRAINT "search_miss_pkey" PRIMARY KEY ("day", "locale", "words")
);
ALTER TABLE search_miss ADD CONSTRAINT search_miss_count CHECK (count > 0 AND length(words) <= 80);

GRANT SELECT ON search_cooperative TO taawon_shopper, taawon_checkout, taawon_seller, taawon_region;
GRANT SELECT ON search_engine TO taawon_shopper;
GRANT SELECT ON search_miss, search_task TO taawon_region;
GRANT SELECT, INSERT, UPDATE, DELETE ON search_cooperative, search_change, search_engine, search_task, search_miss TO taawon_worker;
GRANT USAGE ON SEQUENCE search_change_version_seq TO taawon_worker;

ALTER TABLE search_cooperative ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_cooperative FORCE ROW LEVEL SECURITY;
CREATE POLICY own_cooperative ON search_cooperative FOR SELECT TO taawon_seller USING (cooperative_id = app.scope());
CREATE POLICY whole_region ON search_cooperative TO taawon_region, taawon_worker, taawon_checkout USING (true) WITH CHECK (true);
-- Only who has something on the shelf is here.
CREATE POLICY shelf ON search_cooperative FOR SELECT TO taawon_shopper USING (true);

-- As its forerunner of eleven arguments, which stays for processes of the version before; with every filter, by name.
CREATE FUNCTION app.search_candidates(named tsquery, anywhere tsquery, filters jsonb, most integer)
RETURNS SETOF public.search_document LANGUAGE plpgsql STABLE SET search_path = pg_catalog SET enable_seqscan = off SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  category CONSTANT text := filters ->> 'category';
  family CONSTANT text := filters ->> 'family';
  province CONSTANT text := filters ->> 'province';
  commune CONSTANT text := filters ->> 'commune';
  cooperative CONSTANT uuid := filters ->> 'cooperative';
  label CONSTANT text := filters ->> 'label';
  only_in_stock CONSTANT boolean := coalesce((filters ->> 'inStock')::boolean, false);
  only_women_led CONSTANT boolean := coalesce((filters ->> 'womenLed')::boolean, false);
  rating CONSTANT integer := (filters ->> 'ratingAtLeast')::integer * 10;
  price_min CONSTANT integer := filters ->> 'priceMin';
  price_max CONSTANT integer := filters ->> 'priceMax';
  found integer;
BEGIN
  RETURN QUERY SELECT d.* FROM public.search_document d
    WHERE d.vector @@ named AND (category IS NULL OR d.category_slug = category) AND (family IS NULL OR d.family_slug = family) AND (province IS NULL OR d.province_code = province)
      AND (commune IS NULL OR d.commune_code = commune) AND (cooperative IS NULL OR d.cooperative_id = cooperative) AND (label IS NULL OR label = ANY (d.labels))
      AND (NOT only_in_stock OR d.in_stock) AND (NOT only_women_led OR d.women_led) AND (rating IS NULL OR d.rating_tenths >= rating)
      AND (price_min IS NULL OR d.price_centimes >= price_min) AND (price_max IS NULL OR d.price_centimes <= price_max)
    LIMIT most;
  GET DIAGNOSTICS found = ROW_COUNT;
  IF found >= most THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT d.* FROM public.search_document d
    WHERE d.vector @@ anywhere AND NOT d.vector @@ named AND (category IS NULL OR d.category_slug = category) AND (family IS NULL OR d.family_slug = family) AND (province IS NULL OR d.province_code = province)
      AND (commune IS NULL OR d.commune_code = commune) AND (cooperative IS NULL OR d.cooperative_id = cooperative) AND (label IS NULL OR label = ANY (d.labels))
      AND (NOT only_in_stock OR d.in_stock) AND (NOT only_women_led OR d.women_led) AND (rating IS NULL OR d.rating_tenths >= rating)
      AND (price_min IS NULL OR d.price_centimes >= price_min) AND (price_max IS NULL OR d.price_centimes <= price_max)
    LIMIT most - found;
END $$;
REVOKE ALL ON FUNCTION app.search_candidates(tsquery, tsquery, jsonb, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.search_candidates(tsquery, tsquery, jsonb, integer) TO taawon_shopper, taawon_checkout, taawon_seller, taawon_region, taawon_worker;

-- The search index says whether a product is in stock: it follows when the last piece goes or the first comes back.
CREATE OR REPLACE FUNCTION app.refresh_availability(variants uuid[], product uuid DEFAULT NULL) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  products uuid[];
  turned record;
BEGIN
  SELECT array_agg(DISTINCT p.id) INTO products FROM (
    SELECT v.product_id AS id FROM public.variant v WHERE v.id = ANY (variants)
    UNION SELECT product WHERE product IS NOT NULL
  ) p;
  PERFORM FROM public.shop_listing l WHERE l.product_id = ANY (products) ORDER BY l.product_id FOR UPDATE;
  FOR turned IN
    UPDATE public.shop_listing l SET available = coalesce((
      SELECT sum(s.on_hand - s.reserved) FROM public.variant v JOIN public.stock s ON s.variant_id = v.id
      WHERE v.product_id = l.product_id AND v.active
    ), 0) WHERE l.product_id = ANY (products)
    RETURNING new.product_id AS id, (old.available > 0) <> (new.available > 0) AND new.visible AS otherwise
  LOOP
    IF turned.otherwise THEN
      PERFORM app.enqueue('search.index', json_build_object('productId', turned.id), 'search:' || turned.id);
    END IF;
  END LOOP;
END $$;
