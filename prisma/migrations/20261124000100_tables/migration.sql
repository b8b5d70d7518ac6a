-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_user_id" TEXT,
    "actor_label" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "cooperative_id" UUID,
    "data" JSONB NOT NULL,
    "prev_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cart" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "token_hash" BYTEA NOT NULL,
    "user_id" TEXT,
    "locale" TEXT NOT NULL,
    "commune_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),

    CONSTRAINT "cart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cart_line" (
    "cart_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),

    CONSTRAINT "cart_line_pkey" PRIMARY KEY ("cart_id","variant_id")
);

-- CreateTable
CREATE TABLE "family" (
    "slug" TEXT NOT NULL,
    "fr" TEXT NOT NULL,
    "ar" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "family_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "category" (
    "slug" TEXT NOT NULL,
    "family_slug" TEXT NOT NULL,
    "fr" TEXT NOT NULL,
    "ar" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "sanitary_authority" TEXT,
    "onssa_required" BOOLEAN NOT NULL,
    "perishable" BOOLEAN NOT NULL,
    "withdrawal_right" BOOLEAN NOT NULL,
    "date_mark" TEXT,
    "vat_typical" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "category_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "product" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "public_id" TEXT NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "category_slug" TEXT NOT NULL,
    "source_locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "waiting_for" TEXT[],
    "revision" INTEGER NOT NULL DEFAULT 1,
    "attributes" JSONB NOT NULL DEFAULT '{}',
    "labels" TEXT[],
    "raw_material_fr" TEXT,
    "raw_material_ar" TEXT,
    "one_of_akind" BOOLEAN NOT NULL DEFAULT false,
    "personalised" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_translation" (
    "product_id" UUID NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "source_revision" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL,

    CONSTRAINT "product_translation_pkey" PRIMARY KEY ("product_id","locale")
);

-- CreateTable
CREATE TABLE "product_revision" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "product_id" UUID NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "by_user_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),

    CONSTRAINT "product_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "variant" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "product_id" UUID NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "label_fr" TEXT,
    "label_ar" TEXT,
    "net_content" DECIMAL(12,3) NOT NULL,
    "unit" TEXT NOT NULL,
    "ship_weight_g" INTEGER NOT NULL,
    "sku" TEXT,
    "price_centimes" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "variant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "variant_price" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "variant_id" UUID NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "price_centimes" INTEGER NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),
    "set_by" TEXT,

    CONSTRAINT "variant_price_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_media" (
    "product_id" UUID NOT NULL,
    "media_id" UUID NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "alt_fr" TEXT NOT NULL DEFAULT '',
    "alt_ar" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "product_media_pkey" PRIMARY KEY ("product_id","media_id")
);

-- CreateTable
CREATE TABLE "legal_page" (
    "kind" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "effective_from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "legal_page_pkey" PRIMARY KEY ("kind","version","locale")
);

-- CreateTable
CREATE TABLE "cooperative" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "public_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "name_fr" TEXT NOT NULL DEFAULT '',
    "name_ar" TEXT NOT NULL DEFAULT '',
    "name_skeleton" TEXT,
    "slug_fr" TEXT NOT NULL DEFAULT '',
    "slug_ar" TEXT NOT NULL DEFAULT '',
    "register_number" TEXT,
    "court" TEXT,
    "ice" TEXT,
    "tax_id" TEXT,
    "commune_code" TEXT,
    "address" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "representative_name" TEXT,
    "representative_function" TEXT,
    "founded_year" INTEGER,
    "women_under35" INTEGER NOT NULL DEFAULT 0,
    "women_from35_to60" INTEGER NOT NULL DEFAULT 0,
    "women_over60" INTEGER NOT NULL DEFAULT 0,
    "men_under35" INTEGER NOT NULL DEFAULT 0,
    "men_from35_to60" INTEGER NOT NULL DEFAULT 0,
    "men_over60" INTEGER NOT NULL DEFAULT 0,
    "women_led" BOOLEAN NOT NULL DEFAULT false,
    "families" TEXT[],
    "story_fr" TEXT NOT NULL DEFAULT '',
    "story_ar" TEXT NOT NULL DEFAULT '',
    "quote_fr" TEXT NOT NULL DEFAULT '',
    "quote_ar" TEXT NOT NULL DEFAULT '',
    "trusted" BOOLEAN NOT NULL DEFAULT false,
    "vat_status" TEXT NOT NULL DEFAULT 'undetermined',
    "serves" TEXT NOT NULL DEFAULT 'country',
    "fictional" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),
    "submitted_at" TIMESTAMPTZ(3),
    "approved_at" TIMESTAMPTZ(3),

    CONSTRAINT "cooperative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cooperative_bank" (
    "cooperative_id" UUID NOT NULL,
    "rib" TEXT NOT NULL,

    CONSTRAINT "cooperative_bank_pkey" PRIMARY KEY ("cooperative_id")
);

