import { useTranslation } from "react-i18next";
import { Anchor } from "~/ui/anchor";
import { useLocale } from "~/ui/locale";
import { SectionHead } from "~/ui/page-title";
import { Pagination } from "~/ui/pagination";
import type { Rating, Stars } from "../review";
import { RatingSummary } from "./rating-summary";
import { ReviewItem, type ReviewItemProps } from "./review-item";

export interface ReviewsSectionProps {
  /** What `productReviews` gave. */
  data: {
    rating: Rating | null;
    distribution: readonly { stars: Stars; count: number }[];
    reviews: readonly ReviewItemProps["review"][];
    page: number;
    pages: number;
  };
  cooperativeName: string;
  /** The address of a page of reviews; `#avis` is added. */
  hrefFor: (page: number) => string;
}

/** « Reviews » of a product's page: the stars, the words, the way to more. */
export function ReviewsSection({ data, cooperativeName, hrefFor }: ReviewsSectionProps) {
  const { t } = useTranslation("reviews");
  const { rating, distribution, reviews, page, pages } = data;
  return (
    <section id="avis">
      <SectionHead>{rating ? t("section.title", { count: rating.count }) : t("section.none")}</SectionHead>
      <p className="muted">{t(rating ? "section.line" : "section.noneLine")}</p>
      {rating && <RatingSummary rating={rating} distribution={distribution} />}
      {reviews.map((review) => (
        <ReviewItem key={review.id} review={review} cooperativeName={cooperativeName} acts={review.body && <ReportLink review={review} />} />
      ))}
      <Pagination page={page} pages={pages} hrefFor={(number) => `${hrefFor(number)}#avis`} />
    </section>
  );
}

/** Asks the region to look at a review. */
export function ReportLink({ review }: { review: { id: string; displayName: string } }) {
  const { t } = useTranslation("reviews");
  const name = review.displayName || t("section.anonymous");
  return (
    <Anchor className="link review-report" href={`/${useLocale()}/avis/${review.id}/signaler`} rel="nofollow" aria-label={t("section.reportOf", { name })}>
      {t("section.report")}
    </Anchor>
  );
}
