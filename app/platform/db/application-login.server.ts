import type { Pool } from "pg";

/** The application would see through the walls between cooperatives. Told in one line; nothing is served. */
class UnfitLogin extends Error {
  constructor(login: string, faults: readonly string[]) {
    super(`DATABASE_URL: the login ${login} ${faults.join(" and ")}, so row-level security would not bind it: give the application a login of its own.`);
    this.name = "UnfitLogin";
  }
}

interface Login {
  name: string;
  superuser: boolean;
  bypasses: boolean;
  owns: boolean;
}

/** Throws UnfitLogin for a superuser, for BYPASSRLS, and for whoever owns the tables or may become their owner. */
export async function assertApplicationLogin(pool: Pool): Promise<void> {
  const { rows } = await pool.query<Login>(`
    select r.rolname as name, r.rolsuper as superuser, r.rolbypassrls as bypasses,
      exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and pg_has_role(r.oid, c.relowner, 'member')) as owns
    from pg_roles r where r.rolname = session_user`);
  const [login] = rows;
  if (!login) throw new Error("the database does not know who is asking");
  const faults = login.superuser ? ["is a superuser"] : [...(login.bypasses ? ["has BYPASSRLS"] : []), ...(login.owns ? ["owns the tables"] : [])];
  if (faults.length > 0) throw new UnfitLogin(login.name, faults);
}
