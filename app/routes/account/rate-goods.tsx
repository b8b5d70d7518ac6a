import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { shopperAction, shopperIntent } from "~/access/actions.server";
import { shopperLoader } from "~/access/loaders.server";
import { reviewSchema } from "~/modules/reviews/review-form";
import { writeReview } from "~/modules/reviews/index.server";
import { notFound } from "~/platform/http/responses.server";
import { loadLineToReview } from "~/routes/checkout/parts/load-line-to-review.server";
import { RateGoods } from "~/routes/checkout/parts/rate-goods-page";
import { REVIEW_REFUSALS } from "~/routes/checkout/parts/review-refusals";

export const handle = { i18n: ["reviews"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: "robots", content: "noindex" }];

export const loader = shopperLoader(async ({ context, user, params, locale, t }) => {
  const { purchaseId = "", lineId = "" } = params;
  const back = `/${locale}/compte/achats/${purchaseId}`;
  return { title: t("reviews:form.metaTitle"), back, line: await loadLineToReview(context, { userId: user.id, purchaseId }, { lineId, back }) };
});

export const action = shopperAction({
  publish: shopperIntent(reviewSchema, async ({ input, params, user, transact, refuse, locale }) => {
    const { purchaseId = "", lineId = "" } = params;
    const result = await transact((context) => writeReview(context, { userId: user.id, purchaseId }, { orderLineId: lineId, ...input }));
    if (result.ok) return redirect(`/${locale}/compte/achats/${purchaseId}?avis=${lineId}`);
    if (result.reason === "no-such-line") throw notFound();
    return refuse(REVIEW_REFUSALS[result.reason], { status: 409 });
  }),
});

export default function RateOwnGoods() {
  const { back, line } = useLoaderData<typeof loader>();
  return <RateGoods back={back} line={line} />;
}
