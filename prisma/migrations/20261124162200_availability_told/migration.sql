-- What is left of a product, in one statement for the shelf, the search index and the kept pages: buying has no round trip to spare.
-- A list's order and counts, and the index, change only when a product sells out or comes back.
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
    WITH counted AS (
      SELECT l.product_id AS id, coalesce((
        SELECT sum(s.on_hand - s.reserved) FROM public.variant v JOIN public.stock s ON s.variant_id = v.id
        WHERE v.product_id = l.product_id AND v.active
      ), 0) AS available FROM public.shop_listing l WHERE l.product_id = ANY (products)
    )
    UPDATE public.shop_listing l SET available = c.available FROM counted c WHERE c.id = l.product_id AND c.available <> l.available
    RETURNING new.product_id AS id, (old.available > 0) <> (new.available > 0) AND new.visible AS otherwise
  LOOP
    PERFORM pg_notify('taawon_pages', 'product:' || turned.id || CASE WHEN turned.otherwise THEN ' shelf' ELSE '' END);
    IF turned.otherwise THEN
      PERFORM app.enqueue('search.index', json_build_object('productId', turned.id), 'search:' || turned.id);
    END IF;
  END LOOP;
END $$;
