-- What is left of a product is told to the pages that show it, in the statement that changes it: buying has no round trip to spare.
-- A list's order and counts change only when a product sells out or comes back.
CREATE OR REPLACE FUNCTION app.refresh_availability(variants uuid[], product uuid DEFAULT NULL) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  products uuid[];
  told text;
BEGIN
  SELECT array_agg(DISTINCT p.id) INTO products FROM (
    SELECT v.product_id AS id FROM public.variant v WHERE v.id = ANY (variants)
    UNION SELECT product WHERE product IS NOT NULL
  ) p;
  PERFORM FROM public.shop_listing l WHERE l.product_id = ANY (products) ORDER BY l.product_id FOR UPDATE;
  WITH counted AS (
    SELECT l.product_id AS id, l.available AS before, coalesce((
      SELECT sum(s.on_hand - s.reserved) FROM public.variant v JOIN public.stock s ON s.variant_id = v.id
      WHERE v.product_id = l.product_id AND v.active
    ), 0) AS now FROM public.shop_listing l WHERE l.product_id = ANY (products)
  ), changed AS (
    UPDATE public.shop_listing l SET available = c.now FROM counted c WHERE c.id = l.product_id AND c.now <> c.before
    RETURNING l.product_id AS id, (c.before > 0) <> (c.now > 0) AS moved
  )
  SELECT string_agg('product:' || id, ' ') || CASE WHEN bool_or(moved) THEN ' shelf' ELSE '' END INTO told FROM changed;
  IF told IS NOT NULL THEN
    PERFORM pg_notify('taawon_pages', CASE WHEN octet_length(told) > 7500 THEN '*' ELSE told END);
  END IF;
END $$;
