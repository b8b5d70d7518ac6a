/** What a refused form comes back with: the visitor's own values and, per field, translation keys of what is wrong. */
export interface FormState {
  intent: string;
  values: Record<string, string | string[]>;
  /** Field name → translation keys. */
  errors: Record<string, string[]>;
  /** What is wrong with the whole, as a translation key with its values. */
  problem: Problem | null;
}

export interface Problem {
  key: string;
  values?: Record<string, string | number>;
}

export interface FieldState {
  name: string;
  value: string | undefined;
  error: string | undefined;
}

/** The state of one field: what was typed, else `initial`, and its first error's key. */
export function fieldState(form: FormState | null | undefined, name: string, initial?: string | null): FieldState {
  const typed = form?.values[name];
  return {
    name,
    value: (Array.isArray(typed) ? typed[0] : typed) ?? initial ?? undefined,
    error: form?.errors[name]?.[0],
  };
}

/** The form's state when it belongs to this intent; several forms share a page. */
export function stateFor(form: FormState | null | undefined, intent: string): FormState | null {
  return form?.intent === intent ? form : null;
}
