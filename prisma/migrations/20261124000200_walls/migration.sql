-- What the schema language cannot say: roles, ranges, balances, row-level security, the audit chain, the outbox.

-- 1. Roles. The application logs in as a member of taawon_shopper and becomes another with SET LOCAL ROLE.
DO $$
DECLARE
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['taawon_shopper', 'taawon_checkout', 'taawon_seller', 'taawon_region', 'taawon_worker'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS', role_name);
    END IF;
  END LOOP;
END $$;

GRANT USAGE ON SCHEMA app TO PUBLIC;
GRANT USAGE ON SCHEMA public TO PUBLIC;
GRANT EXECUTE ON FUNCTION app.now() TO PUBLIC;

-- 2. Ranges and words.
ALTER TABLE stock ADD CONSTRAINT stock_range CHECK (0 <= reserved AND reserved <= on_hand);
ALTER TABLE cart_line ADD CONSTRAINT cart_line_quantity CHECK (quantity BETWEEN 1 AND 999);
ALTER TABLE variant ADD CONSTRAINT variant_price_range CHECK (price_centimes BETWEEN 1 AND 100000000);
ALTER TABLE variant ADD CONSTRAINT variant_content CHECK (net_content > 0);
ALTER TABLE variant ADD CONSTRAINT variant_weight CHECK (ship_weight_g BETWEEN 1 AND 200000);
ALTER TABLE variant ADD CONSTRAINT variant_unit CHECK (unit IN ('kg', 'g', 'L', 'ml', 'unite'));
ALTER TABLE variant_price ADD CONSTRAINT variant_price_positive CHECK (price_centimes BETWEEN 1 AND 100000000);
ALTER TABLE product ADD CONSTRAINT product_state CHECK (state IN ('draft', 'waiting', 'published', 'withdrawn'));
ALTER TABLE product ADD CONSTRAINT product_source_locale CHECK (source_locale IN ('fr', 'ar'));
ALTER TABLE product_translation ADD CONSTRAINT translation_state CHECK (state IN ('draft', 'ready', 'stale'));
ALTER TABLE product_translation ADD CONSTRAINT translation_locale CHECK (locale IN ('fr', 'ar'));
ALTER TABLE product_translation ADD CONSTRAINT translation_name CHECK (state = 'draft' OR btrim(name) <> '');
ALTER TABLE cooperative ADD CONSTRAINT cooperative_state CHECK (state IN ('draft', 'submitted', 'changes-requested', 'approved', 'refused', 'suspended', 'closing', 'closed'));
ALTER TABLE cooperative ADD CONSTRAINT cooperative_serves CHECK (serves IN ('region', 'country'));
ALTER TABLE cooperative ADD CONSTRAINT cooperative_vat_status CHECK (vat_status IN ('undetermined', 'exempt', 'taxable'));
ALTER TABLE cooperative ADD CONSTRAINT cooperative_members CHECK (women_under35 >= 0 AND women_from35_to60 >= 0 AND women_over60 >= 0 AND men_under35 >= 0 AND men_from35_to60 >= 0 AND men_over60 >= 0);
ALTER TABLE dossier_item ADD CONSTRAINT dossier_item_state CHECK (state IN ('missing', 'submitted', 'accepted', 'refused', 'expired'));
ALTER TABLE authorisation ADD CONSTRAINT authorisation_state CHECK (state IN ('submitted', 'accepted', 'refused', 'expired'));
ALTER TABLE authorisation ADD CONSTRAINT authorisation_kind CHECK (kind IN ('onssa', 'ammps', 'organic', 'label'));
ALTER TABLE media ADD CONSTRAINT media_state CHECK (state IN ('pending', 'ready', 'failed'));
ALTER TABLE media ADD CONSTRAINT media_kind CHECK (kind IN ('picture', 'document'));
ALTER TABLE reservation ADD CONSTRAINT reservation_state CHECK (state IN ('held', 'committed', 'consumed', 'released'));
ALTER TABLE reservation ADD CONSTRAINT reservation_quantity CHECK (quantity > 0);
ALTER TABLE reservation ADD CONSTRAINT reservation_hold_expires CHECK (state <> 'held' OR expires_at IS NOT NULL);
ALTER TABLE coop_order ADD CONSTRAINT order_fulfilment_state CHECK (fulfilment_state IN ('placed', 'confirmed', 'preparing', 'shipped', 'delivered', 'refused', 'cancelled'));
ALTER TABLE coop_order ADD CONSTRAINT order_payment_state CHECK (payment_state IN ('pending', 'paid', 'cancelled', 'refunded'));
ALTER TABLE coop_order ADD CONSTRAINT order_total CHECK (total_centimes = goods_centimes + delivery_centimes AND goods_centimes > 0 AND delivery_centimes >= 0);
ALTER TABLE order_line ADD CONSTRAINT order_line_total CHECK (quantity BETWEEN 1 AND 999 AND unit_price_centimes > 0 AND total_centimes = quantity * unit_price_centimes);
ALTER TABLE purchase ADD CONSTRAINT purchase_total CHECK (total_centimes = goods_centimes + delivery_centimes);
ALTER TABLE purchase ADD CONSTRAINT purchase_rail CHECK (rail IN ('cash-on-delivery', 'card', 'bank-transfer', 'demo-card'));
ALTER TABLE call_log ADD CONSTRAINT call_log_outcome CHECK (outcome IN ('reached', 'no-answer', 'call-back', 'wrong-number', 'refused'));
ALTER TABLE payment_allocation ADD CONSTRAINT allocation_state CHECK (state IN ('pending', 'collected', 'captured', 'cancelled', 'refunded'));
ALTER TABLE payment_allocation ADD CONSTRAINT allocation_amount CHECK (amount_centimes > 0);
ALTER TABLE cash_collection ADD CONSTRAINT collection_collector CHECK (collector IN ('cooperative', 'cooperative-carrier', 'operator-carrier', 'operator'));
ALTER TABLE cash_collection ADD CONSTRAINT collection_amount CHECK (amount_centimes > 0);
ALTER TABLE journal_line ADD CONSTRAINT journal_line_amount CHECK (amount_centimes <> 0);
ALTER TABLE journal_line ADD CONSTRAINT journal_line_account CHECK (account IN ('shopper-prepaid', 'card-clearing', 'cash-at-collector', 'bank', 'cooperative-payable', 'commission-receivable', 'commission-revenue', 'delivery-revenue', 'vat-on-commission', 'carrier-fees', 'gateway-fees', 'stamp-duty', 'disputes', 'payout-in-transit', 'cash-differences', 'suspense'));
ALTER TABLE access_grant ADD CONSTRAINT grant_role CHECK (role IN ('owner', 'manager', 'preparer', 'accountant', 'administrator', 'officer', 'agent'));
ALTER TABLE access_grant ADD CONSTRAINT grant_scope CHECK (scope_kind IN ('cooperative', 'province', 'region'));
CREATE UNIQUE INDEX access_grant_active ON access_grant (user_id, scope_kind, scope_id) WHERE revoked_at IS NULL;
ALTER TABLE notice ADD CONSTRAINT notice_state CHECK (state IN ('queued', 'sent', 'failed'));
ALTER TABLE notice ADD CONSTRAINT notice_channel CHECK (channel IN ('mail', 'sms'));

-- Cross-room references are opaque to the schema language; the tenant still has to be a real one.
ALTER TABLE stock ADD CONSTRAINT stock_variant FOREIGN KEY (variant_id, cooperative_id) REFERENCES variant (id, cooperative_id);
ALTER TABLE order_line ADD CONSTRAINT order_line_variant FOREIGN KEY (variant_id, cooperative_id) REFERENCES variant (id, cooperative_id);
ALTER TABLE coop_order ADD CONSTRAINT order_cooperative FOREIGN KEY (cooperative_id) REFERENCES cooperative (id);
ALTER TABLE shipment_line ADD CONSTRAINT shipment_line_order_line FOREIGN KEY (order_line_id, cooperative_id) REFERENCES order_line (id, cooperative_id);
ALTER TABLE payment_allocation ADD CONSTRAINT allocation_order FOREIGN KEY (part_id, cooperative_id) REFERENCES coop_order (id, cooperative_id);
ALTER TABLE cash_collection ADD CONSTRAINT collection_order FOREIGN KEY (part_id, cooperative_id) REFERENCES coop_order (id, cooperative_id);

-- 3. Names without bidirectional controls, zero-width or control characters (ZWJ and ZWNJ are legal in Arabic script).
CREATE FUNCTION app.clean_name(name text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT name !~ E'[\u202A-\u202E\u2066-\u2069\u200B\u200E\u200F\u2060\uFEFF\u0001-\u001F\u007F-\u009F]'
$$;
ALTER TABLE cooperative ADD CONSTRAINT cooperative_clean_names CHECK (app.clean_name(name_fr) AND app.clean_name(name_ar));
ALTER TABLE product_translation ADD CONSTRAINT translation_clean_name CHECK (app.clean_name(name));

-- 4. The ledger balances at commit and is never edited.
CREATE FUNCTION app.entry_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  total bigint;
  lines integer;
BEGIN
  SELECT coalesce(sum(amount_centimes), 0), count(*) INTO total, lines FROM public.journal_line WHERE entry_id = NEW.entry_id;
  IF total <> 0 OR lines < 2 THEN
    RAISE EXCEPTION 'journal entry % does not balance: % centimes over % lines', NEW.entry_id, total, lines USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
-- The check must see both sides of an entry whoever posts it, so it runs as the role that sees every line.
GRANT taawon_worker TO CURRENT_USER WITH INHERIT FALSE, SET TRUE;
GRANT CREATE ON SCHEMA app TO taawon_worker;
ALTER FUNCTION app.entry_balances() SECURITY DEFINER SET search_path = pg_catalog;
ALTER FUNCTION app.entry_balances() OWNER TO taawon_worker;
REVOKE CREATE ON SCHEMA app FROM taawon_worker;
CREATE CONSTRAINT TRIGGER journal_entry_balances AFTER INSERT ON journal_line DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.entry_balances();

CREATE FUNCTION app.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['journal_entry', 'journal_line', 'audit_entry', 'stock_movement', 'order_event', 'call_log', 'variant_price', 'product_revision', 'cooperative_decision', 'cash_collection'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.refuse_change()', table_name || '_append_only', table_name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change()', table_name || '_no_truncate', table_name);
  END LOOP;
END $$;

-- 5. The audit log: one chain, written by this function alone. The lock orders the writers until commit.
CREATE FUNCTION app.audit(actor_user_id text, actor_label text, action text, subject_kind text, subject_id text, cooperative_id uuid, data jsonb)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  previous bytea;
  moment timestamptz := app.now();
  new_id bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('taawon.audit'));
  SELECT a.hash INTO previous FROM public.audit_entry a ORDER BY a.id DESC LIMIT 1;
  previous := coalesce(previous, '\x'::bytea);
  SELECT coalesce(max(a.id), 0) + 1 INTO new_id FROM public.audit_entry a;
  INSERT INTO public.audit_entry (id, at, actor_user_id, actor_label, action, subject_kind, subject_id, cooperative_id, data, prev_hash, hash)
  VALUES (new_id, moment, actor_user_id, actor_label, action, subject_kind, subject_id, cooperative_id, data, previous,
    app.audit_hash(previous, new_id, moment, actor_user_id, actor_label, action, subject_kind, subject_id, cooperative_id, data));
  RETURN new_id;
END $$;
CREATE FUNCTION app.audit_hash(prev bytea, id bigint, at timestamptz, actor_user_id text, actor_label text, action text, subject_kind text, subject_id text, cooperative_id uuid, data jsonb)
RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(prev || convert_to(jsonb_build_array(id, extract(epoch FROM at AT TIME ZONE 'UTC'), actor_user_id, actor_label, action, subject_kind, subject_id, cooperative_id, data)::text, 'UTF8'))
$$;
REVOKE ALL ON FUNCTION app.audit(text, text, text, text, text, uuid, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.audit(text, text, text, text, text, uuid, jsonb) TO taawon_shopper, taawon_checkout, taawon_seller, taawon_region, taawon_worker;

-- 6. The outbox: a job joins the transaction of the command that wants it.
CREATE FUNCTION app.enqueue(task text, payload json, key text DEFAULT NULL, run_at timestamptz DEFAULT NULL)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM graphile_worker.add_job(task, payload, job_key => key, run_at => run_at);
END $$;
REVOKE ALL ON FUNCTION app.enqueue(text, json, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.enqueue(text, json, text, timestamptz) TO taawon_shopper, taawon_checkout, taawon_seller, taawon_region, taawon_worker;

-- 7. What each role may touch.
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO taawon_region, taawon_worker;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO taawon_region, taawon_worker;
REVOKE INSERT, UPDATE, DELETE ON audit_entry FROM taawon_region, taawon_worker;
REVOKE UPDATE, DELETE ON journal_entry, journal_line FROM taawon_region, taawon_worker;

GRANT SELECT ON province, commune, family, category, setting, delivery_rate, legal_page, shop_listing, cooperative, product, product_translation, variant, product_media, media, stock, authorisation TO taawon_shopper, taawon_checkout, taawon_seller;
GRANT SELECT, INSERT, UPDATE, DELETE ON app_user, session, account, verification, two_factor, rate_limit, cart, cart_line TO taawon_shopper;
GRANT SELECT ON access_grant, invitation TO taawon_shopper;
GRANT INSERT ON access_grant TO taawon_shopper;
GRANT UPDATE ON invitation TO taawon_shopper;
GRANT INSERT ON notice TO taawon_shopper;
GRANT SELECT ON notice TO taawon_shopper;

GRANT SELECT, INSERT, UPDATE, DELETE ON cart, cart_line TO taawon_checkout;
GRANT SELECT, INSERT, UPDATE ON purchase, coop_order, order_line, order_event, reservation, stock, stock_movement, payment, payment_allocation, notice, shipment, shipment_line, cash_collection TO taawon_checkout;
GRANT SELECT, INSERT ON journal_entry, journal_line TO taawon_checkout;
GRANT SELECT, UPDATE ON shop_listing TO taawon_checkout;
GRANT SELECT ON access_grant, app_user, product_revision TO taawon_checkout;

GRANT SELECT, INSERT, UPDATE, DELETE ON cooperative, cooperative_bank, dossier_item, authorisation, product, product_translation, variant, product_media, media, stock, reservation, shop_listing TO taawon_seller;
GRANT SELECT, INSERT ON cooperative_decision, product_revision, variant_price, stock_movement, order_event, call_log, cash_collection, journal_entry, journal_line TO taawon_seller;
GRANT SELECT, UPDATE ON coop_order, payment_allocation TO taawon_seller;
GRANT SELECT, INSERT, UPDATE ON shipment, shipment_line, notice TO taawon_seller;
GRANT SELECT ON order_line, payment TO taawon_seller;
-- A seller calls and delivers to the shopper; the tracking token and the other cooperatives' sums are not its business.
GRANT SELECT (id, number, locale, shopper_name, phone, email, commune_code, quarter, landmark, note, terms_version, rail, placed_at) ON purchase TO taawon_seller;
GRANT SELECT (id, name, locale) ON app_user TO taawon_seller;
GRANT SELECT, INSERT, UPDATE ON access_grant, invitation TO taawon_seller;

-- 8. The wall between cooperatives: forced on every table that names a tenant.
CREATE FUNCTION app.scope() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('app.cooperative_id', true), '')::uuid
$$;
DO $$
DECLARE
  tenant record;
BEGIN
  FOR tenant IN
    SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'cooperative_id' AND NOT a.attisdropped
      AND c.relname NOT IN ('audit_entry')
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant.name);
    EXECUTE format('CREATE POLICY own_cooperative ON %I TO taawon_seller USING (cooperative_id = app.scope()) WITH CHECK (cooperative_id = app.scope())', tenant.name);
    EXECUTE format('CREATE POLICY whole_region ON %I TO taawon_region, taawon_worker, taawon_checkout USING (true) WITH CHECK (true)', tenant.name);
  END LOOP;
END $$;

ALTER TABLE cooperative ENABLE ROW LEVEL SECURITY;
ALTER TABLE cooperative FORCE ROW LEVEL SECURITY;
CREATE POLICY own_cooperative ON cooperative TO taawon_seller USING (id = app.scope()) WITH CHECK (id = app.scope());
CREATE POLICY whole_region ON cooperative TO taawon_region, taawon_worker, taawon_checkout USING (true) WITH CHECK (true);
CREATE POLICY approved ON cooperative FOR SELECT TO taawon_shopper USING (state = 'approved');

ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_cooperative ON audit_entry TO taawon_seller USING (cooperative_id = app.scope());
CREATE POLICY whole_region ON audit_entry TO taawon_region, taawon_worker USING (true);

-- A shopper's purchase belongs to several cooperatives: a seller sees it through its own order only.
ALTER TABLE purchase ENABLE ROW LEVEL SECURITY;
ALTER TABLE purchase FORCE ROW LEVEL SECURITY;
CREATE POLICY through_own_order ON purchase FOR SELECT TO taawon_seller
  USING (EXISTS (SELECT FROM coop_order o WHERE o.purchase_id = purchase.id AND o.cooperative_id = app.scope()));
CREATE POLICY whole_region ON purchase TO taawon_region, taawon_worker, taawon_checkout USING (true) WITH CHECK (true);

ALTER TABLE payment ENABLE ROW LEVEL SECURITY;
ALTER TABLE payment FORCE ROW LEVEL SECURITY;
CREATE POLICY through_own_part ON payment FOR SELECT TO taawon_seller
  USING (EXISTS (SELECT FROM payment_allocation a WHERE a.payment_id = payment.id AND a.cooperative_id = app.scope()));
CREATE POLICY whole_region ON payment TO taawon_region, taawon_worker, taawon_checkout USING (true) WITH CHECK (true);

ALTER TABLE journal_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY through_own_line ON journal_entry FOR SELECT TO taawon_seller
  USING (EXISTS (SELECT FROM journal_line l WHERE l.entry_id = journal_entry.id AND l.cooperative_id = app.scope()));
CREATE POLICY posts ON journal_entry FOR INSERT TO taawon_seller WITH CHECK (true);
CREATE POLICY whole_region ON journal_entry TO taawon_region, taawon_worker, taawon_checkout USING (true) WITH CHECK (true);
-- A cooperative's own act may post the other side of its entry (commission revenue, VAT), which has no cooperative.
CREATE POLICY posts ON journal_line FOR INSERT TO taawon_seller WITH CHECK (cooperative_id = app.scope() OR cooperative_id IS NULL);

ALTER TABLE access_grant ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_grant FORCE ROW LEVEL SECURITY;
CREATE POLICY own_people ON access_grant TO taawon_seller
  USING (scope_kind = 'cooperative' AND scope_id = app.scope()::text) WITH CHECK (scope_kind = 'cooperative' AND scope_id = app.scope()::text);
CREATE POLICY signing_in ON access_grant FOR SELECT TO taawon_shopper USING (true);
CREATE POLICY accepting ON access_grant FOR INSERT TO taawon_shopper WITH CHECK (EXISTS (SELECT FROM invitation i WHERE i.scope_kind = access_grant.scope_kind AND i.scope_id = access_grant.scope_id AND i.role = access_grant.role AND i.used_by = access_grant.user_id));
CREATE POLICY whole_region ON access_grant TO taawon_region, taawon_worker, taawon_checkout USING (true) WITH CHECK (true);
ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitation FORCE ROW LEVEL SECURITY;
CREATE POLICY own_people ON invitation TO taawon_seller
  USING (scope_kind = 'cooperative' AND scope_id = app.scope()::text) WITH CHECK (scope_kind = 'cooperative' AND scope_id = app.scope()::text);
CREATE POLICY accepting ON invitation TO taawon_shopper USING (true);
CREATE POLICY whole_region ON invitation TO taawon_region, taawon_worker USING (true) WITH CHECK (true);

-- 9. What the public sees: the shelf, and what hangs from it.
CREATE POLICY shelf ON shop_listing FOR SELECT TO taawon_shopper USING (visible);
CREATE POLICY on_shelf ON product FOR SELECT TO taawon_shopper USING (EXISTS (SELECT FROM shop_listing l WHERE l.product_id = product.id AND l.visible));
CREATE POLICY on_shelf ON product_translation FOR SELECT TO taawon_shopper USING (EXISTS (SELECT FROM shop_listing l WHERE l.product_id = product_translation.product_id AND l.visible));
CREATE POLICY on_shelf ON variant FOR SELECT TO taawon_shopper USING (EXISTS (SELECT FROM shop_listing l WHERE l.product_id = variant.product_id AND l.visible));
CREATE POLICY on_shelf ON product_media FOR SELECT TO taawon_shopper USING (EXISTS (SELECT FROM shop_listing l WHERE l.product_id = product_media.product_id AND l.visible));
CREATE POLICY on_shelf ON stock FOR SELECT TO taawon_shopper USING (EXISTS (SELECT FROM variant v WHERE v.id = stock.variant_id));
CREATE POLICY pictures ON media FOR SELECT TO taawon_shopper USING (kind = 'picture' AND state = 'ready');
CREATE POLICY proofs ON authorisation FOR SELECT TO taawon_shopper USING (state = 'accepted');
CREATE POLICY own_notices ON notice FOR INSERT TO taawon_shopper WITH CHECK (cooperative_id IS NULL);
CREATE POLICY own_notices_read ON notice FOR SELECT TO taawon_shopper USING (cooperative_id IS NULL);
