import type { z } from "zod";
import type { Context } from "~/platform/db/context.server";
import { sqlState } from "~/platform/db/sql-state";
import { nameSkeleton, slugOf } from "~/platform/text/clean-name";
import { recordAudit } from "~/modules/audit/index.server";
import { resolveCommune } from "~/modules/territory/index.server";
import type { activitySchema, bankSchema, identitySchema, membersSchema, placeSchema } from "./application-form";
import type { Commune, Province } from "~/modules/territory/territory";
import { isEditable, type CooperativeState } from "./dossier";
import type { CooperativeScope } from "./scope";

type NotNow = { ok: false; reason: "not-editable" };
type Saved = { ok: true };
type Form<Schema extends z.ZodType> = Omit<z.output<Schema>, "intent">;

async function lockEditable(context: Context, { cooperativeId }: CooperativeScope): Promise<NotNow | null> {
  const [row] = await context.sql<{ state: CooperativeState }>`select state from cooperative where id = ${cooperativeId}::uuid for update`;
  return row && isEditable(row.state) ? null : { ok: false, reason: "not-editable" };
}

async function saved(context: Context, { cooperativeId }: CooperativeScope, step: string): Promise<Saved> {
  await recordAudit(context, { action: "application.save", subjectKind: "cooperative", subjectId: cooperativeId, cooperativeId, data: { step } });
  return { ok: true };
}

/** Names, register, ICE, tax number. Refuses a name that reads like another cooperative's and a register number already here. */
export async function saveIdentity(
  context: Context,
  scope: CooperativeScope,
  identity: Form<typeof identitySchema>,
): Promise<Saved | NotNow | { ok: false; reason: "name-taken" | "register-taken" }> {
  const refused = await lockEditable(context, scope);
  if (refused) return refused;
  try {
    await context.sql`
      update cooperative set name_fr = ${identity.nameFr}, name_ar = ${identity.nameAr}, name_skeleton = ${nameSkeleton(identity.nameFr)},
        slug_fr = ${slugOf(identity.nameFr)}, slug_ar = ${slugOf(identity.nameAr)}, register_number = ${identity.registerNumber},
        court = ${identity.court}, ice = ${identity.ice}, tax_id = ${identity.taxId}, founded_year = ${identity.foundedYear}
      where id = ${scope.cooperativeId}::uuid`;
  } catch (error) {
    if (sqlState(error) !== "23505") throw error;
    return { ok: false, reason: /skeleton/.test(String(error)) ? "name-taken" : "register-taken" };
  }
  return saved(context, scope, "identite");
}

/** Seat and contact. The commune must be one of the region's; several that match are given back to choose from. */
export async function savePlace(
  context: Context,
  scope: CooperativeScope,
  place: Form<typeof placeSchema>,
): Promise<Saved | NotNow | { ok: false; reason: "commune-unknown" | "commune-ambiguous"; choices: { commune: Commune; province: Province }[] }> {
  const refused = await lockEditable(context, scope);
  if (refused) return refused;
  const seat = await resolveCommune(context, { typed: place.commune, code: place.communeCode, regionOnly: true });
  if (!seat.ok) return { ok: false, reason: `commune-${seat.reason}`, choices: seat.choices };
  await context.sql`
    update cooperative set commune_code = ${seat.commune.code}, address = ${place.address}, phone = ${place.phone}, email = ${place.email ?? null}
    where id = ${scope.cooperativeId}::uuid`;
  return saved(context, scope, "lieu");
}

/** Legal representative and members by sex and age band. */
export async function saveMembers(context: Context, scope: CooperativeScope, members: Form<typeof membersSchema>): Promise<Saved | NotNow> {
  const refused = await lockEditable(context, scope);
  if (refused) return refused;
  const womenLed = members.representativeFunction === "presidente" || members.representativeFunction === "gerante";
  await context.sql`
    update cooperative set representative_name = ${members.representativeName}, representative_function = ${members.representativeFunction}, women_led = ${womenLed},
      women_under35 = ${members.womenUnder35}, women_from35_to60 = ${members.womenFrom35To60}, women_over60 = ${members.womenOver60},
      men_under35 = ${members.menUnder35}, men_from35_to60 = ${members.menFrom35To60}, men_over60 = ${members.menOver60}
    where id = ${scope.cooperativeId}::uuid`;
  return saved(context, scope, "membres");
}

/** Bank identity (RIB). */
export async function saveBank(context: Context, scope: CooperativeScope, { rib }: Form<typeof bankSchema>): Promise<Saved | NotNow> {
  const refused = await lockEditable(context, scope);
  if (refused) return refused;
  await context.sql`
    insert into cooperative_bank (cooperative_id, rib) values (${scope.cooperativeId}::uuid, ${rib})
    on conflict (cooperative_id) do update set rib = excluded.rib`;
  return saved(context, scope, "banque");
}

/** What it makes and where it delivers. */
export async function saveActivity(context: Context, scope: CooperativeScope, activity: Form<typeof activitySchema>): Promise<Saved | NotNow> {
  const refused = await lockEditable(context, scope);
  if (refused) return refused;
  await context.sql`
    update cooperative set families = ${activity.families}, serves = ${activity.serves}, story_fr = ${activity.storyFr}, story_ar = ${activity.storyAr}
    where id = ${scope.cooperativeId}::uuid`;
  return saved(context, scope, "activite");
}
