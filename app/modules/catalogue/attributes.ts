import type { Locale } from "~/platform/i18n/locale";

/** A text in one or both languages. */
export type BilingualText = Partial<Record<Locale, string>>;
export type AttributeValue = BilingualText | string | number | boolean;
export type ProductAttributes = Record<string, AttributeValue>;

interface FieldBase {
  key: string;
  /** Without it a shopper cannot be told what the law or plain sense asks. */
  required?: boolean;
  /** Shown as a filter beside a list. */
  facet?: boolean;
  /** Owed in Arabic, whatever the cooperative's own language (decree 2-12-389). */
  owedInArabic?: boolean;
}
export type AttributeField =
  | (FieldBase & { kind: "text"; long?: boolean })
  | (FieldBase & { kind: "number"; unit: "percent" | "cm" | "months"; maximum: number; decimals: number })
  | (FieldBase & { kind: "choice"; choices: readonly string[] })
  | (FieldBase & { kind: "flag" })
  /** A code as it is printed on the label. */
  | (FieldBase & { kind: "code" })
  /** A calendar day, `YYYY-MM-DD`. */
  | (FieldBase & { kind: "day" });

const text = (key: string, options: { required?: boolean; long?: boolean; owedInArabic?: boolean } = {}): AttributeField => ({ key, kind: "text", ...options });
const centimetres = (key: string): AttributeField => ({ key, kind: "number", unit: "cm", maximum: 2_000, decimals: 1 });

/** Decree 2-12-389 on labels: ingredients, allergens, keeping, date mark, origin. */
const FOOD: readonly AttributeField[] = [
  text("ingredients", { required: true, long: true }),
  text("allergens", { required: true, owedInArabic: true }),
  text("storage", { required: true }),
  { key: "dateMark", kind: "choice", choices: ["DLC", "DDM"], required: true },
  text("origin", { required: true }),
  text("harvest"),
  // Of the batch on sale now; the packing slip repeats them.
  { key: "lot", kind: "code" },
  { key: "bestBefore", kind: "day" },
];
/** Fresh goods from the field: nothing is mixed in, so ingredients may be left out. */
const FRESH: readonly AttributeField[] = [
  text("origin", { required: true }),
  text("storage", { required: true }),
  text("allergens"),
  text("ingredients"),
  { key: "dateMark", kind: "choice", choices: ["DLC", "DDM"] },
  text("harvest"),
  text("variety"),
  { key: "lot", kind: "code" },
  { key: "bestBefore", kind: "day" },
];
const COSMETIC: readonly AttributeField[] = [
  text("ingredients", { required: true, long: true }),
  { key: "periodAfterOpening", kind: "number", unit: "months", maximum: 60, decimals: 0, required: true },
  text("use", { long: true }),
  text("origin"),
];
const TEXTILE: readonly AttributeField[] = [
  text("material", { required: true }),
  { ...centimetres("length") },
  { ...centimetres("width") },
  text("technique"),
  text("dyes"),
  text("sizes"),
  text("care"),
];
const CRAFT: readonly AttributeField[] = [
  text("material", { required: true }),
  text("dimensions"),
  text("technique"),
  { key: "foodSafe", kind: "flag", facet: true },
  text("sizes"),
  text("care"),
];

const BY_FAMILY: Record<string, readonly AttributeField[]> = {
  ruche: [...FOOD, text("flower"), text("process")],
  "huiles-olives": [...FOOD, text("process"), text("variety"), { key: "acidity", kind: "number", unit: "percent", maximum: 10, decimals: 2 }],
  cereales: FOOD,
  "tartinades-fruits-secs": FOOD,
  laitiers: [...FOOD, text("milk"), text("process")],
  "epices-plantes": [...FOOD, text("use")],
  frais: FRESH,
  epicerie: FOOD,
  patisserie: FOOD,
  cosmetique: COSMETIC,
  "textile-tapis": TEXTILE,
  artisanat: CRAFT,
};

/** Families that are eaten: sale name and allergens are owed in Arabic (decree 2-12-389). */
const EATEN = new Set(["ruche", "huiles-olives", "cereales", "tartinades-fruits-secs", "laitiers", "epices-plantes", "frais", "epicerie", "patisserie"]);

export function isFood(familySlug: string): boolean {
  return EATEN.has(familySlug);
}

/** The typed fields of a product of this family, in the order they are asked and shown. */
export function attributesOf(familySlug: string): readonly AttributeField[] {
  return BY_FAMILY[familySlug] ?? [];
}

/** Only what this family knows, of the right kind, without empty texts. */
export function knownAttributes(familySlug: string, given: ProductAttributes): ProductAttributes {
  const kept: ProductAttributes = {};
  for (const field of attributesOf(familySlug)) {
    const value = readAttribute(field, given[field.key]);
    if (value !== null) kept[field.key] = value;
  }
  return kept;
}

/** What producers print as a lot: L2611-04, E/0626. */
export const CODE = /^[A-Za-z0-9][A-Za-z0-9 ./-]{0,39}$/;

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

function readAttribute(field: AttributeField, value: AttributeValue | undefined): AttributeValue | null {
  switch (field.kind) {
    case "text": {
      if (typeof value !== "object") return null;
      const { fr = "", ar = "" } = value;
      const texts: BilingualText = { ...(fr.trim() && { fr: fr.trim() }), ...(ar.trim() && { ar: ar.trim() }) };
      return texts.fr || texts.ar ? texts : null;
    }
    case "number":
      return typeof value === "number" && value >= 0 && value <= field.maximum ? value : null;
    case "choice":
      return typeof value === "string" && field.choices.includes(value) ? value : null;
    case "flag":
      return typeof value === "boolean" ? value : null;
    case "code":
      return typeof value === "string" && CODE.test(value) ? value : null;
    case "day":
      return typeof value === "string" && isDay(value) ? value : null;
  }
}

/** A bilingual text in the asked language, else the other, naming which it is. */
export function textIn(value: BilingualText | null | undefined, locale: Locale): { text: string; locale: Locale } | null {
  const other: Locale = locale === "fr" ? "ar" : "fr";
  if (value?.[locale]) return { text: value[locale], locale };
  return value?.[other] ? { text: value[other], locale: other } : null;
}
