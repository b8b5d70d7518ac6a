import type { InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { classes } from "../locale";
import { Field, type FieldLook } from "./field";

type Own = keyof FieldLook;

export interface TextFieldProps extends FieldLook, Omit<InputHTMLAttributes<HTMLInputElement>, Own> {
  /** Codes, mail addresses and numbers: typed left to right in both languages. */
  ltr?: boolean;
}

export function TextField({ name, id, label, help, error, optional, className, ltr, type = "text", ...input }: TextFieldProps) {
  return (
    <Field {...{ name, id, label, help, error, optional, className }}>
      {(control) => <input type={type} dir={ltr ? "ltr" : undefined} className={classes("box", ltr && "ltr num")} {...input} {...control} />}
    </Field>
  );
}

export interface TextAreaProps extends FieldLook, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, Own> {}

export function TextArea({ name, id, label, help, error, optional, className, ...area }: TextAreaProps) {
  return <Field {...{ name, id, label, help, error, optional, className }}>{(control) => <textarea className="box" rows={4} {...area} {...control} />}</Field>;
}

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface SelectProps extends FieldLook, Omit<SelectHTMLAttributes<HTMLSelectElement>, Own> {
  options: readonly SelectOption[];
  /** Titled groups, instead of or after the plain options. */
  groups?: readonly { label: string; options: readonly SelectOption[] }[];
  /** First, empty choice: « Choisir… ». */
  placeholder?: string;
}

export function Select({ name, id, label, help, error, optional, className, options, groups, placeholder, ...select }: SelectProps) {
  const draw = (option: SelectOption) => (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  );
  return (
    <Field {...{ name, id, label, help, error, optional, className }}>
      {(control) => (
        <select className="box" {...select} {...control}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map(draw)}
          {groups?.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map(draw)}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
