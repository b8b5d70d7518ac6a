import type { Context } from "~/platform/db/context.server";
import type { Permit, Permits } from "./listing-gate";

/** Whether the cooperative is approved, and its authorisations in force on this day in Morocco. */
export async function permitsOf(context: Context, cooperativeId: string): Promise<Permits> {
  const [row] = await context.sql<Permits>`
    select c.state = 'approved' as approved, coalesce((
      select jsonb_agg(jsonb_build_object('kind', a.kind, 'number', a.number, 'categories', a.categories, 'labels', a.labels, 'expiresOn', a.expires_on))
      from authorisation a where a.cooperative_id = c.id and a.state = 'accepted'
        and (a.expires_on is null or a.expires_on >= ${context.today}::date)
    ), '[]') as permits
    from cooperative c where c.id = ${cooperativeId}::uuid`;
  return row ?? { approved: false, permits: [] satisfies Permit[] };
}
