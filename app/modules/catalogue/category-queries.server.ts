import type { Context } from "~/platform/db/context.server";

export interface Category {
  slug: string;
  familySlug: string;
  fr: string;
  ar: string;
  /** The unit it is usually sold in. */
  unit: string;
  sanitaryAuthority: string | null;
  onssaRequired: boolean;
  perishable: boolean;
  withdrawalRight: boolean;
  dateMark: string | null;
  vatTypical: string;
}

export interface Family {
  slug: string;
  fr: string;
  ar: string;
  categories: Category[];
}

/** The families of the taxonomy with their categories, in its order. */
export async function families(context: Context): Promise<Family[]> {
  context.shows("taxonomy");
  return context.sql<Family>`
    select f.slug, f.fr, f.ar, coalesce((
      select jsonb_agg(jsonb_build_object('slug', c.slug, 'familySlug', c.family_slug, 'fr', c.fr, 'ar', c.ar, 'unit', c.unit, 'sanitaryAuthority', c.sanitary_authority,
        'onssaRequired', c.onssa_required, 'perishable', c.perishable, 'withdrawalRight', c.withdrawal_right, 'dateMark', c.date_mark, 'vatTypical', c.vat_typical) order by c.position, c.slug)
      from category c where c.family_slug = f.slug
    ), '[]') as categories
    from family f order by f.position, f.slug`;
}

export async function categoryBySlug(context: Context, slug: string): Promise<Category | null> {
  const [category] = await context.sql<Category>`
    select slug, family_slug as "familySlug", fr, ar, unit, sanitary_authority as "sanitaryAuthority", onssa_required as "onssaRequired", perishable,
      withdrawal_right as "withdrawalRight", date_mark as "dateMark", vat_typical as "vatTypical"
    from category where slug = ${slug}`;
  return category ?? null;
}
