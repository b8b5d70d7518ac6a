import { z } from "zod";
import { hasHiddenCharacters } from "~/platform/text/clean-name";
import { LABELS } from "./labels";
import { UNITS } from "./product";
import { readTypedNumber, readTypedPieces, readTypedPrice, type TypedNumber, type TypedPrice } from "./typed-number";

const LONG = "catalogue:error.tooLong";

/** What a member pressed at the foot of a question: on to the next, or keep and leave. */
const then = z.enum(["next", "save"]).default("next");

function typed<Value>(read: (text: string) => { ok: true; value: Value } | Extract<TypedNumber | TypedPrice, { ok: false }>, words: "number" | "price" | "pieces") {
  return z
    .string()
    .max(40, LONG)
    .optional()
    .transform((text, issues) => {
      const result = read(text ?? "");
      if (result.ok) return result.value;
      issues.addIssue({ code: "custom", message: `catalogue:error.${words}.${result.reason}` });
      return z.NEVER;
    });
}

const priceField = typed(readTypedPrice, "price");
const words = (maximum: number) => z.string().max(maximum, LONG).default("");
const nameField = words(120).refine((text) => !hasHiddenCharacters(text), "catalogue:error.hiddenCharacters");
const uuid = z.uuid();
const month = z
  .string()
  .regex(/^([1-9]|1[0-2])?$/)
  .optional()
  .transform((text) => (text ? Number(text) : null));

export const categorySchema = z.object({ intent: z.literal("categorie"), category: z.string("catalogue:error.required").max(60), then });

export const textsSchema = z.object({
  intent: z.literal("noms"),
  nameFr: nameField,
  descriptionFr: words(4_000),
  nameAr: nameField,
  descriptionAr: words(4_000),
  confirmed: z.literal("on").optional(),
  then,
});

export const factsSchema = z.object({
  intent: z.literal("fiche"),
  /** As typed: the family says what each means. */
  attributes: z.record(z.string().max(40), z.union([z.string().max(2_000, LONG), z.object({ fr: words(2_000), ar: words(2_000) })])).default({}),
  labels: z.array(z.enum(LABELS)).default([]),
  seasonFrom: month,
  seasonTo: month,
  rawMaterialFr: words(300),
  rawMaterialAr: words(300),
  oneOfAKind: z.literal("on").optional(),
  personalised: z.literal("on").optional(),
  then,
});

const variantFields = {
  labelFr: words(60).refine((text) => !hasHiddenCharacters(text), "catalogue:error.hiddenCharacters"),
  labelAr: words(60).refine((text) => !hasHiddenCharacters(text), "catalogue:error.hiddenCharacters"),
  netContent: typed((text) => readTypedNumber(text, { minimum: 0.001, maximum: 100_000, decimals: 3 }), "number"),
  unit: z.enum(UNITS, "catalogue:error.required"),
  /** Grams. */
  weight: typed((text) => readTypedNumber(text, { minimum: 1, maximum: 200_000, decimals: 0 }), "number"),
};

export const newVariantSchema = z.object({
  intent: z.literal("format"),
  ...variantFields,
  price: priceField,
  stock: typed((text) => readTypedPieces(text), "pieces"),
  requestId: uuid,
  then: z.enum(["next", "save", "another"]).default("next"),
});

export const editVariantSchema = z.object({ intent: z.literal("format-modifier"), variantId: uuid, ...variantFields });

export const priceSchema = z.object({ intent: z.literal("prix"), variantId: uuid, price: priceField });

export const stockSchema = z.object({
  intent: z.literal("stock"),
  variantId: uuid,
  /** −1 and +1 from the buttons, any whole difference from the box. */
  delta: z
    .string()
    .max(10)
    .transform((text, issues) => {
      const less = /^[-−]/.test(text.trim());
      const read = readTypedPieces(text.trim().replace(/^[-−+]/, ""), 1);
      if (read.ok) return less ? -read.value : read.value;
      issues.addIssue({ code: "custom", message: `catalogue:error.pieces.${read.reason}` });
      return z.NEVER;
    }),
  seenVersion: z.coerce.number().int().min(0),
  requestId: uuid,
});

export const variantActSchema = <Intent extends string>(intent: Intent) => z.object({ intent: z.literal(intent), variantId: uuid });
export const pictureActSchema = <Intent extends string>(intent: Intent) => z.object({ intent: z.literal(intent), mediaId: uuid });
export const plainActSchema = <Intent extends string>(intent: Intent) => z.object({ intent: z.literal(intent), then });
