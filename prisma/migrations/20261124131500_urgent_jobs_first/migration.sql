-- A picture takes seconds to draw: whoever waits for a message or for a product to appear does not wait behind it.
CREATE OR REPLACE FUNCTION app.enqueue(task text, payload json, key text DEFAULT NULL, run_at timestamptz DEFAULT NULL)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM graphile_worker.add_job(task, payload, job_key => key, run_at => run_at, priority => CASE WHEN task LIKE 'media.%' THEN 10 ELSE 0 END);
END $$;
