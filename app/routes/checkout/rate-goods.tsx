import { redirect, type HeadersFunction, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { intent, visitorAction } from "~/access/actions.server";
import { visitorLoader } from "~/access/loaders.server";
import { reviewSchema } from "~/modules/reviews/review-form";
import { writeReview } from "~/modules/reviews/index.server";
import { notFound } from "~/platform/http/responses.server";
import { SECRET_ADDRESS } from "./parts/load-followed.server";
import { loadLineToReview } from "./parts/load-line-to-review.server";
import { RateGoods } from "./parts/rate-goods-page";
import { REVIEW_REFUSALS } from "./parts/review-refusals";

export const handle = { i18n: ["reviews"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: "robots", content: "noindex, nofollow" }];
export const headers: HeadersFunction = () => SECRET_ADDRESS;

export const loader = visitorLoader(async ({ context, params, locale, t }) => {
  const { token = "", lineId = "" } = params;
  const back = `/${locale}/suivi/${token}`;
  return { title: t("reviews:form.metaTitle"), back, line: await loadLineToReview(context, { trackingToken: token }, { lineId, back }) };
});

export const action = visitorAction({
  publish: intent(reviewSchema, async ({ input, params, transact, refuse, locale }) => {
    const { token = "", lineId = "" } = params;
    const result = await transact((context) => writeReview(context, { trackingToken: token }, { orderLineId: lineId, ...input }));
    if (result.ok) return redirect(`/${locale}/suivi/${token}?avis=${lineId}`);
    if (result.reason === "no-such-line") throw notFound();
    return refuse(REVIEW_REFUSALS[result.reason], { status: 409 });
  }),
});

export default function RateTrackedGoods() {
  const { back, line } = useLoaderData<typeof loader>();
  return <RateGoods back={back} line={line} />;
}