-- CreateTable
CREATE TABLE "dossier_item" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "cooperative_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "media_id" UUID,
    "number" TEXT,
    "issuer" TEXT,
    "issued_on" DATE,
    "expires_on" DATE,
    "refused_reason" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "reviewed_by" TEXT,
    "reviewer_name" TEXT,
    "reviewed_at" TIMESTAMPTZ(3),

    CONSTRAINT "dossier_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cooperative_decision" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "cooperative_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT,
    "by_user_id" TEXT,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),

    CONSTRAINT "cooperative_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "authorisation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "cooperative_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "categories" TEXT[],
    "labels" TEXT[],
    "issued_on" DATE,
    "expires_on" DATE,
    "media_id" UUID,
    "state" TEXT NOT NULL,
    "refused_reason" TEXT,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),
    "reviewed_by" TEXT,
    "reviewer_name" TEXT,
    "reviewed_at" TIMESTAMPTZ(3),

    CONSTRAINT "authorisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "phone_number" TEXT,
    "phone_number_verified" BOOLEAN,
    "two_factor_enabled" BOOLEAN DEFAULT false,
    "locale" TEXT NOT NULL DEFAULT 'fr',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "two_factor" (
    "id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failed_verification_count" INTEGER DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "two_factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_grant" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "scope_kind" TEXT NOT NULL,
    "scope_id" TEXT NOT NULL,
    "granted_by" TEXT,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "token_hash" BYTEA NOT NULL,
    "recipient" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "scope_kind" TEXT NOT NULL,
    "scope_id" TEXT NOT NULL,
    "invited_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "used_by" TEXT,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock" (
    "variant_id" UUID NOT NULL,
    "place" TEXT NOT NULL DEFAULT 'main',
    "cooperative_id" UUID NOT NULL,
    "on_hand" INTEGER NOT NULL,
    "reserved" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "stock_pkey" PRIMARY KEY ("variant_id","place")
);

-- CreateTable
CREATE TABLE "stock_movement" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "variant_id" UUID NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "place" TEXT NOT NULL DEFAULT 'main',
    "delta" INTEGER NOT NULL,
    "source_kind" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "by_user_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),

    CONSTRAINT "stock_movement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reservation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "variant_id" UUID NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "place" TEXT NOT NULL DEFAULT 'main',
    "quantity" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "source_kind" TEXT NOT NULL,
    "source_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "reservation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal_entry" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "event_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),

    CONSTRAINT "journal_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal_line" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "entry_id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "cooperative_id" UUID,
    "amount_centimes" INTEGER NOT NULL,

    CONSTRAINT "journal_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "media" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "cooperative_id" UUID,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "original_name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "base" TEXT,
    "width" INTEGER,
    "height" INTEGER,
    "widths" INTEGER[],
    "failure" TEXT,
    "uploaded_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),
    "ready_at" TIMESTAMPTZ(3),

    CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "cooperative_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),
    "sent_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "purchase" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" TEXT NOT NULL,
    "attempt_key" TEXT NOT NULL,
    "cart_id" UUID,
    "user_id" TEXT,
    "locale" TEXT NOT NULL,
    "tracking_token_hash" BYTEA NOT NULL,
    "tracking_token" TEXT NOT NULL,
    "shopper_name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT,
    "commune_code" TEXT NOT NULL,
    "quarter" TEXT NOT NULL,
    "landmark" TEXT NOT NULL,
    "note" TEXT,
    "terms_version" TEXT NOT NULL,
    "rail" TEXT NOT NULL,
    "goods_centimes" INTEGER NOT NULL,
    "delivery_centimes" INTEGER NOT NULL,
    "total_centimes" INTEGER NOT NULL,
    "client_address" TEXT,
    "placed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),

    CONSTRAINT "purchase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coop_order" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" TEXT NOT NULL,
    "purchase_id" UUID NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "fulfilment_state" TEXT NOT NULL,
    "payment_state" TEXT NOT NULL,
    "goods_centimes" INTEGER NOT NULL,
    "delivery_centimes" INTEGER NOT NULL,
    "total_centimes" INTEGER NOT NULL,
    "commission_bps" INTEGER NOT NULL,
    "commission_centimes" INTEGER NOT NULL,
    "commission_vat_centimes" INTEGER NOT NULL,
    "delivery_days_min" INTEGER NOT NULL,
    "delivery_days_max" INTEGER NOT NULL,
    "confirm_by" TIMESTAMPTZ(3) NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),
    "confirmed_at" TIMESTAMPTZ(3),
    "prepared_at" TIMESTAMPTZ(3),
    "shipped_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_by" TEXT,
    "cancel_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "coop_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_line" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "order_id" UUID NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "product_revision" INTEGER NOT NULL,
    "name_fr" TEXT NOT NULL,
    "name_ar" TEXT NOT NULL,
    "variant_label_fr" TEXT,
    "variant_label_ar" TEXT,
    "net_content" DECIMAL(12,3) NOT NULL,
    "unit" TEXT NOT NULL,
    "ship_weight_g" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unit_price_centimes" INTEGER NOT NULL,
    "total_centimes" INTEGER NOT NULL,
    "vat_bps" INTEGER NOT NULL,
    "withdrawal_right" BOOLEAN NOT NULL,
    "picture_base" TEXT,

    CONSTRAINT "order_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "order_id" UUID NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "actor_kind" TEXT NOT NULL,
    "actor_user_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),

    CONSTRAINT "order_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call_log" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "order_id" UUID NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "note" TEXT,
    "by_user_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),

    CONSTRAINT "call_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shipment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "order_id" UUID NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "carrier" TEXT NOT NULL,
    "tracking_number" TEXT,
    "shipped_at" TIMESTAMPTZ(3) NOT NULL,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "shipment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shipment_line" (
    "shipment_id" UUID NOT NULL,
    "order_line_id" UUID NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "shipment_line_pkey" PRIMARY KEY ("shipment_id","order_line_id")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "payable_id" UUID NOT NULL,
    "rail" TEXT NOT NULL,
    "amount_centimes" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_allocation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "payment_id" UUID NOT NULL,
    "part_id" UUID NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "amount_centimes" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_allocation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cash_collection" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "part_id" UUID NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "amount_centimes" INTEGER NOT NULL,
    "collector" TEXT NOT NULL,
    "collected_by_name" TEXT NOT NULL,
    "recorded_by" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),

    CONSTRAINT "cash_collection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "set_by" TEXT,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),

    CONSTRAINT "setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_rate" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "origin_province" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "up_to_g" INTEGER NOT NULL,
    "price_centimes" INTEGER NOT NULL,
    "days_min" INTEGER NOT NULL,
    "days_max" INTEGER NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "delivery_rate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shop_listing" (
    "product_id" UUID NOT NULL,
    "public_id" TEXT NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "visible" BOOLEAN NOT NULL,
    "name_fr" TEXT NOT NULL,
    "name_ar" TEXT NOT NULL,
    "name_fr_locale" TEXT NOT NULL,
    "name_ar_locale" TEXT NOT NULL,
    "slug_fr" TEXT NOT NULL,
    "slug_ar" TEXT NOT NULL,
    "cooperative_public_id" TEXT NOT NULL,
    "cooperative_name_fr" TEXT NOT NULL,
    "cooperative_name_ar" TEXT NOT NULL,
    "cooperative_slug_fr" TEXT NOT NULL,
    "cooperative_slug_ar" TEXT NOT NULL,
    "commune_code" TEXT NOT NULL,
    "province_code" TEXT NOT NULL,
    "category_slug" TEXT NOT NULL,
    "family_slug" TEXT NOT NULL,
    "price_centimes" INTEGER NOT NULL,
    "max_price_centimes" INTEGER NOT NULL,
    "net_content" DECIMAL(12,3) NOT NULL,
    "unit" TEXT NOT NULL,
    "variant_count" INTEGER NOT NULL,
    "sole_variant_id" UUID,
    "available" INTEGER NOT NULL,
    "one_of_akind" BOOLEAN NOT NULL,
    "women_led" BOOLEAN NOT NULL,
    "labels" TEXT[],
    "picture_base" TEXT,
    "picture_widths" INTEGER[],
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shop_listing_pkey" PRIMARY KEY ("product_id")
);

