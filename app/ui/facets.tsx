import { ChevronDown, SlidersHorizontal, X } from "lucide-react";
import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button";
import { Icon } from "./icon";
import { usePopoverClosedByNavigation } from "./popover";

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
}

export function RangeFacet({ title, names, values = [] }: RangeFacetProps) {
  const { t } = useTranslation("ui");
  return (
    <FacetFrame title={title}>
      <div className="range num">
        {names.map((name, index) => (
          <label key={name}>
            {t(index === 0 ? "facet.from" : "facet.to")}
            <input className="box" name={name} inputMode="numeric" defaultValue={values[index] ?? ""} />
          </label>
        ))}
      </div>
    </FacetFrame>
  );
}

export interface FacetSheetProps {
  /** How many filters are on. */
  active?: number;
  /** How many products the current choice gives. */
  results: number;
  /** Facet groups, inside the page's own GET form. */
  children: ReactNode;
  sheetId: string;
}

/** The column of facets; on a phone the full-screen sheet that `FacetButton` opens. */
export function FacetSheet({ results, children, sheetId }: FacetSheetProps) {
  const { t } = useTranslation("ui");
  const ref = usePopoverClosedByNavigation<HTMLDivElement>();
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
        <Button kind="main" wide>
          {t("facet.show", { count: results })}
        </Button>
      </div>
    </div>
  );
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
