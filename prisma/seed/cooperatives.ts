import { randomUUID } from "node:crypto";
import { z } from "zod";
import { isFood } from "~/modules/catalogue/attributes";
import { isLabel } from "~/modules/catalogue/labels";
import { families } from "~/modules/catalogue/index.server";
import { DOSSIER_ITEMS } from "~/modules/cooperatives/dossier";
import {
  decideCooperative,
  reviewAuthorisation,
  reviewItem,
  saveActivity,
  saveBank,
  saveIdentity,
  saveMembers,
  savePlace,
  sendAuthorisation,
  sendPaper,
  setVatStatus,
  type AuthorisationPaper,
  startApplication,
  submitApplication,
} from "~/modules/cooperatives/index.server";
import { recordMandate } from "~/modules/documents/index.server";
import { makeCooperativeScope } from "~/modules/cooperatives/make-scope.server";
import type { CooperativeScope } from "~/modules/cooperatives/scope";
import { grantRole, openKnownAccount } from "~/modules/identity/index.server";
import { storeDocument } from "~/modules/media/index.server";
import type { Actor } from "~/platform/db/context.server";
import { days, hours } from "~/platform/time/durations";
import { must, type Run } from "./seeding";
import { specimenPaper } from "./specimen-paper";

const both = z.object({ fr: z.string(), ar: z.string() });
const band = z.object({ under35: z.number(), from35to60: z.number(), over60: z.number() });
export const cooperativeSchema = z.object({
  key: z.string(),
  name: both,
  commune: z.string(),
  families: z.array(z.string()),
  foundedYear: z.number(),
  members: z.object({ women: band, men: band }),
  representative: z.object({ name: both, function: z.enum(["presidente", "president", "gerante", "gerant"]) }),
  story: both,
  quote: both,
  registerNumber: z.string(),
  court: z.string(),
  deliversTo: z.enum(["region", "country"]),
  phone: z.string(),
});
export type CooperativeText = z.output<typeof cooperativeSchema>;

export interface SeededCooperative {
  key: string;
  scope: CooperativeScope;
  owner: Actor;
  communeCode: string;
}

/** Where the file stops: a whole approval, or a stage of the queue the region works on. */
export type Stage = "approved" | "submitted" | "changes-requested" | "draft";

/** A cooperative's way from application to approval, by the same commands its people and the region use. */
export async function seedCooperative(
  run: Run,
  text: CooperativeText,
  { number, administrator, ownerId, stage = "approved", from }: { number: number; administrator: Actor; ownerId?: string; stage?: Stage; from: Date },
): Promise<SeededCooperative> {
  const cooperativeId = randomUUID();
  const scope = makeCooperativeScope(cooperativeId);
  const inArabic = number % 2 === 0;
  const userId =
    ownerId ??
    (await run({ role: "worker", at: from }, (context) =>
      openKnownAccount(context, { name: text.representative.name[inArabic ? "ar" : "fr"], email: null, phone: text.phone, locale: inArabic ? "ar" : "fr", password: null }),
    ));
  const owner: Actor = { kind: "user", userId, name: text.representative.name.fr };
  const asOwner = { role: "seller", actor: owner, cooperativeId } as const;
  await run({ ...asOwner, at: from }, async (context) => {
    await startApplication(context, scope, userId);
    must(
      await saveIdentity(context, scope, {
        nameFr: text.name.fr,
        nameAr: text.name.ar,
        registerNumber: text.registerNumber,
        court: courtSlug(text.court),
        ice: iceOf(number),
        taxId: String(10_000_000 + number),
        foundedYear: text.foundedYear,
      }),
      `identity of ${text.key}`,
    );
    must(
      await savePlace(context, scope, {
        commune: "",
        communeCode: text.commune,
        address: `Siège de la coopérative ${text.name.fr}`,
        phone: text.phone,
        email: `${text.key}@exemple.ma`,
      }),
      `place of ${text.key}`,
    );
    const { women, men } = text.members;
    must(
      await saveMembers(context, scope, {
        representativeName: text.representative.name.fr,
        representativeFunction: text.representative.function,
        womenUnder35: women.under35,
        womenFrom35To60: women.from35to60,
        womenOver60: women.over60,
        menUnder35: men.under35,
        menFrom35To60: men.from35to60,
        menOver60: men.over60,
      }),
      `members of ${text.key}`,
    );
    must(await saveActivity(context, scope, { families: text.families, serves: text.deliversTo, storyFr: text.story.fr, storyAr: text.story.ar }), `activity of ${text.key}`);
    if (stage !== "draft") must(await saveBank(context, scope, { rib: ribOf(number) }), `bank of ${text.key}`);
    // No screen asks for these yet: they are the demonstration's own colour.
    await context.sql`update cooperative set quote_fr = ${text.quote.fr}, quote_ar = ${text.quote.ar}, fictional = true where id = ${cooperativeId}::uuid`;
  });
  if (stage === "draft") return { key: text.key, scope, owner, communeCode: text.commune };
  await sendFile(run, scope, asOwner, new Date(from.getTime() + days(1)));
  if (stage !== "submitted") await reviewFile(run, { cooperativeId, administrator, stage, at: new Date(from.getTime() + days(4)) });
  return { key: text.key, scope, owner, communeCode: text.commune };
}

async function sendFile(run: Run, scope: CooperativeScope, asOwner: { role: "seller"; actor: Actor; cooperativeId: string }, at: Date): Promise<void> {
  await run({ ...asOwner, at }, async (context) => {
    for (const { kind, by } of DOSSIER_ITEMS) {
      if (by !== "file") continue;
      const stored = must(await storeDocument(context, { cooperativeId: scope.cooperativeId, buffer: specimenPaper(kind), name: `${kind}.pdf` }), `paper ${kind}`);
      must(await sendPaper(context, scope, { kind, mediaId: stored.mediaId }), `paper ${kind}`);
    }
    must(await submitApplication(context, scope), "application");
  });
}

