-- Papers issued for the cooperatives, the mandates they are issued under, VAT statuses by day, and the region's desk.
CREATE TABLE "desk_task" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" TEXT,
    "closed_by_name" TEXT,
    "outcome" TEXT,
    CONSTRAINT "desk_task_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "desk_task_closed_at_opened_at_idx" ON "desk_task"("closed_at", "opened_at");
CREATE UNIQUE INDEX desk_task_open ON desk_task (kind, subject_kind, subject_id) WHERE closed_at IS NULL;

CREATE TABLE "document_series" (
    "series" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last_number" INTEGER NOT NULL,
    CONSTRAINT "document_series_pkey" PRIMARY KEY ("series","year")
);
CREATE TABLE "issued_document" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "cooperative_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "order_id" UUID,
    "series" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "total_centimes" INTEGER NOT NULL,
    "facts" JSONB NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),
    CONSTRAINT "issued_document_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "issued_document_id_cooperative_id_key" ON "issued_document"("id", "cooperative_id");
CREATE UNIQUE INDEX "issued_document_reference_key" ON "issued_document"("reference");
CREATE UNIQUE INDEX "issued_document_kind_subject_id_key" ON "issued_document"("kind", "subject_id");
CREATE UNIQUE INDEX "issued_document_series_year_number_key" ON "issued_document"("series", "year", "number");
CREATE INDEX "issued_document_cooperative_id_issued_at_idx" ON "issued_document"("cooperative_id", "issued_at");
CREATE INDEX "issued_document_order_id_idx" ON "issued_document"("order_id");
CREATE TABLE "document_file" (
    "document_id" UUID NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "storage_key" TEXT NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),
    CONSTRAINT "document_file_pkey" PRIMARY KEY ("document_id","locale")
);
CREATE INDEX "document_file_cooperative_id_idx" ON "document_file"("cooperative_id");
ALTER TABLE "document_file" ADD CONSTRAINT "document_file_document_id_cooperative_id_fkey" FOREIGN KEY ("document_id", "cooperative_id") REFERENCES "issued_document"("id", "cooperative_id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TABLE "invoicing_mandate" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "cooperative_id" UUID NOT NULL,
    "signed_on" DATE NOT NULL,
    "ended_on" DATE,
    "recorded_by" TEXT,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),
    CONSTRAINT "invoicing_mandate_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "invoicing_mandate_cooperative_id_idx" ON "invoicing_mandate"("cooperative_id");
CREATE TABLE "cooperative_vat_status" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "cooperative_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "set_by" TEXT,
    "set_by_name" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app.now(),
    CONSTRAINT "cooperative_vat_status_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "cooperative_vat_status_cooperative_id_valid_from_key" ON "cooperative_vat_status"("cooperative_id", "valid_from");

ALTER TABLE issued_document ADD CONSTRAINT document_kind CHECK (kind IN ('invoice', 'credit-note', 'commission-invoice'));
ALTER TABLE issued_document ADD CONSTRAINT document_number CHECK (number >= 1);
ALTER TABLE issued_document ADD CONSTRAINT document_cooperative FOREIGN KEY (cooperative_id) REFERENCES cooperative (id);
ALTER TABLE issued_document ADD CONSTRAINT document_order FOREIGN KEY (order_id, cooperative_id) REFERENCES coop_order (id, cooperative_id);
ALTER TABLE document_file ADD CONSTRAINT document_file_locale CHECK (locale IN ('fr', 'ar'));
ALTER TABLE invoicing_mandate ADD CONSTRAINT mandate_cooperative FOREIGN KEY (cooperative_id) REFERENCES cooperative (id);
ALTER TABLE invoicing_mandate ADD CONSTRAINT mandate_days CHECK (ended_on IS NULL OR ended_on >= signed_on);
CREATE UNIQUE INDEX invoicing_mandate_open ON invoicing_mandate (cooperative_id) WHERE ended_on IS NULL;
ALTER TABLE cooperative_vat_status ADD CONSTRAINT vat_status_word CHECK (status IN ('exempt', 'taxable'));
ALTER TABLE cooperative_vat_status ADD CONSTRAINT vat_status_cooperative FOREIGN KEY (cooperative_id) REFERENCES cooperative (id);

-- Issued once and kept as it is; a wrong one is answered by a credit note.
DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['issued_document', 'document_file', 'cooperative_vat_status'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.refuse_change()', table_name || '_append_only', table_name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change()', table_name || '_no_truncate', table_name);
  END LOOP;
  FOREACH table_name IN ARRAY ARRAY['issued_document', 'document_file', 'invoicing_mandate', 'cooperative_vat_status'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
    EXECUTE format('CREATE POLICY own_cooperative ON %I TO taawon_seller USING (cooperative_id = app.scope()) WITH CHECK (cooperative_id = app.scope())', table_name);
    EXECUTE format('CREATE POLICY whole_region ON %I TO taawon_region, taawon_worker, taawon_checkout USING (true) WITH CHECK (true)', table_name);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON issued_document, document_file TO taawon_region, taawon_worker;
GRANT SELECT, INSERT, UPDATE ON document_series TO taawon_region, taawon_worker;
GRANT SELECT, INSERT, UPDATE ON invoicing_mandate TO taawon_region, taawon_worker;
GRANT SELECT, INSERT ON cooperative_vat_status TO taawon_region, taawon_worker;
GRANT SELECT ON issued_document, document_file, invoicing_mandate, cooperative_vat_status TO taawon_seller, taawon_checkout;
GRANT SELECT, INSERT, UPDATE ON desk_task TO taawon_region, taawon_worker;
GRANT INSERT ON desk_task TO taawon_checkout, taawon_seller;