-- CreateTable
CREATE TABLE "province" (
    "code" TEXT NOT NULL,
    "region_code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "fr" TEXT NOT NULL,
    "ar" TEXT NOT NULL,
    "fr_long" TEXT NOT NULL,
    "ar_long" TEXT NOT NULL,

    CONSTRAINT "province_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "commune" (
    "code" TEXT NOT NULL,
    "province_code" TEXT NOT NULL,
    "fr" TEXT NOT NULL,
    "ar" TEXT NOT NULL,
    "urban" BOOLEAN NOT NULL,
    "population" INTEGER NOT NULL,
    "aliases" TEXT[],

    CONSTRAINT "commune_pkey" PRIMARY KEY ("code")
);

-- CreateIndex
CREATE INDEX "audit_entry_subject_kind_subject_id_idx" ON "audit_entry"("subject_kind", "subject_id");

-- CreateIndex
CREATE INDEX "audit_entry_cooperative_id_idx" ON "audit_entry"("cooperative_id");

-- CreateIndex
CREATE UNIQUE INDEX "cart_token_hash_key" ON "cart"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "cart_user_id_key" ON "cart"("user_id");

-- CreateIndex
CREATE INDEX "category_family_slug_idx" ON "category"("family_slug");

-- CreateIndex
CREATE UNIQUE INDEX "product_public_id_key" ON "product"("public_id");

