import type { Context } from "~/platform/db/context.server";

/** Who sells, as law 31-08 art. 29 wants it told before and after the sale. */
export interface Seller {
  id: string;
  publicId: string;
  nameFr: string;
  nameAr: string;
  slugFr: string;
  slugAr: string;
  registerNumber: string | null;
  court: string | null;
  ice: string | null;
  taxId: string | null;
  address: string | null;
  communeFr: string | null;
  communeAr: string | null;
  phone: string | null;
  email: string | null;
  fictional: boolean;
  /** Activities that need a licence: its number, date and authority. */
  licences: { kind: string; number: string; issuer: string; issuedOn: string | null }[];
}

export async function sellersOf(context: Context, cooperativeIds: readonly string[]): Promise<Map<string, Seller>> {
  const rows = await context.sql<Seller>`
    select c.id, c.public_id as "publicId", c.name_fr as "nameFr", c.name_ar as "nameAr", c.slug_fr as "slugFr", c.slug_ar as "slugAr",
      c.register_number as "registerNumber", c.court, c.ice, c.tax_id as "taxId", c.address, place.fr as "communeFr", place.ar as "communeAr", c.phone, c.email, c.fictional,
      coalesce((select jsonb_agg(jsonb_build_object('kind', a.kind, 'number', a.number, 'issuer', a.issuer, 'issuedOn', a.issued_on) order by a.kind, a.number)
        from authorisation a where a.cooperative_id = c.id and a.state = 'accepted'), '[]'::jsonb) as licences
    from cooperative c left join commune place on place.code = c.commune_code
    where c.id = any(${[...cooperativeIds]}::uuid[])`;
  return new Map(rows.map((seller) => [seller.id, seller]));
}
