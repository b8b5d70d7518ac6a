import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useHydrated } from "./hydrated";

export interface SortSelectProps {
  name: string;
  options: readonly { value: string; label: string }[];
  defaultValue?: string;
}

/** Sends its form on each choice; before JavaScript a small button does. */
export function SortSelect({ name, options, defaultValue }: SortSelectProps) {
  const { t } = useTranslation("ui");
  const hydrated = useHydrated();
  return (
    <span className="row" style={{ ["--gap" as string]: "8px" }}>
      <label className="row small" style={{ ["--gap" as string]: "8px" }}>
        <span className="muted max-md:sr-only">{t("sort.label")}</span>
        <select className="select" key={defaultValue} name={name} defaultValue={defaultValue} onChange={(event) => event.currentTarget.form?.requestSubmit()}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </label>
      {!hydrated && (
        <noscript>
          <button className="btn btn-line">{t("sort.apply")}</button>
        </noscript>
      )}
    </span>
  );
}

/** Over a list: how many at the start, filter and order at the end. */
export function ListBar({ count, children }: { count: ReactNode; children: ReactNode }) {
  return (
    <div className="list-bar">
      <span>{count}</span>
      <span className="row" style={{ ["--gap" as string]: "8px" }}>
        {children}
      </span>
    </div>
  );
}