-- CreateIndex
CREATE INDEX "product_cooperative_id_idx" ON "product"("cooperative_id");

-- CreateIndex
CREATE INDEX "product_category_slug_idx" ON "product"("category_slug");

-- CreateIndex
CREATE UNIQUE INDEX "product_id_cooperative_id_key" ON "product"("id", "cooperative_id");

-- CreateIndex
CREATE INDEX "product_translation_cooperative_id_idx" ON "product_translation"("cooperative_id");

-- CreateIndex
CREATE INDEX "product_revision_cooperative_id_idx" ON "product_revision"("cooperative_id");

-- CreateIndex
CREATE UNIQUE INDEX "product_revision_product_id_revision_key" ON "product_revision"("product_id", "revision");

-- CreateIndex
CREATE INDEX "variant_product_id_idx" ON "variant"("product_id");

-- CreateIndex
CREATE UNIQUE INDEX "variant_id_cooperative_id_key" ON "variant"("id", "cooperative_id");

-- CreateIndex
CREATE UNIQUE INDEX "variant_cooperative_id_sku_key" ON "variant"("cooperative_id", "sku");

-- CreateIndex
CREATE INDEX "variant_price_variant_id_idx" ON "variant_price"("variant_id");

-- CreateIndex
CREATE INDEX "variant_price_cooperative_id_idx" ON "variant_price"("cooperative_id");

