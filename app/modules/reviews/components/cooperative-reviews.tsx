import { useTranslation } from "react-i18next";
import { Rating } from "~/ui/rating";
import type { Rating as Stars } from "../review";
import { ReviewItem, type ReviewItemProps } from "./review-item";
import { ReportLink } from "./reviews-section";

export interface CooperativeReviewsProps {
  rating: Stars | null;
  /** The latest with words, each with a link to what it is about. */
  latest: readonly Pick<ReviewItemProps, "review" | "about">[];
  cooperativeName: string;
}

/** What buyers say of all a cooperative's goods together; nothing while they have said nothing. */
export function CooperativeReviews({ rating, latest, cooperativeName }: CooperativeReviewsProps) {
  const { t } = useTranslation("reviews");
  if (!rating) return null;
  return (
    <section id="avis">
      <div className="section-head">
        <h2>{t("section.ofCooperative")}</h2>
        <Rating average={rating.average} count={rating.count} />
      </div>
      {latest.map(({ review, about }) => (
        <ReviewItem key={review.id} review={review} about={about} cooperativeName={cooperativeName} acts={<ReportLink review={review} />} />
      ))}
    </section>
  );
}
