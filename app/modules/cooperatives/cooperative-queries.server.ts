import type { Context } from "~/platform/db/context.server";
import { containing } from "~/platform/db/like-pattern";
import { sql } from "~/platform/db/sql-fragment";
import { isUuid } from "~/platform/text/uuid";
import type { Application, AuthorisationView, DecisionView, DossierItemView } from "./application";
import { DOSSIER_ITEMS, type CooperativeState } from "./dossier";
import type { CooperativeScope } from "./scope";

const ORDER: readonly string[] = DOSSIER_ITEMS.map(({ kind }) => kind);

/** The file of the actor's own cooperative. */
export async function applicationOf(context: Context, scope: CooperativeScope): Promise<Application> {
  const application = await readApplication(context, scope.cooperativeId);
  if (!application) throw new Error(`cooperative ${scope.cooperativeId} has a member and no file`);
  return application;
}

/** Any cooperative's file, for the region; null when there is none, or when it lies outside the officer's provinces. */
export async function dossierForReview(context: Context, cooperativeId: string, provinces: string[] | null): Promise<Application | null> {
  if (!isUuid(cooperativeId)) return null;
  const application = await readApplication(context, cooperativeId);
  if (!application) return null;
  if (provinces && !(application.communeCode && provinces.some((province) => application.communeCode?.startsWith(province)))) return null;
  return application;
}

async function readApplication(context: Context, cooperativeId: string): Promise<Application | null> {
  const [cooperative] = await context.sql<Omit<Application, "items" | "authorisations" | "decisions">>`
    select c.id as "cooperativeId", c.public_id as "publicId", c.state, c.name_fr as "nameFr", c.name_ar as "nameAr", c.slug_fr as "slugFr", c.slug_ar as "slugAr",
      c.register_number as "registerNumber", c.court, c.ice, c.tax_id as "taxId", b.rib, c.commune_code as "communeCode", c.address, c.phone, c.email,
      c.representative_name as "representativeName", c.representative_function as "representativeFunction", c.founded_year as "foundedYear", coalesce(c.families, '{}') as families, c.serves,
      c.story_fr as "storyFr", c.story_ar as "storyAr", c.women_led as "womenLed", c.trusted, c.vat_status as "vatStatus", c.submitted_at as "submittedAt", c.approved_at as "approvedAt",
      c.women_under35 as "womenUnder35", c.women_from35_to60 as "womenFrom35To60", c.women_over60 as "womenOver60",
      c.men_under35 as "menUnder35", c.men_from35_to60 as "menFrom35To60", c.men_over60 as "menOver60"
    from cooperative c left join cooperative_bank b on b.cooperative_id = c.id where c.id = ${cooperativeId}::uuid`;
  if (!cooperative) return null;
  const items = await context.sql<DossierItemView>`
    select kind, state, media_id as "mediaId", number, issued_on::text as "issuedOn", expires_on::text as "expiresOn", refused_reason as "refusedReason",
      submitted_at as "submittedAt", reviewer_name as "reviewerName", reviewed_at as "reviewedAt"
    from dossier_item where cooperative_id = ${cooperativeId}::uuid`;
  const authorisations = await context.sql<AuthorisationView>`
    select id, kind, number, issuer, categories, labels, issued_on::text as "issuedOn", expires_on::text as "expiresOn", media_id as "mediaId", state,
      refused_reason as "refusedReason", submitted_at as "submittedAt", reviewer_name as "reviewerName", reviewed_at as "reviewedAt"
    from authorisation where cooperative_id = ${cooperativeId}::uuid order by submitted_at desc`;
  const decisions = await context.sql<DecisionView>`
    select kind, reason, by_name as "byName", at from cooperative_decision where cooperative_id = ${cooperativeId}::uuid order by at desc`;
  items.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return { ...cooperative, items, authorisations, decisions };
}

