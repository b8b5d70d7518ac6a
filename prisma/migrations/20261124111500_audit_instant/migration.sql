-- The hash covers the instant as the row keeps it: with microseconds in it no entry could ever be verified.
CREATE OR REPLACE FUNCTION app.audit(actor_user_id text, actor_label text, action text, subject_kind text, subject_id text, cooperative_id uuid, data jsonb)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  previous bytea;
  moment timestamptz(3) := app.now();
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
