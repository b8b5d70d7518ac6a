import { attributesOf, CODE, isDay, type AttributeField, type AttributeValue, type ProductAttributes } from "./attributes";
import { readTypedNumber } from "./typed-number";

export type TypedAttributes = Record<string, string | { fr: string; ar: string }>;

export interface ReadAttributes {
  attributes: ProductAttributes;
  /** Form field → translation key. */
  errors: Record<string, string>;
}

/** Reads a form's answers for this family. With `complete`, a required answer that is missing is an error beside its field. */
export function readAttributes(familySlug: string, typed: TypedAttributes, { complete }: { complete: boolean }): ReadAttributes {
  const attributes: ProductAttributes = {};
  const errors: Record<string, string> = {};
  for (const field of attributesOf(familySlug)) {
    const read = readField(field, typed[field.key]);
    if (typeof read === "object" && read !== null && "error" in read) errors[inputName(field)] = read.error;
    else if (complete && field.owedInArabic && typeof read === "object" && read !== null && !read.ar?.trim()) errors[`attributes.${field.key}.ar`] = "catalogue:error.required";
    else if (read !== null) attributes[field.key] = read;
    else if (complete && field.required) errors[inputName(field)] = "catalogue:error.required";
  }
  return { attributes, errors };
}

/** The name of the field's first control. */
function inputName({ key, kind }: AttributeField): string {
  return kind === "text" ? `attributes.${key}.fr` : `attributes.${key}`;
}

function readField(field: AttributeField, typed: TypedAttributes[string] | undefined): AttributeValue | { error: string } | null {
  if (field.kind === "text") {
    const texts = typeof typed === "object" ? typed : { fr: "", ar: "" };
    return texts.fr.trim() || texts.ar.trim() ? { fr: texts.fr, ar: texts.ar } : null;
  }
  const text = typeof typed === "string" ? typed.trim() : "";
  if (text === "") return null;
  if (field.kind === "choice") return field.choices.includes(text) ? text : null;
  if (field.kind === "code") return CODE.test(text) ? text : { error: "catalogue:error.lot" };
  if (field.kind === "day") return isDay(text) ? text : { error: "catalogue:error.day" };
  if (field.kind === "flag") return text === "yes" ? true : text === "no" ? false : null;
  const read = readTypedNumber(text, { minimum: 0, maximum: field.maximum, decimals: field.decimals });
  return read.ok ? read.value : { error: `catalogue:error.number.${read.reason}` };
}
