import { Link } from "@remix-run/react";
import { Check, ChevronDown } from "lucide-react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/i18n";
import { FacetFrame } from "~/ui/facets";
import { Icon } from "~/ui/icon";
import { useLocale } from "~/ui/locale";

export interface FacetLink {
  value: string;
  label: string;
  href: string;
  count?: number;
  chosen: boolean;
}

/** Longer lists fold their end away. */
const SHOWN = 8;

/** One answer of several: each is a link to the list with it, the chosen one to the list without it. */
export function FacetLinks({ title, links }: { title: string; links: readonly FacetLink[] }) {
  const { t } = useTranslation("ui");
  if (links.length === 0) return null;
  const most = links.length <= SHOWN + 2 ? links.length : SHOWN;
  const first = links.filter(({ chosen }, place) => place < most || chosen);
  const rest = links.filter((link) => !first.includes(link));
  return (
    <FacetFrame title={title}>
      <Rows links={first} />
      {rest.length > 0 && (
        <details className="facet-rest">
          <summary className="check link">
            {t("facet.more", { count: rest.length })}
            <Icon of={ChevronDown} />
          </summary>
          <Rows links={rest} />
        </details>
      )}
    </FacetFrame>
  );
}

function Rows({ links }: { links: readonly FacetLink[] }) {
  const locale = useLocale();
  return (
    <ul>
      {links.map(({ value, label, href, count, chosen }) => (
        // The value, not the address, is the key: the row keeps the focus when it is pressed.
        <li key={value}>
          <Link to={href} preventScrollReset className="check" aria-current={chosen ? "true" : undefined} rel="nofollow">
            <span aria-hidden="true" className="tick">
              <Icon of={Check} size={16} />
            </span>
            <bdi>{label}</bdi>
            {count !== undefined && <span className="n num">{formatNumber(count, locale)}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
