import { MessageSquare } from "lucide-react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/button";
import { Rating } from "~/ui/rating";
import { Status } from "~/ui/status";
import type { HideReason, ReviewState, Stars, TextLanguage } from "../review";
import { OwnWords } from "./review-item";

export interface LineReviewProps {
  /** The thing's name, for those who listen. */
  name: string;
  review: { stars: Stars; body: string | null; language: TextLanguage | null; state: ReviewState; hiddenReason: HideReason | null } | undefined;
  /** The form's address. */
  href: string;
}

/** Under a delivered line: the way to say something of it, or what was said. */
export function LineReview({ name, review, href }: LineReviewProps) {
  const { t } = useTranslation("reviews");
  if (!review) {
    return (
      <ButtonLink icon={MessageSquare} href={href} aria-label={t("line.sayOf", { name })}>
        {t("line.say")}
      </ButtonLink>
    );
  }
  return (
    <div className="stack" style={{ ["--gap" as string]: "4px" }}>
      <p className="row">
        <Rating average={review.stars} line={t("line.yours")} />
        {review.state === "hidden" && <Status kind="off">{t("line.hidden")}</Status>}
      </p>
      {review.body && <OwnWords text={review.body} language={review.language} />}
      {review.hiddenReason && <p className="small muted">{t("line.hiddenFor", { reason: t(`hideReason.${review.hiddenReason}`) })}</p>}
    </div>
  );
}
