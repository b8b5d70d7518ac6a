import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Anchor } from "./anchor";
import { Icon } from "./icon";
import { classes, type NavItem } from "./locale";

/** Ways to look at one list; the current one in ink. */
export function Chips({ chips, label }: { chips: readonly NavItem[]; label: string }) {
  return (
    <nav aria-label={label}>
      <ul className="chips">
        {chips.map((chip) => (
          <li key={chip.href}>
            <Anchor className="chip" href={chip.href} aria-current={chip.current ? "true" : undefined}>
              {chip.label}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Filters that are on: each leads to the list without it. */
export function ChosenChips({ chips, clearHref }: { chips: readonly NavItem[]; clearHref?: string }) {
  const { t } = useTranslation("ui");
  return (
    <ul className="chips" aria-label={t("facet.chosen")}>
      {chips.map((chip) => (
        <li key={chip.href}>
          <Anchor className="chip chip-x" href={chip.href}>
            <span className="sr-only">{t("facet.remove")} </span>
            {chip.label}
            <Icon of={X} />
          </Anchor>
        </li>
      ))}
      {clearHref && (
        <li>
          <Anchor className="btn btn-quiet small" href={clearHref}>
            {t("facet.clear")}
          </Anchor>
        </li>
      )}
    </ul>
  );
}

export interface Option extends NavItem {
  line?: ReactNode;
  disabled?: boolean;
}

/** Variants as links: 250 g, 500 g, 1 kg, each with its price. */
export function Options({ options, label }: { options: readonly Option[]; label: string }) {
  return (
    <div role="group" aria-label={label}>
      <p className="label mb-2">{label}</p>
      <ul className="option-grid">
        {options.map((option) => (
          <li key={option.href}>
            <Anchor className={classes("option")} href={option.href} aria-current={option.current ? "true" : undefined} aria-disabled={option.disabled || undefined}>
              <b>{option.label}</b>
              {option.line && <small>{option.line}</small>}
            </Anchor>
          </li>
        ))}
      </ul>
    </div>
  );
}
