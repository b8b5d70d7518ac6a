import { useActionData, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { fieldState, stateFor, type FormState } from "./form-state";

export interface FormView {
  intent: string;
  /** Name, value typed (else the initial one) and translated error of a field, ready to spread on a ui field. */
  field(name: string, initial?: string | number | null): { name: string; defaultValue: string | undefined; error: string | undefined };
  /** Every value typed for a field that may hold several. */
  chosen(name: string, initial?: readonly string[]): string[];
  /** Field name → translated error, for the summary. */
  errors: Record<string, string>;
  /** What is wrong with the whole, translated. */
  problem: string | undefined;
  /** This very form is on its way. */
  busy: boolean;
}

/** One form of the page: what came back for its intent, in the visitor's language. */
export function useForm(intent: string): FormView {
  const reply = useActionData<{ form?: FormState }>();
  const navigation = useNavigation();
  const { t } = useTranslation();
  const form = stateFor(reply?.form, intent);
  return {
    intent,
    field(name, initial) {
      const state = fieldState(form, name, initial === null || initial === undefined ? undefined : String(initial));
      return { name, defaultValue: state.value, error: state.error && t(state.error) };
    },
    chosen(name, initial = []) {
      if (!form) return [...initial];
      const typed = form.values[name];
      return typed === undefined ? [] : Array.isArray(typed) ? typed : [typed];
    },
    errors: Object.fromEntries(Object.entries(form?.errors ?? {}).flatMap(([name, [key]]) => (name && key ? [[name, t(key)]] : []))),
    problem: form?.problem ? t(form.problem.key, form.problem.values) : undefined,
    busy: navigation.state !== "idle" && navigation.formData?.get("intent") === intent,
  };
}
