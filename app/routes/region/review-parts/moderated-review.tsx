import { Form } from "@remix-run/react";
import { Check, EyeOff, RotateCcw } from "lucide-react";
import { useTranslation } from "react-i18next";
import { ReviewItem } from "~/modules/reviews/components/review-item";
import type { ReviewToModerate } from "~/modules/reviews/index.server";
import { HIDE_REASONS } from "~/modules/reviews/review";
import { useForm } from "~/platform/forms/use-form";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { Select } from "~/ui/fields/text-field";
import { Icon } from "~/ui/icon";
import { useLocale } from "~/ui/locale";
import { Notice } from "~/ui/notice";
import { Status } from "~/ui/status";

/** A review with what the region may do about it. */
export function ModeratedReview({ review }: { review: ReviewToModerate }) {
  const { t } = useTranslation("reviews");
  const locale = useLocale();
  const french = locale === "fr";
  const { publicId, seenAt, reports, hiddenReason } = review;
  const product = french ? review.nameFr : review.nameAr;
  const cooperative = french ? review.cooperativeNameFr : review.cooperativeNameAr;
  return (
    <div className="moderated">
      <ReviewItem
        review={review}
        cooperativeName={cooperative}
        about={
          <Anchor className="link" href={`/${locale}/produits/${encodeURIComponent(french ? review.slugFr : review.slugAr)}-${publicId}`}>
            {t("region.about", { product, cooperative })}
          </Anchor>
        }
        status={
          hiddenReason ? (
            <Status kind="off">{t("region.hiddenFor", { reason: t(`hideReason.${hiddenReason}`) })}</Status>
          ) : reports.length > 0 ? (
            <Status kind="no">{t("region.reports", { reasons: reports.map(({ reason, count }) => `${t(`reportReason.${reason}`)} × ${String(count)}`).join(", ") })}</Status>
          ) : (
            !seenAt && <Status kind="wait">{t("region.new")}</Status>
          )
        }
        below={<Acts review={review} />}
      />
    </div>
  );
}

function Acts({ review }: { review: ReviewToModerate }) {
  const { t } = useTranslation("reviews");
  const { state, seenAt, reports } = review;
  return (
    <div className="row items-start mt-2">
      {state === "shown" && (!seenAt || reports.length > 0) && (
        <Act intent="keep" reviewId={review.id} icon={Check} kind="positive">
          {t("region.keep")}
        </Act>
      )}
      {state === "shown" && <HideForm reviewId={review.id} />}
      {state === "hidden" && (
        <Act intent="restore" reviewId={review.id} icon={RotateCcw} kind="secondary">
          {t("region.restore")}
        </Act>
      )}
    </div>
  );
}

function Act({ intent, reviewId, children, ...look }: { intent: string; reviewId: string; icon: typeof Check; kind: "positive" | "secondary"; children: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="reviewId" value={reviewId} />
      <Button {...look}>{children}</Button>
    </Form>
  );
}

/** Several stand on one page: what came back belongs to the one that was sent. */
function HideForm({ reviewId }: { reviewId: string }) {
  const { t } = useTranslation("reviews");
  const form = useForm("hide");
  const sent = form.field("reviewId").defaultValue === reviewId;
  return (
    <details className="disclosed" open={sent || undefined}>
      <summary className="btn btn-no">
        <Icon of={EyeOff} />
        {t("region.hideOpen")}
      </summary>
      <Form method="post" className="stack mt-3" noValidate>
        {sent && form.problem && <Notice kind="danger">{form.problem}</Notice>}
        <input type="hidden" name="intent" value="hide" />
        <input type="hidden" name="reviewId" value={reviewId} />
        <Select
          {...(sent ? form.field("reason") : { name: "reason" })}
          id={`raison-${reviewId}`}
          label={t("region.reason")}
          placeholder="…"
          options={HIDE_REASONS.map((reason) => ({ value: reason, label: t(`hideReason.${reason}`) }))}
        />
        <Button kind="danger" icon={EyeOff} busy={sent && form.busy}>
          {t("region.hide")}
        </Button>
      </Form>
    </details>
  );
}
