import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { WithNumbers } from "../bdi";
import { Icon } from "../icon";
import { classes } from "../locale";

export interface FieldLook {
  name: string;
  /** Defaults to the name, so that an error summary can point at it. */
  id?: string;
  label: ReactNode;
  help?: ReactNode;
  /** What is wrong and what is right, already translated. Only the first is shown. */
  error?: string | readonly string[] | null;
  /** Written beside the label; a text replaces the plain word. Required is the rule and is not marked. */
  optional?: boolean | string;
  className?: string;
}

export interface ControlProps {
  id: string;
  name: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

export function firstError(error: FieldLook["error"]): string | undefined {
  return (typeof error === "string" ? error : error?.[0]) || undefined;
}

export function fieldIds({ id, name, help, error }: FieldLook) {
  const own = id ?? name;
  const ids = { own, help: `${own}-help`, error: `${own}-error` };
  const described = [help && ids.help, firstError(error) && ids.error].filter(Boolean).join(" ");
  return { ...ids, described: described || undefined };
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p className="field-error" id={id}>
      <Icon of={CircleAlert} />
      <span>{typeof children === "string" ? <WithNumbers>{children}</WithNumbers> : children}</span>
    </p>
  );
}

function Optional({ optional }: Pick<FieldLook, "optional">) {
  const { t } = useTranslation("ui");
  if (!optional) return null;
  return <span className="opt"> {optional === true ? t("field.optional") : optional}</span>;
}

/** Label above, help between label and control, error below: the frame every single control shares. */
export function Field({ children, ...look }: FieldLook & { children: (control: ControlProps) => ReactNode }) {
  const ids = fieldIds(look);
  const error = firstError(look.error);
  return (
    <div className={classes("field", error && "field-bad", look.className)}>
      <label className="label" htmlFor={ids.own}>
        {look.label}
        <Optional optional={look.optional} />
      </label>
      {look.help && (
        <p className="help" id={ids.help}>
          {typeof look.help === "string" ? <WithNumbers>{look.help}</WithNumbers> : look.help}
        </p>
      )}
      {children({ id: ids.own, name: look.name, "aria-describedby": ids.described, "aria-invalid": error ? true : undefined })}
      {error && <FieldError id={ids.error}>{error}</FieldError>}
    </div>
  );
}

/** The same frame for several controls that answer one question. */
export function FieldGroup({ children, ...look }: FieldLook & { children: ReactNode }) {
  const ids = fieldIds(look);
  const error = firstError(look.error);
  return (
    <fieldset className={classes("field", error && "field-bad", look.className)} id={ids.own} aria-describedby={ids.described} tabIndex={-1}>
      <legend className="label">
        {look.label}
        <Optional optional={look.optional} />
      </legend>
      {look.help && (
        <p className="help" id={ids.help}>
          {look.help}
        </p>
      )}
      {children}
      {error && <FieldError id={ids.error}>{error}</FieldError>}
    </fieldset>
  );
}
