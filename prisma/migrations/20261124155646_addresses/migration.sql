-- When what a shopper reads of a product last changed, for sitemaps and feeds. Each piece sold is no news to a search engine: the last one is.
ALTER TABLE "shop_listing" ADD COLUMN "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now();
CREATE FUNCTION app.shelf_changed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  NEW.changed_at := app.now();
  RETURN NEW;
END $$;
CREATE TRIGGER shop_listing_rewritten BEFORE UPDATE OF visible, name_fr, rating_count, rating_sum ON shop_listing FOR EACH ROW EXECUTE FUNCTION app.shelf_changed();
CREATE TRIGGER shop_listing_sold_out BEFORE UPDATE OF available ON shop_listing FOR EACH ROW WHEN ((OLD.available > 0) <> (NEW.available > 0)) EXECUTE FUNCTION app.shelf_changed();

-- Walked in the order of ids by sitemaps and feeds.
CREATE INDEX shop_listing_walk ON shop_listing (product_id) WHERE visible;

-- Addresses of renamed categories and provinces lead on. Products and cooperatives need none: their address ends with their public id.
CREATE TABLE "slug_redirect" (
    "kind" TEXT NOT NULL,
    "old_slug" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),

    CONSTRAINT "slug_redirect_pkey" PRIMARY KEY ("kind","old_slug")
);
ALTER TABLE slug_redirect ADD CONSTRAINT slug_redirect_kind CHECK (kind IN ('category', 'province') AND old_slug <> slug);
GRANT SELECT ON slug_redirect TO taawon_shopper, taawon_checkout, taawon_seller, taawon_region, taawon_worker;

-- Whoever renames: an old name leads to the newest in one step, and a name taken up again leads nowhere.
CREATE FUNCTION app.keep_old_slug() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  DELETE FROM public.slug_redirect WHERE kind = TG_ARGV[0] AND old_slug = NEW.slug;
  UPDATE public.slug_redirect SET slug = NEW.slug WHERE kind = TG_ARGV[0] AND slug = OLD.slug;
  INSERT INTO public.slug_redirect (kind, old_slug, slug) VALUES (TG_ARGV[0], OLD.slug, NEW.slug)
  ON CONFLICT (kind, old_slug) DO UPDATE SET slug = excluded.slug, at = excluded.at;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION app.keep_old_slug() FROM PUBLIC;
CREATE TRIGGER family_renamed AFTER UPDATE OF slug ON family FOR EACH ROW WHEN (OLD.slug <> NEW.slug) EXECUTE FUNCTION app.keep_old_slug('category');
CREATE TRIGGER category_renamed AFTER UPDATE OF slug ON category FOR EACH ROW WHEN (OLD.slug <> NEW.slug) EXECUTE FUNCTION app.keep_old_slug('category');
CREATE TRIGGER province_renamed AFTER UPDATE OF slug ON province FOR EACH ROW WHEN (OLD.slug <> NEW.slug) EXECUTE FUNCTION app.keep_old_slug('province');
