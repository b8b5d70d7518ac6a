import type { Context } from "~/platform/db/context.server";
import { sql } from "~/platform/db/sql-fragment";
import type { ShopPicture } from "./listing";

/** A cooperative as directories and cards show it. */
export interface CooperativeCard {
  cooperativeId: string;
  publicId: string;
  nameFr: string;
  nameAr: string;
  slugFr: string;
  slugAr: string;
  communeFr: string;
  communeAr: string;
  communeCode: string;
  provinceCode: string;
  womenLed: boolean;
  families: string[];
  storyFr: string;
  storyAr: string;
  quoteFr: string;
  quoteAr: string;
  members: number;
  women: number;
  foundedYear: number | null;
  fictional: boolean;
  products: number;
  picture: ShopPicture | null;
}

const COOPERATIVE = sql`c.id as "cooperativeId", c.public_id as "publicId", c.name_fr as "nameFr", c.name_ar as "nameAr", c.slug_fr as "slugFr", c.slug_ar as "slugAr",
  m.fr as "communeFr", m.ar as "communeAr", m.code as "communeCode", m.province_code as "provinceCode", c.women_led as "womenLed", c.families, c.story_fr as "storyFr", c.story_ar as "storyAr",
  c.quote_fr as "quoteFr", c.quote_ar as "quoteAr", c.founded_year as "foundedYear", c.fictional,
  c.women_under35 + c.women_from35_to60 + c.women_over60 as women,
  c.women_under35 + c.women_from35_to60 + c.women_over60 + c.men_under35 + c.men_from35_to60 + c.men_over60 as members,
  (select coalesce(sum(s.products), 0)::int from shelf_count s where s.cooperative_id = c.id) as products,
  (select jsonb_build_object('base', l.picture_base, 'widths', l.picture_widths, 'width', l.picture_width, 'height', l.picture_height)
    from shop_listing l where l.cooperative_id = c.id and l.visible and l.picture_base is not null order by l.published_at desc, l.product_id limit 1) as picture`;

/** The latest approved first. */
export async function newCooperatives(context: Context, limit = 6): Promise<CooperativeCard[]> {
  context.shows("cooperatives", "shelf");
  return context.sql<CooperativeCard>`
    select ${COOPERATIVE} from cooperative c join commune m on m.code = c.commune_code
    where c.state = 'approved' order by c.approved_at desc nulls last, c.id limit ${limit}::int`;
}

/** Approved cooperatives by name in the reader's language, in a province (its code) or all. */
export async function cooperativesIn(context: Context, province?: string): Promise<CooperativeCard[]> {
  context.shows("cooperatives", "shelf");
  return context.sql<CooperativeCard>`
    select ${COOPERATIVE} from cooperative c join commune m on m.code = c.commune_code
    where c.state = 'approved' and (${province ?? null}::text is null or m.province_code = ${province ?? null}::text)
    order by ${context.locale === "ar" ? sql`c.name_ar` : sql`c.name_fr`}, c.id limit 500`;
}

/** Approved cooperatives by id, in the asked order. */
export async function cooperativesByIds(context: Context, ids: readonly string[]): Promise<CooperativeCard[]> {
  context.shows("cooperatives", "shelf");
  return context.sql<CooperativeCard>`
    select ${COOPERATIVE} from unnest(${ids}::uuid[]) with ordinality as asked (id, place) join cooperative c on c.id = asked.id
    join commune m on m.code = c.commune_code where c.state = 'approved' order by asked.place`;
}

/** A cooperative's claim with the paper that proves it. */
export interface Proof {
  kind: "onssa" | "ammps" | "organic" | "label";
  number: string;
  issuer: string;
  labels: string[];
  categories: string[];
  /** 'YYYY-MM-DD' */
  expiresOn: string | null;
  reviewedAt: Date | null;
}

/** What law 31-08 (art. 29) has a shop say of who sells. */
export interface LegalIdentity {
  nameFr: string;
  nameAr: string;
  registerNumber: string | null;
  court: string | null;
  ice: string | null;
  taxId: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  representativeName: string | null;
  representativeFunction: string | null;
}

export interface CooperativePage extends CooperativeCard {
  /** Women and men under 35. */
  young: number;
  serves: "region" | "country";
  representativeName: string | null;
  representativeFunction: string | null;
  approvedAt: Date | null;
  legal: LegalIdentity;
  proofs: Proof[];
}

export const LEGAL = sql`jsonb_build_object('nameFr', c.name_fr, 'nameAr', c.name_ar, 'registerNumber', c.register_number, 'court', c.court, 'ice', c.ice, 'taxId', c.tax_id,
  'address', c.address, 'phone', c.phone, 'email', c.email, 'representativeName', c.representative_name, 'representativeFunction', c.representative_function)`;

/** Its papers in force on a day. */
export const proofsOn = (
  today: string,
) => sql`coalesce((select jsonb_agg(jsonb_build_object('kind', a.kind, 'number', a.number, 'issuer', a.issuer, 'labels', a.labels, 'categories', a.categories,
  'expiresOn', a.expires_on, 'reviewedAt', a.reviewed_at) order by a.kind, a.number) from authorisation a
  where a.cooperative_id = c.id and a.state = 'accepted' and (a.expires_on is null or a.expires_on >= ${today}::date)), '[]')`;

/** The public page of an approved cooperative; null for any other. Its products come from `listProducts`. */
export async function cooperativePage(context: Context, publicId: string): Promise<CooperativePage | null> {
  const [page] = await context.sql<CooperativePage>`
    select ${COOPERATIVE}, c.women_under35 + c.men_under35 as young, c.serves, c.representative_name as "representativeName", c.representative_function as "representativeFunction",
      c.approved_at as "approvedAt", ${LEGAL} as legal, ${proofsOn(context.today)} as proofs
    from cooperative c join commune m on m.code = c.commune_code where c.public_id = ${publicId} and c.state = 'approved'`;
  if (page) context.shows(`cooperative:${page.cooperativeId}`, "shelf");
  return page ?? null;
}
