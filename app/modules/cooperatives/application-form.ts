import { z } from "zod";
import { hasHiddenCharacters, tidyName } from "~/platform/text/clean-name";
import { latinDigits } from "~/platform/text/latin-digits";
import { readPhone } from "~/modules/identity/sign-in-name";
import { COURTS, REPRESENTATIVE_FUNCTIONS } from "./dossier";
import { checkAuthorisationNumber, checkIce, checkRegisterNumber, checkRib, checkTaxId, type IdentifierCheck } from "./identifiers";

const REQUIRED = "application:error.required";

function name(script: "latin" | "arabic") {
  return z
    .string(REQUIRED)
    .trim()
    .min(3, "application:error.nameShort")
    .max(120, "application:error.tooLong")
    .refine((text) => !hasHiddenCharacters(text), "application:error.hiddenCharacters")
    .refine(
      (text) => (script === "arabic" ? /\p{Script=Arabic}/u.test(text) : /\p{Script=Latin}/u.test(text)),
      script === "arabic" ? "application:error.needsArabic" : "application:error.needsLatin",
    )
    .transform(tidyName);
}

function identifier(check: (typed: string) => IdentifierCheck, messages: { format: string; key?: string }) {
  return z.string(REQUIRED).transform((typed, issues) => {
    const checked = check(typed);
    if (checked.ok) return checked.value;
    issues.addIssue({ code: "custom", message: checked.reason === "key" ? (messages.key ?? messages.format) : messages.format });
    return z.NEVER;
  });
}

function count() {
  return z
    .string()
    .optional()
    .transform((typed, issues) => {
      const digits = latinDigits(typed ?? "").trim();
      if (digits === "") return 0;
      if (/^\d{1,4}$/.test(digits)) return Number(digits);
      issues.addIssue({ code: "custom", message: "application:error.count" });
      return z.NEVER;
    });
}

export const identitySchema = z.object({
  intent: z.literal("identite"),
  nameFr: name("latin"),
  nameAr: name("arabic"),
  registerNumber: identifier(checkRegisterNumber, { format: "application:error.registerNumber" }),
  court: z.enum(COURTS, "application:error.court"),
  ice: identifier(checkIce, { format: "application:error.ice" }),
  taxId: identifier(checkTaxId, { format: "application:error.taxId" }),
  foundedYear: z.string(REQUIRED).transform((typed, issues) => {
    const year = Number(latinDigits(typed).trim());
    if (Number.isInteger(year) && year >= 1930 && year <= 2100) return year;
    issues.addIssue({ code: "custom", message: "application:error.year" });
    return z.NEVER;
  }),
});

export const placeSchema = z.object({
  intent: z.literal("lieu"),
  commune: z.string("application:error.commune").trim().min(2, "application:error.commune").max(100, "application:error.tooLong"),
  communeCode: z.string().max(20).optional(),
  address: z.string(REQUIRED).trim().min(4, "application:error.address").max(300, "application:error.tooLong"),
  phone: z.string(REQUIRED).transform((typed, issues) => {
    const phone = readPhone(typed);
    if (phone) return phone;
    issues.addIssue({ code: "custom", message: "application:error.phone" });
    return z.NEVER;
  }),
  email: z.email("application:error.email").max(200).optional(),
});

export const membersSchema = z
  .object({
    intent: z.literal("membres"),
    representativeName: z
      .string(REQUIRED)
      .trim()
      .min(3, "application:error.required")
      .max(120, "application:error.tooLong")
      .refine((text) => !hasHiddenCharacters(text), "application:error.hiddenCharacters")
      .transform(tidyName),
    representativeFunction: z.enum(REPRESENTATIVE_FUNCTIONS, "application:error.function"),
    womenUnder35: count(),
    womenFrom35To60: count(),
    womenOver60: count(),
    menUnder35: count(),
    menFrom35To60: count(),
    menOver60: count(),
  })
  .refine((members) => members.womenUnder35 + members.womenFrom35To60 + members.womenOver60 + members.menUnder35 + members.menFrom35To60 + members.menOver60 > 0, {
    message: "application:error.noMembers",
    path: ["womenUnder35"],
  });

export const bankSchema = z.object({
  intent: z.literal("banque"),
  rib: identifier(checkRib, { format: "application:error.ribFormat", key: "application:error.ribKey" }),
});

export const activitySchema = z.object({
  intent: z.literal("activite"),
  families: z.array(z.string().max(60), "application:error.families").min(1, "application:error.families").max(12),
  serves: z.enum(["region", "country"], "application:error.serves"),
  storyFr: z.string().trim().max(1500, "application:error.tooLong").default(""),
  storyAr: z.string().trim().max(1500, "application:error.tooLong").default(""),
});

const calendarDay = z.iso.date("application:error.day").optional();

export const paperSchema = z.object({
  intent: z.literal("piece"),
  kind: z.string().max(40),
  number: z.string().trim().max(60, "application:error.tooLong").optional(),
  issuedOn: calendarDay,
  expiresOn: calendarDay,
  file: z.instanceof(File, { message: "application:error.file" }),
});

export const authorisationSchema = z.object({
  intent: z.literal("autorisation"),
  kind: z.enum(["onssa", "ammps", "organic", "label"], "application:error.authorisationKind"),
  number: identifier(checkAuthorisationNumber, { format: "application:error.authorisationNumber" }),
  issuer: z.string(REQUIRED).trim().min(2, "application:error.required").max(120, "application:error.tooLong"),
  categories: z.array(z.string().max(60), "application:error.categories").min(1, "application:error.categories").max(80),
  label: z.string().trim().max(60).optional(),
  issuedOn: calendarDay,
  expiresOn: calendarDay,
  file: z.instanceof(File, { message: "application:error.file" }),
});

export const submitSchema = z.object({
  intent: z.literal("envoyer"),
  charter: z.literal("on", "application:error.charter"),
});
