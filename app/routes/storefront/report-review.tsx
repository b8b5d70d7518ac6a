import { redirect, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Flag } from "lucide-react";
import { useTranslation } from "react-i18next";
import { intent, visitorAction } from "~/access/actions.server";
import { visitorLoader } from "~/access/loaders.server";
import { OwnWords } from "~/modules/reviews/components/review-item";
import { reportReview, shownReview } from "~/modules/reviews/index.server";
import { REPORT_REASONS } from "~/modules/reviews/review";
import { reportSchema } from "~/modules/reviews/review-form";
import { cardsByIds } from "~/modules/shop/index.server";
import { cardName, productPath } from "~/modules/shop/listing";
import { useForm } from "~/platform/forms/use-form";
import { notFound } from "~/platform/http/responses.server";
import { Button, ButtonLink } from "~/ui/button";
import { ChoiceRows } from "~/ui/fields/choice-rows";
import { ErrorSummary } from "~/ui/fields/error-summary";
import { Notice } from "~/ui/notice";
import { BackLink, PageTitle } from "~/ui/page-title";
import { Rating } from "~/ui/rating";

export const handle = { i18n: ["reviews"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: "robots", content: "noindex" }];

export const loader = visitorLoader(async ({ context, params, url, locale, t }) => {
  const review = await shownReview(context, params.reviewId ?? "");
  const [card] = review ? await cardsByIds(context, [review.productId]) : [];
  if (!review || !card) throw notFound();
  return { title: t("reviews:report.metaTitle"), review, product: cardName(card, locale), back: `${productPath(card, locale)}#avis`, done: url.searchParams.has("fait") };
}, "shopper");

export const action = visitorAction({
  report: intent(reportSchema, async ({ input, params, request, transact, refuse, locale }) => {
    const reviewId = params.reviewId ?? "";
    const result = await transact((context) => reportReview(context, { reviewId, reason: input.reason, address: request.headers.get("x-real-ip") ?? "unknown" }));
    if (result.ok) return redirect(`/${locale}/avis/${reviewId}/signaler?fait=1`);
    if (result.reason === "no-such-review") throw notFound();
    return refuse("reviews:error.tooMany", { status: 429 });
  }),
});

export default function ReportReview() {
  const { t } = useTranslation("reviews");
  const { review, product, back, done } = useLoaderData<typeof loader>();
  const form = useForm("report");
  return (
    <div className="wrap narrow section">
      <BackLink href={back}>{t("report.back")}</BackLink>
      <PageTitle line={done ? undefined : t("report.line")}>{t("report.title")}</PageTitle>
      <blockquote className="panel stack mb-6" style={{ ["--gap" as string]: "6px" }} aria-label={t("report.review")}>
        <p className="row between">
          <b>
            <bdi>{review.displayName || t("section.anonymous")}</bdi>
          </b>
          <Rating average={review.stars} line={<bdi lang={product.locale}>{product.text}</bdi>} />
        </p>
        {review.body && <OwnWords text={review.body} language={review.language} />}
      </blockquote>
      {done ? (
        <>
          <Notice kind="success" live>
            {t("report.done")}
          </Notice>
          <p className="mt-6">
            <ButtonLink href={back}>{t("report.back")}</ButtonLink>
          </p>
        </>
      ) : (
        <Form method="post" className="stack" noValidate>
          <ErrorSummary errors={form.errors} form={form.problem} />
          <input type="hidden" name="intent" value="report" />
          <ChoiceRows {...form.field("reason")} label={t("report.reason")} choices={REPORT_REASONS.map((reason) => ({ value: reason, label: t(`reportReason.${reason}`) }))} />
          <Button kind="danger" icon={Flag} wide busy={form.busy}>
            {t("report.act")}
          </Button>
        </Form>
      )}
    </div>
  );
}
