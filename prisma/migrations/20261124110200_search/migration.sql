-- The search index on PostgreSQL: documents as weighted words of our own normaliser, and the vocabulary they make.
CREATE TABLE search_document (
  product_id uuid NOT NULL,
  cooperative_id uuid NOT NULL,
  category_slug text NOT NULL,
  family_slug text NOT NULL,
  province_code text NOT NULL,
  commune_code text NOT NULL,
  price_centimes integer NOT NULL,
  in_stock boolean NOT NULL,
  created_at timestamptz(3) NOT NULL,
  vector tsvector NOT NULL,
  CONSTRAINT search_document_pkey PRIMARY KEY (product_id)
);
CREATE INDEX search_document_vector_idx ON search_document USING gin (vector);
CREATE INDEX search_document_created_at_product_id_idx ON search_document (created_at DESC, product_id);
CREATE INDEX search_document_cooperative_id_idx ON search_document (cooperative_id);

-- Byte order, so that "begins with" is a range of the primary key whatever the server's language.
CREATE TABLE search_vocabulary (
  word text COLLATE "C" NOT NULL,
  written text NOT NULL,
  documents integer NOT NULL,
  keys text[],
  CONSTRAINT search_vocabulary_pkey PRIMARY KEY (word)
);
CREATE INDEX search_vocabulary_keys_idx ON search_vocabulary USING gin (keys);
ALTER TABLE search_vocabulary ADD CONSTRAINT search_vocabulary_documents CHECK (documents >= 0);

GRANT SELECT ON search_document, search_vocabulary TO taawon_shopper, taawon_checkout, taawon_seller, taawon_region;
GRANT SELECT, INSERT, UPDATE, DELETE ON search_document, search_vocabulary TO taawon_worker;

ALTER TABLE search_document ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_document FORCE ROW LEVEL SECURITY;
CREATE POLICY own_cooperative ON search_document FOR SELECT TO taawon_seller USING (cooperative_id = app.scope());
CREATE POLICY whole_region ON search_document TO taawon_region, taawon_worker, taawon_checkout USING (true) WITH CHECK (true);
-- Only what is on the shelf is ever indexed.
CREATE POLICY shelf ON search_document FOR SELECT TO taawon_shopper USING (true);
