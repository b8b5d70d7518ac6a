-- What the job engine fails at again and again, or has given up, for the region to see. Neither payload nor error: those name people.
-- In plpgsql, which looks for the engine's own tables when it is called: they are made after these.
CREATE FUNCTION app.troubled_jobs() RETURNS TABLE (task text, given_up boolean, jobs integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  RETURN QUERY
    SELECT j.task_identifier::text, j.attempts >= j.max_attempts, count(*)::integer
    FROM graphile_worker.jobs j
    WHERE j.last_error IS NOT NULL AND (j.attempts >= 6 OR j.attempts >= j.max_attempts)
    GROUP BY 1, 2;
END $$;
REVOKE ALL ON FUNCTION app.troubled_jobs() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.troubled_jobs() TO taawon_region;