-- CreateIndex
CREATE INDEX "product_media_cooperative_id_idx" ON "product_media"("cooperative_id");

-- CreateIndex
CREATE INDEX "product_media_media_id_idx" ON "product_media"("media_id");

-- CreateIndex
CREATE UNIQUE INDEX "cooperative_public_id_key" ON "cooperative"("public_id");

-- CreateIndex
CREATE UNIQUE INDEX "cooperative_name_skeleton_key" ON "cooperative"("name_skeleton");

-- CreateIndex
CREATE INDEX "cooperative_commune_code_idx" ON "cooperative"("commune_code");

-- CreateIndex
CREATE INDEX "cooperative_state_idx" ON "cooperative"("state");

-- CreateIndex
CREATE UNIQUE INDEX "cooperative_court_register_number_key" ON "cooperative"("court", "register_number");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_item_cooperative_id_kind_key" ON "dossier_item"("cooperative_id", "kind");

-- CreateIndex
CREATE INDEX "cooperative_decision_cooperative_id_idx" ON "cooperative_decision"("cooperative_id");

-- CreateIndex
CREATE INDEX "authorisation_cooperative_id_idx" ON "authorisation"("cooperative_id");

-- CreateIndex
CREATE INDEX "authorisation_state_idx" ON "authorisation"("state");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_phone_number_key" ON "app_user"("phone_number");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "two_factor_secret_idx" ON "two_factor"("secret");

-- CreateIndex
CREATE INDEX "two_factor_user_id_idx" ON "two_factor"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");

-- CreateIndex
CREATE INDEX "access_grant_user_id_idx" ON "access_grant"("user_id");

