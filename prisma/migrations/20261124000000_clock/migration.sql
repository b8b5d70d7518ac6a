-- The extensions are trusted: the owner of the database may create them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

CREATE SCHEMA app;

-- A row here with settable = true lets a transaction move its own clock (demonstration data, tests).
-- Production never has one, and no application role may write it.
CREATE TABLE app.clock (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  settable boolean NOT NULL,
  shift interval NOT NULL DEFAULT '0'
);

-- The only clock of the business: the transaction's instant, or the one it set where that is allowed.
CREATE FUNCTION app.now() RETURNS timestamptz LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  moved interval;
BEGIN
  SELECT shift INTO moved FROM app.clock WHERE settable;
  IF NOT FOUND THEN
    RETURN now();
  END IF;
  RETURN coalesce(nullif(current_setting('app.clock', true), '')::timestamptz, now() + moved);
END $$;
