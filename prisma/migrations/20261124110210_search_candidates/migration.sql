-- Hits of a search before they are ranked, at most `most`, those that are called so first. A function because the planner takes a question
-- of many words for a question about half the shop and would read all of it: here it may not.
CREATE FUNCTION app.search_candidates(named tsquery, anywhere tsquery, category text, family text, province text, commune text, cooperative uuid, only_in_stock boolean, price_min integer, price_max integer, most integer)
RETURNS SETOF public.search_document LANGUAGE plpgsql STABLE SET search_path = pg_catalog SET enable_seqscan = off SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  found integer;
BEGIN
  RETURN QUERY SELECT d.* FROM public.search_document d
    WHERE d.vector @@ named AND (category IS NULL OR d.category_slug = category) AND (family IS NULL OR d.family_slug = family) AND (province IS NULL OR d.province_code = province)
      AND (commune IS NULL OR d.commune_code = commune) AND (cooperative IS NULL OR d.cooperative_id = cooperative) AND (NOT only_in_stock OR d.in_stock)
      AND (price_min IS NULL OR d.price_centimes >= price_min) AND (price_max IS NULL OR d.price_centimes <= price_max)
    LIMIT most;
  GET DIAGNOSTICS found = ROW_COUNT;
  RETURN QUERY SELECT d.* FROM public.search_document d
    WHERE d.vector @@ anywhere AND NOT d.vector @@ named AND (category IS NULL OR d.category_slug = category) AND (family IS NULL OR d.family_slug = family) AND (province IS NULL OR d.province_code = province)
      AND (commune IS NULL OR d.commune_code = commune) AND (cooperative IS NULL OR d.cooperative_id = cooperative) AND (NOT only_in_stock OR d.in_stock)
      AND (price_min IS NULL OR d.price_centimes >= price_min) AND (price_max IS NULL OR d.price_centimes <= price_max)
    LIMIT most - found;
END $$;
REVOKE ALL ON FUNCTION app.search_candidates(tsquery, tsquery, text, text, text, text, uuid, boolean, integer, integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.search_candidates(tsquery, tsquery, text, text, text, text, uuid, boolean, integer, integer, integer) TO taawon_shopper, taawon_checkout, taawon_seller, taawon_region, taawon_worker;
