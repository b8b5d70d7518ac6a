-- What is left of a product, told to the shelf. A function, because two buyers of two variants of one product must not
-- overwrite each other's sum: the row is locked first, and only the next statement's snapshot sees what the other committed.
CREATE FUNCTION app.refresh_availability(variants uuid[], product uuid DEFAULT NULL) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  products uuid[];
BEGIN
  SELECT array_agg(DISTINCT p.id) INTO products FROM (
    SELECT v.product_id AS id FROM public.variant v WHERE v.id = ANY (variants)
    UNION SELECT product WHERE product IS NOT NULL
  ) p;
  PERFORM FROM public.shop_listing l WHERE l.product_id = ANY (products) ORDER BY l.product_id FOR UPDATE;
  UPDATE public.shop_listing l SET available = coalesce((
    SELECT sum(s.on_hand - s.reserved) FROM public.variant v JOIN public.stock s ON s.variant_id = v.id
    WHERE v.product_id = l.product_id AND v.active
  ), 0) WHERE l.product_id = ANY (products);
END $$;
REVOKE ALL ON FUNCTION app.refresh_availability(uuid[], uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.refresh_availability(uuid[], uuid) TO taawon_checkout, taawon_seller, taawon_region, taawon_worker;

-- A picture and a promise belong to the cooperative of what they hang from.
ALTER TABLE product_media ADD CONSTRAINT product_media_same_cooperative FOREIGN KEY (media_id, cooperative_id) REFERENCES media (id, cooperative_id);
ALTER TABLE reservation ADD CONSTRAINT reservation_variant FOREIGN KEY (variant_id, cooperative_id) REFERENCES variant (id, cooperative_id);
ALTER TABLE stock_movement ADD CONSTRAINT stock_movement_variant FOREIGN KEY (variant_id, cooperative_id) REFERENCES variant (id, cooperative_id);
ALTER TABLE media ADD CONSTRAINT media_ready CHECK (state <> 'ready' OR kind <> 'picture' OR (base IS NOT NULL AND width > 0 AND height > 0 AND cardinality(widths) > 0));
ALTER TABLE media ADD CONSTRAINT media_size CHECK (bytes > 0);

ALTER TABLE shop_listing ADD COLUMN IF NOT EXISTS commune_fr TEXT NOT NULL, ADD COLUMN IF NOT EXISTS commune_ar TEXT NOT NULL,
  ADD COLUMN IF NOT EXISTS picture_width INTEGER, ADD COLUMN IF NOT EXISTS picture_height INTEGER;
