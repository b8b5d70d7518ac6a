import type { Database } from "~/platform/db/database.server";

export type StepState = "absent" | "begun" | "finished";

export async function stepState(owner: Database, step: string): Promise<StepState> {
  const { rows } = await owner.pool.query<{ finished: boolean }>("select finished_at is not null as finished from app.seed_step where step = $1", [step]);
  const [row] = rows;
  return !row ? "absent" : row.finished ? "finished" : "begun";
}

export async function beginStep(owner: Database, step: string): Promise<void> {
  await owner.pool.query("insert into app.seed_step (step) values ($1) on conflict (step) do nothing", [step]);
}

export async function finishStep(owner: Database, step: string): Promise<void> {
  await owner.pool.query("update app.seed_step set finished_at = now() where step = $1", [step]);
}

/** Lets transactions move their own clock. Only demonstrations and tests are allowed it. */
export async function allowMovingClock(owner: Database): Promise<void> {
  await owner.pool.query("insert into app.clock (settable) values (true) on conflict (one) do nothing");
}

/** Empties a demonstration that was cut short, append-only tables too, so that it can be told again from the start. */
export async function emptyDemonstration(owner: Database): Promise<void> {
  await owner.pool.query(`do $$
    declare
      names text;
      name text;
    begin
      select string_agg(format('%I', relname), ', ') into names from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations';
      for name in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations' loop
        execute format('alter table %I disable trigger user', name);
      end loop;
      execute 'truncate ' || names || ' cascade';
      for name in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations' loop
        execute format('alter table %I enable trigger user', name);
      end loop;
      delete from app.seed_step;
    end $$`);
  await owner.pool.query("delete from graphile_worker._private_jobs");
}

/**
 * Jobs the seed has done itself (the index), and deadlines of the demonstration's past: the minute's round finds whatever is still open.
 * What a member sends is drawn before the rest of the demonstration, whose invoices come after its pictures.
 */
export async function dropSpentJobs(owner: Database): Promise<void> {
  await owner.pool.query(`delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
    where t.id = j.task_id and (t.identifier = 'search.index' or (t.identifier = 'checkout.expire-order' and j.run_at < now() - interval '1 hour'))`);
  await owner.pool.query(`update graphile_worker._private_jobs j set priority = case t.identifier when 'media.render' then 20 else 30 end
    from graphile_worker._private_tasks t where t.id = j.task_id and t.identifier in ('media.render', 'documents.issue-invoice')`);
}
