import { Minus, Plus } from "lucide-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useHydrated } from "../hydrated";
import { Icon } from "../icon";
import { classes } from "../locale";

export interface QuantityFieldProps {
  name: string;
  id?: string;
  value: number;
  min?: number;
  max?: number;
  /** What is counted, for those who listen: the product's name. */
  of: string;
  form?: string;
}

/** A number to send with the form. Before JavaScript it is a plain number box; the two buttons join it then. */
export function QuantityField({ name, id, value, min = 1, max = 99, of, form }: QuantityFieldProps) {
  const { t } = useTranslation("ui");
  const input = useRef<HTMLInputElement>(null);
  const hydrated = useHydrated();
  const step = (by: number) => {
    const box = input.current;
    if (!box) return;
    box.value = String(Math.min(max, Math.max(min, (box.valueAsNumber || min) + by)));
    box.dispatchEvent(new Event("input", { bubbles: true }));
  };
  return (
    <span className={classes("qty num", !hydrated && "qty-plain")} role="group" aria-label={t("quantity.of", { name: of })}>
      {hydrated && (
        <button type="button" onClick={() => step(-1)} aria-label={t("quantity.less")}>
          <Icon of={Minus} />
        </button>
      )}
      <input ref={input} id={id ?? name} name={name} type="number" inputMode="numeric" min={min} max={max} defaultValue={value} form={form} aria-label={t("quantity.label")} />
      {hydrated && (
        <button type="button" onClick={() => step(1)} aria-label={t("quantity.more")}>
          <Icon of={Plus} />
        </button>
      )}
    </span>
  );
}
