import { forwardRef, type ReactNode } from "react";
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

/** Over a list: how many at the start, filter and order at the end. The count is told when it changes, and takes the focus of a control that is gone. */
export const ListBar = forwardRef<HTMLSpanElement, { count: ReactNode; children: ReactNode }>(function ListBar({ count, children }, countRef) {
  return (
    <div className="list-bar">
      <span ref={countRef} role="status" tabIndex={-1}>
        {count}
      </span>
      <span className="row" style={{ ["--gap" as string]: "8px" }}>
        {children}
      </span>
    </div>
  );
});
