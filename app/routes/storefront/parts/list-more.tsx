import { Link, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/i18n";
import { useLocale } from "~/ui/locale";
import type { ListState } from "./cards-so-far";

export interface ListMoreProps {
  href: string;
  firstPage: number;
  /** Cards on the page now, of how many. */
  shown: number;
  total: string;
  onMore: () => void;
}

/** A link to the next page. With JavaScript its cards join those that are there, under one address and one step of the history. */
export function ListMore({ href, firstPage, shown, total, onMore }: ListMoreProps) {
  const { t } = useTranslation("search");
  const locale = useLocale();
  const { state, location } = useNavigation();
  const busy = state === "loading" && `${location.pathname}${location.search}` === href;
  const kept: ListState = { firstPage };
  return (
    <div className="list-more">
      <p className="small muted num" role="status">
        {t("shown", { shown: formatNumber(shown, locale), total })}
      </p>
      <Link className="btn btn-line" to={href} replace preventScrollReset state={kept} rel="next" onClick={onMore} aria-busy={busy || undefined}>
        {busy && <span className="spin" aria-hidden="true" />}
        {t("showMore")}
      </Link>
    </div>
  );
}
