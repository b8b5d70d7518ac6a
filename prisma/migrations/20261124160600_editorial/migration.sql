-- When goods are in season: months, both included; past December it goes on into the next year (11 to 3).
ALTER TABLE "product" ADD COLUMN "season_from" SMALLINT, ADD COLUMN "season_to" SMALLINT;
ALTER TABLE "shop_listing" ADD COLUMN "season_from" SMALLINT, ADD COLUMN "season_to" SMALLINT;
ALTER TABLE product ADD CONSTRAINT product_season CHECK ((season_from IS NULL) = (season_to IS NULL) AND season_from BETWEEN 1 AND 12 AND season_to BETWEEN 1 AND 12);
CREATE INDEX shop_listing_seasonal ON shop_listing (published_at DESC, product_id) WHERE season_from IS NOT NULL AND visible;

CREATE FUNCTION app.in_season(season_from smallint, season_to smallint, month integer) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN season_from <= season_to THEN month BETWEEN season_from AND season_to ELSE month >= season_from OR month <= season_to END
$$;
GRANT EXECUTE ON FUNCTION app.in_season(smallint, smallint, integer) TO taawon_shopper, taawon_checkout, taawon_seller, taawon_region, taawon_worker;

-- What the region writes for the front page and for its families, categories and provinces.
CREATE TABLE "editorial_block" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "position" INTEGER NOT NULL,
    "published" BOOLEAN NOT NULL DEFAULT false,
    "title_fr" TEXT NOT NULL,
    "title_ar" TEXT NOT NULL,
    "body_fr" TEXT NOT NULL,
    "body_ar" TEXT NOT NULL,
    "link_path" TEXT NOT NULL,
    "link_fr" TEXT NOT NULL,
    "link_ar" TEXT NOT NULL,
    "picture_category" TEXT NOT NULL,
    "from_month" SMALLINT,
    "to_month" SMALLINT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),

    CONSTRAINT "editorial_block_pkey" PRIMARY KEY ("id")
);
ALTER TABLE editorial_block ADD CONSTRAINT editorial_block_months
  CHECK ((from_month IS NULL) = (to_month IS NULL) AND from_month BETWEEN 1 AND 12 AND to_month BETWEEN 1 AND 12);
ALTER TABLE editorial_block ADD CONSTRAINT editorial_block_link CHECK (link_path ~ '^/[^/]');

CREATE TABLE "guide" (
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "fr" TEXT NOT NULL,
    "ar" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),

    CONSTRAINT "guide_pkey" PRIMARY KEY ("kind","slug")
);
ALTER TABLE guide ADD CONSTRAINT guide_kind CHECK (kind IN ('family', 'category', 'province'));

GRANT SELECT ON editorial_block, guide TO taawon_shopper;
GRANT SELECT, INSERT, UPDATE, DELETE ON editorial_block, guide TO taawon_region, taawon_worker;
