CREATE TABLE "favourite" (
    "user_id" TEXT NOT NULL,
    "product_id" UUID NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),

    CONSTRAINT "favourite_pkey" PRIMARY KEY ("user_id","product_id")
);
CREATE INDEX "favourite_product_id_idx" ON "favourite"("product_id");
ALTER TABLE favourite ADD CONSTRAINT favourite_owner FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE;
ALTER TABLE favourite ADD CONSTRAINT favourite_product FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE;

-- The buying pages' role, which every page of an account has; cooperatives and the shelf have nothing to do here.
GRANT SELECT, INSERT, DELETE ON favourite TO taawon_checkout;
