import { query, type Invariant, type Look, type Row } from "./invariant";

const SAMPLE = 5;

export const peopleInvariants: Invariant[] = [
  {
    number: 32,
    sentence: "A cooperative's own role sees nothing of another's, in any table",
    checks: {
      forced: (look) =>
        look.asOwner(`
        select c.relname as table_without_wall from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'cooperative_id' and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'audit_entry'
          and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))`),
      roles: (look) =>
        look.asOwner(`
        select rolname from pg_roles where rolname in ('taawon_shopper', 'taawon_checkout', 'taawon_seller', 'taawon_region', 'taawon_worker', 'taawon_app')
          and (rolsuper or rolbypassrls or oid in (select relowner from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'))`),
      seen: othersSeen,
    },
  },
  {
    number: 33,
    sentence: "Each cooperative on sale has an owner, and every administrator a second factor",
    checks: {
      ownerless: query(`
        select c.id, c.name_fr from cooperative c where c.state = 'approved'
          and not exists (select from access_grant g where g.scope_kind = 'cooperative' and g.scope_id = c.id::text and g.role = 'owner' and g.revoked_at is null)`),
      "second factor": query(`
        select u.id from app_user u join access_grant g on g.user_id = u.id and g.role = 'administrator' and g.revoked_at is null
        where not coalesce(u.two_factor_enabled, false) and exists (select from session s where s.user_id = u.id)
          and exists (select from audit_entry a where a.actor_user_id = u.id)`),
    },
  },
  {
    number: 34,
    sentence: "An invitation is used once, in its time, and a person has one seat in a place",
    checks: {
      invitations: query(
        `select id, used_at, expires_at, revoked_at from invitation where used_at is not null and (used_at > expires_at or revoked_at < used_at or used_by is null)`,
      ),
      seats: query(`select user_id, scope_kind, scope_id, count(*) as seats from access_grant where revoked_at is null group by user_id, scope_kind, scope_id having count(*) > 1`),
    },
  },
  {
    number: 38,
    sentence: "No session was used after its end",
    checks: { sessions: query(`select id, user_id, expires_at, updated_at from session where updated_at > expires_at`) },
  },
];

/** Asked with the seller's role and no WHERE, for a few cooperatives and every table that names one. */
async function othersSeen(look: Look): Promise<Row[]> {
  const tables = await look.asOwner(`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'cooperative_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege('taawon_seller', c.oid, 'SELECT') order by 1`);
  const cooperatives = await look.rows(`select id from cooperative order by id limit ${String(SAMPLE)}`);
  const broken: Row[] = [];
  for (const { id } of cooperatives) {
    const own = String(id);
    for (const { name } of tables) {
      const seen = await look.asCooperative(own, `select count(*)::int as others from ${String(name)} where cooperative_id is distinct from '${own}'::uuid`);
      if (Number(seen[0]?.others) > 0) broken.push({ cooperative: own, table: name, others: seen[0]?.others });
    }
  }
  return broken;
}