/** Narrows a query over `cooperative c` to an officer's provinces; null is the whole region. */
const within = (provinces: string[] | null) => sql`(${provinces}::text[] is null or exists (select from unnest(${provinces}::text[]) p where starts_with(c.commune_code, p)))`;

export interface QueueLine {
  cooperativeId: string;
  nameFr: string;
  nameAr: string;
  state: CooperativeState;
  communeCode: string | null;
  submittedAt: Date | null;
  toReview: number;
  refused: number;
  accepted: number;
  authorisationsToReview: number;
}

/** What waits for the region: submitted files first, then approved cooperatives with a paper or authorisation to review. Oldest first. */
export async function reviewQueue(context: Context, provinces: string[] | null): Promise<QueueLine[]> {
  return context.sql<QueueLine>`
    select * from (
      select c.id as "cooperativeId", c.name_fr as "nameFr", c.name_ar as "nameAr", c.state, c.commune_code as "communeCode", c.submitted_at as "submittedAt",
        (select count(*)::int from dossier_item i where i.cooperative_id = c.id and i.state = 'submitted') as "toReview",
        (select count(*)::int from dossier_item i where i.cooperative_id = c.id and i.state = 'refused') as refused,
        (select count(*)::int from dossier_item i where i.cooperative_id = c.id and i.state = 'accepted') as accepted,
        (select count(*)::int from authorisation a where a.cooperative_id = c.id and a.state = 'submitted') as "authorisationsToReview"
      from cooperative c where c.state <> 'draft'
        and ${within(provinces)}
    ) q
    where state in ('submitted', 'changes-requested') or "toReview" > 0 or "authorisationsToReview" > 0
    order by (state = 'submitted') desc, "submittedAt" limit 200`;
}

export interface CooperativeLine {
  cooperativeId: string;
  publicId: string;
  nameFr: string;
  nameAr: string;
  slugFr: string;
  slugAr: string;
  state: CooperativeState;
  communeCode: string | null;
  approvedAt: Date | null;
  products: number;
}

/** Every cooperative by name, narrowed by state or by what is typed. 100 at most. */
export async function cooperativeDirectory(
  context: Context,
  { state, typed, provinces }: { state?: string; typed?: string; provinces: string[] | null },
): Promise<CooperativeLine[]> {
  const pattern = typed ? containing(typed) : null;
  return context.sql<CooperativeLine>`
    select c.id as "cooperativeId", c.public_id as "publicId", c.name_fr as "nameFr", c.name_ar as "nameAr", c.slug_fr as "slugFr", c.slug_ar as "slugAr", c.state,
      c.commune_code as "communeCode", c.approved_at as "approvedAt",
      (select count(*)::int from product p where p.cooperative_id = c.id and p.state = 'published') as products
    from cooperative c
    where c.state <> 'draft' and (${state ?? null}::text is null or c.state = ${state ?? null}::text)
      and (${pattern}::text is null or c.name_fr ilike ${pattern}::text or c.name_ar ilike ${pattern}::text)
      and ${within(provinces)}
    order by c.name_fr limit 100`;
}

/** How many cooperatives there are in each state, within the officer's provinces. */
export async function cooperativeCounts(context: Context, provinces: string[] | null): Promise<Record<string, number>> {
  const rows = await context.sql<{ state: string; count: number }>`
    select c.state, count(*)::int as count from cooperative c where c.state <> 'draft' and ${within(provinces)} group by c.state`;
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** Where a restricted document belongs: its cooperative, or null when no file or authorisation refers to it. */
export async function cooperativeOfDocument(context: Context, mediaId: string): Promise<string | null> {
  if (!isUuid(mediaId)) return null;
  const [row] = await context.sql<{ cooperativeId: string }>`
    select cooperative_id as "cooperativeId" from dossier_item where media_id = ${mediaId}::uuid
    union select cooperative_id from authorisation where media_id = ${mediaId}::uuid limit 1`;
  return row?.cooperativeId ?? null;
}
