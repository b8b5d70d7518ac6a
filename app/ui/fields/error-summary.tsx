import { CircleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { WithNumbers } from "../bdi";
import { Icon } from "../icon";
import { firstError, type FieldLook } from "./field";

export interface ErrorSummaryProps {
  /** Field id (its name, if none was given) to what is wrong with it. */
  errors: Record<string, FieldLook["error"]>;
  /** What concerns the whole form. */
  form?: FieldLook["error"];
}

/** Heads a refused form: how many answers to mend, and a link to each. Takes the focus when it appears. */
export function ErrorSummary({ errors, form }: ErrorSummaryProps) {
  const { t } = useTranslation("ui");
  const box = useRef<HTMLDivElement>(null);
  const whole = firstError(form);
  const lines = Object.entries(errors).flatMap(([id, error]) => {
    const text = firstError(error);
    return text ? [{ id, text }] : [];
  });
  const signature = [whole, ...lines.map((line) => line.id + line.text)].join("|");
  useEffect(() => {
    if (signature) box.current?.focus();
  }, [signature]);
  if (!whole && lines.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>
        <Icon of={CircleAlert} />
        {whole ?? t("field.toMend", { count: lines.length })}
      </h2>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line.id}>
              <a href={`#${line.id}`}>
                <span>
                  <WithNumbers>{line.text}</WithNumbers>
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
