import { query, type Invariant } from "./invariant";

export const recordInvariants: Invariant[] = [
  {
    number: 37,
    sentence: "The audit log is one unbroken chain, and each move of an order and each collection is in it",
    checks: {
      chain: query(`
        with link as (select a.*, lag(hash) over (order by id) as before, lag(id) over (order by id) as before_id from audit_entry a)
        select id, action from link
        where prev_hash <> coalesce(before, '\\x'::bytea) or id <> coalesce(before_id, 0) + 1
          or hash <> app.audit_hash(prev_hash, id, at, actor_user_id, actor_label, action, subject_kind, subject_id, cooperative_id, data)`),
      moves: query(`
        select e.order_id, e.kind, e.at from order_event e where e.kind not in ('placed', 'call', 'collected')
          and not exists (select from audit_entry a where a.subject_kind = 'order' and a.subject_id = e.order_id::text and a.action = 'orders.' || e.kind and a.at = e.at)`),
      collections: query(`
        select c.part_id from cash_collection c
        where not exists (select from audit_entry a where a.subject_kind = 'order' and a.subject_id = c.part_id::text and a.action = 'payments.collect')`),
    },
  },
  {
    number: 39,
    sentence: "The schema keeps its promises: indexed references, instants with their zone, no floating money, every migration finished",
    checks: {
      references: (look) =>
        look.asOwner(`
        select k.conrelid::regclass::text as of_table, k.conname from pg_constraint k
        where k.contype = 'f' and k.connamespace = 'public'::regnamespace and not exists (
          select from pg_index i where i.indrelid = k.conrelid and i.indisvalid and i.indkey[0] = any(k.conkey))`),
      instants: (look) =>
        look.asOwner(`select table_name, column_name from information_schema.columns where table_schema = 'public' and data_type = 'timestamp without time zone'`),
      "floating money": (look) =>
        look.asOwner(`select table_name, column_name from information_schema.columns where table_schema = 'public' and data_type in ('real', 'double precision', 'money')`),
      constraints: (look) =>
        look.asOwner(`select conrelid::regclass::text as of_table, conname from pg_constraint where connamespace = 'public'::regnamespace and not convalidated`),
      migrations: (look) => look.asOwner(`select migration_name from _prisma_migrations where finished_at is null and rolled_back_at is null`),
    },
  },
];
