import type { InputHTMLAttributes, ReactNode } from "react";
import { FieldError, fieldIds, firstError, type FieldLook } from "./field";

export interface CheckRowProps extends Omit<FieldLook, "optional">, Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldLook | "type"> {
  /** A count at the end of the row. */
  end?: ReactNode;
}

function Row({ type, name, id, label, help, error, className, end, ...input }: CheckRowProps & { type: "checkbox" | "radio" }) {
  const own = id ?? (input.value === undefined ? name : `${name}-${String(input.value)}`);
  const ids = fieldIds({ name, id: own, label, help, error });
  const wrong = firstError(error);
  return (
    <div className={className}>
      <label className="check">
        <input {...input} type={type} name={name} id={own} aria-describedby={ids.described} aria-invalid={wrong ? true : undefined} />
        <span>
          {label}
          {help && <small id={ids.help}>{help}</small>}
        </span>
        {end !== undefined && <span className="n num">{end}</span>}
      </label>
      {wrong && <FieldError id={ids.error}>{wrong}</FieldError>}
    </div>
  );
}

export function CheckboxRow(props: CheckRowProps) {
  return <Row type="checkbox" {...props} />;
}
