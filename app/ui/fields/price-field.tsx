import { Minus, Plus } from "lucide-react";
import { useRef, type InputHTMLAttributes } from "react";
import { useTranslation } from "react-i18next";
import { useHydrated } from "../hydrated";
import { Icon } from "../icon";
import { classes } from "../locale";
import { Field, type FieldLook } from "./field";

export interface PriceFieldProps extends FieldLook, Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldLook> {
  /** As typed, in dirhams: « 70 » or « 70,50 ». The module that receives it reads it. */
  defaultValue?: string;
  /** The seller's large stepper, one dirham a press. */
  big?: boolean;
}

/** Reads what a person types: a comma or a point, spaces ignored. */
function dirhamsTyped(text: string): number {
  return Number.parseFloat(text.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".")) || 0;
}

export function PriceField({ name, id, label, help, error, optional, className, big, defaultValue, ...input }: PriceFieldProps) {
  const { t } = useTranslation("ui");
  const box = useRef<HTMLInputElement>(null);
  const hydrated = useHydrated();
  const step = (by: number) => {
    if (!box.current) return;
    const next = Math.max(0, Math.round((dirhamsTyped(box.current.value) + by) * 100) / 100);
    box.current.value = String(next).replace(".", ",");
    box.current.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const typed = { type: "text", inputMode: "decimal", autoComplete: "off", defaultValue } as const;
  return (
    <Field {...{ name, id, label, help, error, optional, className }}>
      {(control) =>
        big ? (
          <span className={classes("big-step num", !hydrated && "big-step-plain")}>
            {hydrated && (
              <button type="button" onClick={() => step(-1)} aria-label={t("price.less")}>
                <Icon of={Minus} />
              </button>
            )}
            <span>
              <input ref={box} {...typed} {...input} {...control} />
              {t("price.currency")}
            </span>
            {hydrated && (
              <button type="button" onClick={() => step(1)} aria-label={t("price.more")}>
                <Icon of={Plus} />
              </button>
            )}
          </span>
        ) : (
          <span className="affix">
            <input ref={box} className="box num" {...typed} {...input} {...control} />
            <span aria-hidden="true">{t("price.currency")}</span>
          </span>
        )
      }
    </Field>
  );
}
