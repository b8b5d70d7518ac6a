import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/i18n";
import { useLocale } from "./locale";

export interface RatingProps {
  average: number;
  count?: number;
  /** Replaces the count between the brackets: « achat vérifié ». */
  line?: ReactNode;
}

export function Rating({ average, count, line }: RatingProps) {
  const { t } = useTranslation("ui");
  const text = formatNumber(average, useLocale(), Number.isInteger(average) && line ? 0 : 1);
  return (
    <span className="stars">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 2.500l2.900 6.200 6.600.8-4.900 4.600 1.300 6.700L12 17.500l-5.900 3.300 1.300-6.700L2.500 9.500l6.600-.8z" />
      </svg>
      <span className="sr-only">{t("rating.of", { average: text })}</span>
      <b className="num" aria-hidden="true">
        {text}
      </b>
      {line ? <span>({line})</span> : count !== undefined && <RatingCount count={count} />}
    </span>
  );
}

function RatingCount({ count }: { count: number }) {
  const { t } = useTranslation("ui");
  return (
    <>
      <span className="num" aria-hidden="true">
        ({count})
      </span>
      <span className="sr-only">{t("rating.count", { count })}</span>
    </>
  );
}
