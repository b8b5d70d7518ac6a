import { useLocation } from "@remix-run/react";
import { ChevronDown, SlidersHorizontal, X } from "lucide-react";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/i18n";
import { Button } from "./button";
import { Icon } from "./icon";
import { useLocale } from "./locale";

export function FacetFrame({ title, closed, children }: { title: string; closed?: boolean; children: ReactNode }) {
  return (
    <details className="facet" open={!closed}>
      <summary>
        {title}
        <Icon of={ChevronDown} />
      </summary>
      {children}
    </details>
  );
}

export interface RangeFacetProps {
  title: string;
  /** Two fields, in the unit of the title. */
  names: readonly [from: string, to: string];
  values?: readonly [from?: string | number, to?: string | number];
  /** The least and the most there is, shown where nothing is typed. */
  among?: readonly [least: number, most: number];
}

/** Part of a GET form of its own. */
export function RangeFacet({ title, names, values = [], among }: RangeFacetProps) {
  const { t } = useTranslation("ui");
  return (
    <FacetFrame title={title}>
      <div className="range num">
        {names.map((name, index) => (
          <label key={name}>
            {t(index === 0 ? "facet.from" : "facet.to")}
            <input
              key={String(values[index])}
              className="box"
              name={name}
              inputMode="numeric"
              autoComplete="off"
              placeholder={among?.[index]?.toString()}
              defaultValue={values[index] ?? ""}
            />
          </label>
        ))}
        <button className="btn btn-line">{t("facet.apply")}</button>
      </div>
    </FacetFrame>
  );
}

export interface FacetSheetProps {
  /** How many products the current choice gives. */
  results: number;
  children: ReactNode;
  sheetId: string;
}

/** The column of facets; on a phone the full-screen sheet that `FacetButton` opens, which stays open from one choice to the next. */
export function FacetSheet({ results, children, sheetId }: FacetSheetProps) {
  const { t } = useTranslation("ui");
  const locale = useLocale();
  const ref = useSheetClosedByLeaving();
  const titleId = useId();
  return (
    <div id={sheetId} ref={ref} popover="auto" className="facet-sheet" role="group" aria-labelledby={titleId}>
      <div className="row between facet-close">
        <h2 id={titleId}>{t("facet.title")}</h2>
        <button type="button" className="tool" popovertarget={sheetId} popovertargetaction="hide" aria-label={t("close")}>
          <Icon of={X} />
        </button>
      </div>
      {children}
      <div className="facet-act">
        <Button type="button" kind="main" wide popovertarget={sheetId} popovertargetaction="hide">
          {t("facet.show", { count: results, number: formatNumber(results, locale) })}
        </Button>
      </div>
    </div>
  );
}

/** The sheet covers the page: it closes when another page comes, or when Tab leads out of it to what it covers. */
function useSheetClosedByLeaving() {
  const ref = useRef<HTMLDivElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const sheet = ref.current;
    if (!sheet || !("hidePopover" in sheet)) return;
    const close = () => sheet.matches(":popover-open") && sheet.hidePopover();
    const left = ({ relatedTarget }: FocusEvent) => relatedTarget instanceof Node && !sheet.contains(relatedTarget) && close();
    sheet.addEventListener("focusout", left);
    return () => {
      sheet.removeEventListener("focusout", left);
      close();
    };
  }, [pathname]);
  return ref;
}

export function FacetButton({ sheetId, active = 0 }: { sheetId: string; active?: number }) {
  const { t } = useTranslation("ui");
  return (
    <Button type="button" icon={SlidersHorizontal} className="lg:hidden" popovertarget={sheetId}>
      {t("facet.open")}
      {active > 0 && <span className="num">({active})</span>}
    </Button>
  );
}
