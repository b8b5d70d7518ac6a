import type { Context } from "~/platform/db/context.server";

export interface CooperativeName {
  cooperativeId: string;
  publicId: string;
  fr: string;
  ar: string;
  slugFr: string;
  slugAr: string;
  communeCode: string;
}

/** Names of approved cooperatives, by id or by the public id that addresses carry; in no order. */
export async function cooperativeNames(context: Context, asked: { ids?: readonly string[]; publicIds?: readonly string[] }): Promise<CooperativeName[]> {
  const { ids = [], publicIds = [] } = asked;
  if (ids.length + publicIds.length === 0) return [];
  return context.sql<CooperativeName>`
    select id as "cooperativeId", public_id as "publicId", name_fr as fr, name_ar as ar, slug_fr as "slugFr", slug_ar as "slugAr", commune_code as "communeCode" from cooperative
    where state = 'approved' and (id = any(${[...ids]}::uuid[]) or public_id = any(${[...publicIds]}::text[]))`;
}
