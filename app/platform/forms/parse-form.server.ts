import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import type { FormState } from "./form-state";

export type ParsedForm<Input> = { ok: true; input: Input } | { ok: false; form: FormState };

/** Never sent back to the browser. */
const SECRET = /password|code|rib$/i;

/** Reads a form with its schema. Messages are translation keys; what was typed comes back, secrets and files excepted. */
export function parseForm<Schema extends z.ZodType>(formData: FormData, schema: Schema, intent: string): ParsedForm<z.output<Schema>> {
  const submission = parseWithZod(formData, { schema });
  if (submission.status === "success") return { ok: true, input: submission.value };
  const errors = Object.fromEntries(Object.entries(submission.error ?? {}).filter((entry): entry is [string, string[]] => Boolean(entry[1]?.length)));
  return { ok: false, form: { intent, values: typedValues(formData), errors, problem: errors[""]?.[0] ? { key: errors[""][0] } : null } };
}

/** The texts of a form as typed, flat by field name. */
export function typedValues(formData: FormData): FormState["values"] {
  const values: FormState["values"] = {};
  for (const name of new Set(formData.keys())) {
    if (SECRET.test(name)) continue;
    const texts = formData.getAll(name).filter((value): value is string => typeof value === "string");
    const [first] = texts;
    if (first !== undefined) values[name] = texts.length > 1 ? texts : first;
  }
  return values;
}
