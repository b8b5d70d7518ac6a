import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/i18n";
import { useLocale } from "~/ui/locale";
import type { Rating, Stars } from "../review";

export interface RatingSummaryProps {
  rating: Rating;
  distribution: readonly { stars: Stars; count: number }[];
}

/** The mean, large, and how many gave each number of stars. */
export function RatingSummary({ rating, distribution }: RatingSummaryProps) {
  const { t } = useTranslation("reviews");
  return (
    <div className="rating-summary">
      <p>
        <b className="num">{formatNumber(rating.average, useLocale(), 1)}</b> <span className="muted">{t("section.outOf")}</span>
        <span className="block small muted">{t("section.count", { count: rating.count })}</span>
      </p>
      <ul aria-label={t("section.distribution")}>
        {distribution.map(({ stars, count }) => (
          <li key={stars} className="num">
            <span>{t("section.stars", { count: stars })}</span>
            <meter min={0} max={rating.count} value={count} aria-hidden="true" />
            <span className="muted">{count}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
