import type { InputHTMLAttributes, ReactNode } from "react";
import { Field, type FieldLook } from "./field";

export interface FileFieldProps extends FieldLook, Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldLook> {
  /** What is already there: a name, a picture, a link to open it. */
  kept?: ReactNode;
}

/** A file or a photo. The browser cannot keep a chosen file after a refused form: `kept` shows what the server did. */
export function FileField({ name, id, label, help, error, optional, className, kept, ...input }: FileFieldProps) {
  return (
    <Field {...{ name, id, label, help, error, optional, className }}>
      {(control) => (
        <>
          {kept}
          <input type="file" className="box" {...input} {...control} />
        </>
      )}
    </Field>
  );
}
