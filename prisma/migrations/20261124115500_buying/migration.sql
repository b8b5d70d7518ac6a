-- One order of a cooperative in a purchase; the caps per address are asked at every checkout.
DROP INDEX "coop_order_purchase_id_idx";
CREATE UNIQUE INDEX "coop_order_purchase_id_cooperative_id_key" ON "coop_order"("purchase_id", "cooperative_id");
CREATE INDEX "purchase_client_address_placed_at_idx" ON "purchase"("client_address", "placed_at");

-- The tables of moves of modules/orders/order.ts and modules/payments/payment.ts, for whoever reaches the rows without them.
CREATE FUNCTION app.refuse_illegal_move() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  legal text[] := CASE TG_TABLE_NAME
    WHEN 'coop_order' THEN ARRAY['placed>confirmed', 'placed>cancelled', 'confirmed>preparing', 'confirmed>cancelled', 'preparing>shipped', 'preparing>cancelled', 'shipped>delivered', 'shipped>refused']
    ELSE ARRAY['pending>collected', 'pending>captured', 'pending>cancelled', 'collected>refunded', 'captured>refunded'] END;
  before text := CASE TG_TABLE_NAME WHEN 'coop_order' THEN to_jsonb(OLD) ->> 'fulfilment_state' ELSE to_jsonb(OLD) ->> 'state' END;
  after text := CASE TG_TABLE_NAME WHEN 'coop_order' THEN to_jsonb(NEW) ->> 'fulfilment_state' ELSE to_jsonb(NEW) ->> 'state' END;
BEGIN
  IF before <> after AND NOT (before || '>' || after) = ANY (legal) THEN
    RAISE EXCEPTION '% does not go from % to %', TG_TABLE_NAME, before, after USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER coop_order_legal_move BEFORE UPDATE OF fulfilment_state ON coop_order FOR EACH ROW EXECUTE FUNCTION app.refuse_illegal_move();
CREATE TRIGGER payment_allocation_legal_move BEFORE UPDATE OF state ON payment_allocation FOR EACH ROW EXECUTE FUNCTION app.refuse_illegal_move();

-- Locks first, then looks: each statement of a volatile function has its own snapshot, so whoever waited sees what the first committed.
-- Two statements in one round trip. As the caller, under the caller's rights.
CREATE FUNCTION app.begin_purchase(attempt text, phone_number text, address text, numbers text[]) RETURNS jsonb LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('taawon.attempt:' || attempt, 0));
  PERFORM pg_advisory_xact_lock(hashtextextended('taawon.phone:' || phone_number, 0));
  RETURN jsonb_build_object(
    'placed', (SELECT jsonb_build_object('purchaseId', p.id, 'number', p.number, 'trackingToken', p.tracking_token) FROM public.purchase p WHERE p.attempt_key = attempt),
    'openOfPhone', (SELECT count(*) FROM public.purchase p WHERE p.phone = phone_number
      AND EXISTS (SELECT FROM public.coop_order o WHERE o.purchase_id = p.id AND o.fulfilment_state IN ('placed', 'confirmed', 'preparing', 'shipped'))),
    'recentOfAddress', (SELECT count(*) FROM public.purchase p WHERE p.client_address = address AND p.placed_at > app.now() - interval '1 hour'),
    'freeNumber', (SELECT candidate FROM unnest(numbers) candidate WHERE NOT EXISTS (SELECT FROM public.purchase p WHERE p.number = candidate) LIMIT 1)
  );
END $$;
REVOKE ALL ON FUNCTION app.begin_purchase(text, text, text, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.begin_purchase(text, text, text, text[]) TO taawon_checkout, taawon_worker;
