import { Link } from "@remix-run/react";
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

export interface ChosenChipsProps {
  chips: readonly NavItem[];
  clearHref?: string;
  /** A chip was pressed, and will be gone with the focus. */
  onLeave?: () => void;
}

/** Filters that are on: each leads to the list without it. The page stays where it is. */
export function ChosenChips({ chips, clearHref, onLeave }: ChosenChipsProps) {
  const { t } = useTranslation("ui");
  return (
    <ul className="chips" aria-label={t("facet.chosen")}>
      {chips.map((chip) => (
        <li key={chip.href}>
          <Link className="chip chip-x" to={chip.href} preventScrollReset onClick={onLeave}>
            <span className="sr-only">{t("facet.remove")} </span>
            <bdi>{chip.label}</bdi>
            <Icon of={X} />
          </Link>
        </li>
      ))}
      {clearHref && (
        <li>
          <Link className="btn btn-quiet small" to={clearHref} preventScrollReset onClick={onLeave}>
            {t("facet.clear")}
          </Link>
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
