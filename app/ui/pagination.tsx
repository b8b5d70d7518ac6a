import { Link } from "@remix-run/react";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icon";

export interface PaginationProps {
  page: number;
  pages: number;
  hrefFor: (page: number) => string;
  /** What the step in the browser's history remembers. */
  stateFor?: (page: number) => unknown;
}

/** First, last, the current one and its neighbours; a gap is written « … ». */
export function pagesShown(page: number, pages: number): (number | "gap")[] {
  const kept = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const numbers = [...new Set(kept)].sort((a, b) => a - b);
  return numbers.flatMap((n, index) => {
    const before = numbers[index - 1] ?? n - 1;
    if (n - before === 2) return [n - 1, n];
    return n - before > 2 ? ["gap" as const, n] : [n];
  });
}

export function Pagination({ page, pages, hrefFor, stateFor }: PaginationProps) {
  const { t } = useTranslation("ui");
  if (pages < 2) return null;
  const step = (to: number, icon: typeof ChevronLeft, label: string, rel: string) =>
    to >= 1 &&
    to <= pages && (
      <li>
        <Link to={hrefFor(to)} state={stateFor?.(to)} rel={rel} aria-label={label}>
          <Icon of={icon} flip />
        </Link>
      </li>
    );
  return (
    <nav className="pages num" aria-label={t("pages.label")}>
      <ul>
        {step(page - 1, ChevronLeft, t("pages.previous"), "prev")}
        {pagesShown(page, pages).map((shown, index) => (
          <li key={index}>
            {shown === "gap" ? (
              <span>…</span>
            ) : shown === page ? (
              <span aria-current="page">{shown}</span>
            ) : (
              <Link to={hrefFor(shown)} state={stateFor?.(shown)} aria-label={t("pages.page", { page: shown })}>
                {shown}
              </Link>
            )}
          </li>
        ))}
        {step(page + 1, ChevronRight, t("pages.next"), "next")}
      </ul>
    </nav>
  );
}