-- CreateIndex
CREATE INDEX "access_grant_scope_kind_scope_id_idx" ON "access_grant"("scope_kind", "scope_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_scope_kind_scope_id_idx" ON "invitation"("scope_kind", "scope_id");

-- CreateIndex
CREATE INDEX "stock_cooperative_id_idx" ON "stock"("cooperative_id");

-- CreateIndex
CREATE INDEX "stock_movement_variant_id_idx" ON "stock_movement"("variant_id");

-- CreateIndex
CREATE INDEX "stock_movement_cooperative_id_idx" ON "stock_movement"("cooperative_id");

-- CreateIndex
CREATE UNIQUE INDEX "stock_movement_source_kind_source_id_key" ON "stock_movement"("source_kind", "source_id");

-- CreateIndex
CREATE INDEX "reservation_variant_id_idx" ON "reservation"("variant_id");

-- CreateIndex
CREATE INDEX "reservation_cooperative_id_idx" ON "reservation"("cooperative_id");

-- CreateIndex
CREATE UNIQUE INDEX "reservation_source_kind_source_id_key" ON "reservation"("source_kind", "source_id");

-- CreateIndex
CREATE UNIQUE INDEX "journal_entry_event_key_key" ON "journal_entry"("event_key");

-- CreateIndex
CREATE INDEX "journal_line_entry_id_idx" ON "journal_line"("entry_id");

-- CreateIndex
CREATE INDEX "journal_line_cooperative_id_account_idx" ON "journal_line"("cooperative_id", "account");

-- CreateIndex
CREATE UNIQUE INDEX "media_storage_key_key" ON "media"("storage_key");

-- CreateIndex
CREATE INDEX "media_cooperative_id_idx" ON "media"("cooperative_id");

-- CreateIndex
CREATE UNIQUE INDEX "media_id_cooperative_id_key" ON "media"("id", "cooperative_id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_key_key" ON "notice"("key");

-- CreateIndex
CREATE INDEX "notice_cooperative_id_idx" ON "notice"("cooperative_id");

-- CreateIndex
CREATE INDEX "notice_state_idx" ON "notice"("state");

-- CreateIndex
CREATE UNIQUE INDEX "purchase_number_key" ON "purchase"("number");

-- CreateIndex
CREATE UNIQUE INDEX "purchase_attempt_key_key" ON "purchase"("attempt_key");

-- CreateIndex
CREATE UNIQUE INDEX "purchase_tracking_token_hash_key" ON "purchase"("tracking_token_hash");

-- CreateIndex
CREATE INDEX "purchase_user_id_idx" ON "purchase"("user_id");

-- CreateIndex
CREATE INDEX "purchase_phone_idx" ON "purchase"("phone");

-- CreateIndex
CREATE INDEX "purchase_placed_at_idx" ON "purchase"("placed_at");

-- CreateIndex
CREATE UNIQUE INDEX "coop_order_number_key" ON "coop_order"("number");

-- CreateIndex
CREATE INDEX "coop_order_purchase_id_idx" ON "coop_order"("purchase_id");

-- CreateIndex
CREATE INDEX "coop_order_cooperative_id_placed_at_idx" ON "coop_order"("cooperative_id", "placed_at");

-- CreateIndex
CREATE INDEX "coop_order_fulfilment_state_confirm_by_idx" ON "coop_order"("fulfilment_state", "confirm_by");

-- CreateIndex
CREATE UNIQUE INDEX "coop_order_id_cooperative_id_key" ON "coop_order"("id", "cooperative_id");

-- CreateIndex
CREATE INDEX "order_line_order_id_idx" ON "order_line"("order_id");

-- CreateIndex
CREATE INDEX "order_line_cooperative_id_idx" ON "order_line"("cooperative_id");

-- CreateIndex
CREATE INDEX "order_line_variant_id_idx" ON "order_line"("variant_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_line_id_cooperative_id_key" ON "order_line"("id", "cooperative_id");

-- CreateIndex
CREATE INDEX "order_event_order_id_idx" ON "order_event"("order_id");

-- CreateIndex
CREATE INDEX "order_event_cooperative_id_idx" ON "order_event"("cooperative_id");

-- CreateIndex
CREATE INDEX "call_log_order_id_idx" ON "call_log"("order_id");

-- CreateIndex
CREATE INDEX "call_log_cooperative_id_idx" ON "call_log"("cooperative_id");

-- CreateIndex
CREATE INDEX "shipment_order_id_idx" ON "shipment"("order_id");

-- CreateIndex
CREATE INDEX "shipment_cooperative_id_idx" ON "shipment"("cooperative_id");

-- CreateIndex
CREATE UNIQUE INDEX "shipment_id_cooperative_id_key" ON "shipment"("id", "cooperative_id");

-- CreateIndex
CREATE INDEX "shipment_line_cooperative_id_idx" ON "shipment_line"("cooperative_id");

-- CreateIndex
CREATE INDEX "shipment_line_order_line_id_idx" ON "shipment_line"("order_line_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_payable_id_key" ON "payment"("payable_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_allocation_part_id_key" ON "payment_allocation"("part_id");

-- CreateIndex
CREATE INDEX "payment_allocation_payment_id_idx" ON "payment_allocation"("payment_id");

-- CreateIndex
CREATE INDEX "payment_allocation_cooperative_id_idx" ON "payment_allocation"("cooperative_id");

-- CreateIndex
CREATE UNIQUE INDEX "cash_collection_part_id_key" ON "cash_collection"("part_id");

-- CreateIndex
CREATE INDEX "cash_collection_cooperative_id_idx" ON "cash_collection"("cooperative_id");

-- CreateIndex
CREATE UNIQUE INDEX "setting_key_valid_from_key" ON "setting"("key", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_rate_origin_province_zone_up_to_g_valid_from_key" ON "delivery_rate"("origin_province", "zone", "up_to_g", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "shop_listing_public_id_key" ON "shop_listing"("public_id");

-- CreateIndex
CREATE INDEX "shop_listing_cooperative_id_idx" ON "shop_listing"("cooperative_id");

-- CreateIndex
CREATE INDEX "shop_listing_category_slug_published_at_idx" ON "shop_listing"("category_slug", "published_at");

-- CreateIndex
CREATE INDEX "shop_listing_family_slug_published_at_idx" ON "shop_listing"("family_slug", "published_at");

-- CreateIndex
CREATE INDEX "shop_listing_province_code_published_at_idx" ON "shop_listing"("province_code", "published_at");

-- CreateIndex
CREATE UNIQUE INDEX "province_slug_key" ON "province"("slug");

-- CreateIndex
CREATE INDEX "province_region_code_idx" ON "province"("region_code");

-- CreateIndex
CREATE INDEX "commune_province_code_idx" ON "commune"("province_code");

-- AddForeignKey
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category" ADD CONSTRAINT "category_family_slug_fkey" FOREIGN KEY ("family_slug") REFERENCES "family"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_cooperative_id_fkey" FOREIGN KEY ("cooperative_id") REFERENCES "cooperative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_category_slug_fkey" FOREIGN KEY ("category_slug") REFERENCES "category"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_translation" ADD CONSTRAINT "product_translation_product_id_cooperative_id_fkey" FOREIGN KEY ("product_id", "cooperative_id") REFERENCES "product"("id", "cooperative_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_revision" ADD CONSTRAINT "product_revision_product_id_cooperative_id_fkey" FOREIGN KEY ("product_id", "cooperative_id") REFERENCES "product"("id", "cooperative_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variant" ADD CONSTRAINT "variant_product_id_cooperative_id_fkey" FOREIGN KEY ("product_id", "cooperative_id") REFERENCES "product"("id", "cooperative_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variant_price" ADD CONSTRAINT "variant_price_variant_id_cooperative_id_fkey" FOREIGN KEY ("variant_id", "cooperative_id") REFERENCES "variant"("id", "cooperative_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_media" ADD CONSTRAINT "product_media_product_id_cooperative_id_fkey" FOREIGN KEY ("product_id", "cooperative_id") REFERENCES "product"("id", "cooperative_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_media" ADD CONSTRAINT "product_media_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cooperative" ADD CONSTRAINT "cooperative_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cooperative_bank" ADD CONSTRAINT "cooperative_bank_cooperative_id_fkey" FOREIGN KEY ("cooperative_id") REFERENCES "cooperative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_item" ADD CONSTRAINT "dossier_item_cooperative_id_fkey" FOREIGN KEY ("cooperative_id") REFERENCES "cooperative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cooperative_decision" ADD CONSTRAINT "cooperative_decision_cooperative_id_fkey" FOREIGN KEY ("cooperative_id") REFERENCES "cooperative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authorisation" ADD CONSTRAINT "authorisation_cooperative_id_fkey" FOREIGN KEY ("cooperative_id") REFERENCES "cooperative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journal_line" ADD CONSTRAINT "journal_line_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "journal_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coop_order" ADD CONSTRAINT "coop_order_purchase_id_fkey" FOREIGN KEY ("purchase_id") REFERENCES "purchase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_order_id_cooperative_id_fkey" FOREIGN KEY ("order_id", "cooperative_id") REFERENCES "coop_order"("id", "cooperative_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_event" ADD CONSTRAINT "order_event_order_id_cooperative_id_fkey" FOREIGN KEY ("order_id", "cooperative_id") REFERENCES "coop_order"("id", "cooperative_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_log" ADD CONSTRAINT "call_log_order_id_cooperative_id_fkey" FOREIGN KEY ("order_id", "cooperative_id") REFERENCES "coop_order"("id", "cooperative_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipment" ADD CONSTRAINT "shipment_order_id_cooperative_id_fkey" FOREIGN KEY ("order_id", "cooperative_id") REFERENCES "coop_order"("id", "cooperative_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipment_line" ADD CONSTRAINT "shipment_line_shipment_id_cooperative_id_fkey" FOREIGN KEY ("shipment_id", "cooperative_id") REFERENCES "shipment"("id", "cooperative_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_allocation" ADD CONSTRAINT "payment_allocation_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commune" ADD CONSTRAINT "commune_province_code_fkey" FOREIGN KEY ("province_code") REFERENCES "province"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
