import type { Context } from "~/platform/db/context.server";
import type { Locale } from "~/platform/i18n/locale";

export interface CooperativeContact {
  nameFr: string;
  nameAr: string;
  phone: string | null;
  email: string | null;
  /** The language its owner reads. */
  locale: Locale;
}

/** Where a cooperative is told of things: its own phone and e-mail, else its owner's. For the worker. */
export async function contactOf(context: Context, cooperativeId: string): Promise<CooperativeContact | null> {
  const [row] = await context.sql<CooperativeContact>`
    select c.name_fr as "nameFr", c.name_ar as "nameAr", coalesce(c.phone, u.phone_number) as phone,
      coalesce(c.email, case when u.email like '%.invalid' then null else u.email end) as email, coalesce(u.locale, 'fr') as locale
    from cooperative c
    left join lateral (
      select a.phone_number, a.email, a.locale from access_grant g join app_user a on a.id = g.user_id
      where g.scope_kind = 'cooperative' and g.scope_id = c.id::text and g.role = 'owner' and g.revoked_at is null order by g.granted_at limit 1
    ) u on true
    where c.id = ${cooperativeId}::uuid`;
  return row ?? null;
}