async function reviewFile(
  run: Run,
  { cooperativeId, administrator, stage, at }: { cooperativeId: string; administrator: Actor; stage: "approved" | "changes-requested"; at: Date },
): Promise<void> {
  await run({ role: "region", actor: administrator, at }, async (context) => {
    for (const { kind, by } of DOSSIER_ITEMS) {
      if (by === "tick") continue;
      const refused = stage === "changes-requested" && kind === "rib-certificate";
      must(
        await reviewItem(context, { cooperativeId, kind, accepted: !refused, ...(refused ? { reason: "Le document est illisible : envoyez une photo plus nette." } : {}) }),
        `review of ${kind}`,
      );
    }
  });
  await run({ role: "region", actor: administrator, at: new Date(at.getTime() + hours(3)) }, async (context) => {
    const reason = stage === "approved" ? undefined : "L’attestation de RIB est à renvoyer, le reste est en ordre.";
    must(await decideCooperative(context, { cooperativeId, decision: stage, ...(reason ? { reason } : {}) }), "decision");
    if (stage !== "approved") return;
    await context.sql`update cooperative set trusted = true where id = ${cooperativeId}::uuid`;
    must(await setVatStatus(context, { cooperativeId, status: "exempt", validFrom: context.today }), "VAT status");
    must(await recordMandate(context, { cooperativeId, signedOn: context.today }), "mandate");
  });
}

/** The sanitary papers and certificates a cooperative's goods need, accepted; so its gated listings go live. */
export async function seedAuthorisations(
  run: Run,
  cooperative: SeededCooperative,
  { familySlugs, labels, administrator, number, at }: { familySlugs: readonly string[]; labels: readonly string[]; administrator: Actor; number: number; at: Date },
): Promise<void> {
  const { cooperativeId } = cooperative.scope;
  const food = familySlugs.filter(isFood);
  const papers: AuthorisationPaper[] = [];
  const common = { mediaId: null, issuedOn: "2025-03-10", expiresOn: "2028-03-09" };
  if (food.length > 0)
    papers.push({
      ...common,
      kind: "onssa",
      number: `ES.${String(10 + (number % 80))}.${String(100 + number)}.25`,
      issuer: "ONSSA, direction régionale de Rabat-Salé-Kénitra",
      categories: food,
      labels: [],
    });
  if (familySlugs.includes("cosmetique"))
    papers.push({ ...common, kind: "ammps", number: `COS-${String(2000 + number)}`, issuer: "AMMPS, Rabat", categories: ["cosmetique"], labels: [] });
  if (labels.includes("bio"))
    papers.push({ ...common, kind: "organic", number: `BIO-${String(400 + number)}`, issuer: "Organisme de certification fictif", categories: [...familySlugs], labels: ["bio"] });
  const marks = labels.filter((label) => label !== "bio" && isLabel(label));
  if (marks.length > 0)
    papers.push({ ...common, kind: "label", number: `LAB-${String(600 + number)}`, issuer: "Organisme fictif", categories: [...familySlugs], labels: [...new Set(marks)] });
  for (const paper of papers) {
    const sent = await run({ role: "seller", actor: cooperative.owner, cooperativeId, at }, async (context) => {
      const stored = must(await storeDocument(context, { cooperativeId, buffer: specimenPaper(paper.kind), name: `${paper.kind}.pdf` }), `paper ${paper.kind}`);
      return sendAuthorisation(context, cooperative.scope, { ...paper, mediaId: stored.mediaId });
    });
    await run({ role: "region", actor: administrator, at: new Date(at.getTime() + days(2)) }, async (context) =>
      must(await reviewAuthorisation(context, { cooperativeId, authorisationId: sent.authorisationId, accepted: true }), "authorisation"),
    );
  }
}

/** Makes a member of a cooperative who prepares its orders. */
export async function seedMember(run: Run, cooperative: SeededCooperative, userId: string, at: Date): Promise<void> {
  const { cooperativeId } = cooperative.scope;
  await run({ role: "seller", actor: cooperative.owner, cooperativeId, at }, (context) =>
    grantRole(context, { userId, role: "preparer", scopeKind: "cooperative", scopeId: cooperativeId }),
  );
}

/** The families of the shop, to know which a cooperative's goods belong to. */
export async function familyOfCategory(run: Run): Promise<Map<string, string>> {
  const all = await run({ role: "worker" }, (context) => families(context));
  return new Map(all.flatMap((family) => family.categories.map(({ slug }) => [slug, family.slug] as const)));
}

const COURT_SLUGS = new Set(["rabat", "sale", "temara", "kenitra", "sidi-slimane", "sidi-kacem", "souk-el-arbaa", "mechraa-bel-ksiri", "khemisset", "tiflet", "rommani"]);

function courtSlug(name: string): "rabat" {
  const slug = name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z]+/g, "-");
  if (!COURT_SLUGS.has(slug)) throw new Error(`no court is called ${name}`);
  return slug as "rabat";
}

/** Thirteen digits and the two that make the whole divisible by 97. */
function iceOf(number: number): string {
  const body = BigInt(9_000_000_000_000 + number * 7_919);
  return `${body.toString().padStart(13, "0")}${(97n - ((body * 100n) % 97n)).toString().padStart(2, "0")}`;
}

/** Twenty-two digits and the key that makes the whole divisible by 97. */
function ribOf(number: number): string {
  const body = BigInt(`999810${String(number).padStart(16, "0")}`);
  return `${body.toString()}${(97n - ((body * 100n) % 97n)).toString().padStart(2, "0")}`;
}
