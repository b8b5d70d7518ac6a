import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { sellerAction, sellerIntent } from "~/access/actions.server";
import { sellerLoader } from "~/access/loaders.server";
import { sellerMay } from "~/access/permissions";
import { applicationOf } from "~/modules/cooperatives/index.server";
import { ReplyForm } from "~/modules/reviews/components/reply-form";
import { ReviewItem } from "~/modules/reviews/components/review-item";
import { RECEIVED_VIEWS, replyToReview, reviewsReceived } from "~/modules/reviews/index.server";
import { replySchema } from "~/modules/reviews/review-form";
import { notFound } from "~/platform/http/responses.server";
import { ButtonLink } from "~/ui/button";
import { Chips } from "~/ui/chips";
import { EmptyState } from "~/ui/empty-state";
import { useLocale } from "~/ui/locale";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";
import { Pagination } from "~/ui/pagination";
import { Rating } from "~/ui/rating";
import { Status } from "~/ui/status";

export const handle = { i18n: ["seller", "reviews"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
/** A refusal changes what the page shows: Remix would keep the old data after a 4xx. */
export const shouldRevalidate = () => true;

export const loader = sellerLoader("reviews.read", async ({ context, scope, seat, url, locale, t }) => {
  const view = RECEIVED_VIEWS.find((known) => known === url.searchParams.get("voir")) ?? "all";
  const page = Math.min(1_000, Math.max(1, Math.trunc(Number(url.searchParams.get("page")) || 1)));
  const { nameFr, nameAr } = await applicationOf(context, scope);
  return {
    title: t("reviews:seller.metaTitle"),
    view,
    replied: url.searchParams.get("fait") === "reponse",
    cooperativeName: (locale === "ar" ? nameAr : nameFr) || t("seller:unnamed"),
    mayReply: sellerMay(seat.role, "reviews.reply"),
    ...(await reviewsReceived(context, scope, { view, page })),
  };
});

const REFUSALS = { "already-replied": "reviews:error.alreadyReplied", hidden: "reviews:error.hiddenReview" } as const;

export const action = sellerAction({
  reply: sellerIntent("reviews.reply", replySchema, async ({ input, scope, transact, refuse, locale, url }) => {
    const result = await transact((context) => replyToReview(context, scope, input));
    if (result.ok) return redirect(`/${locale}/vendeur/avis?voir=${url.searchParams.get("voir") === "to-answer" ? "to-answer" : "all"}&fait=reponse`);
    if (result.reason === "no-such-review") throw notFound();
    return refuse(REFUSALS[result.reason], { status: 409 });
  }),
});

export default function Reviews() {
  const { t } = useTranslation("reviews");
  const locale = useLocale();
  const { view, replied, cooperativeName, mayReply, rating, toAnswer, reviews, page, pages } = useLoaderData<typeof loader>();
  const home = `/${locale}/vendeur/avis`;
  return (
    <>
      <PageTitle above={rating && <Rating average={rating.average} count={rating.count} />} line={t("seller.line")}>
        {t("seller.title")}
      </PageTitle>
      {replied && (
        <Notice kind="success" live>
          {t("seller.done")}
        </Notice>
      )}
      <Chips
        label={t("seller.views")}
        chips={[
          { label: t("seller.tabAll"), href: home, current: view === "all" },
          { label: t("seller.tabToAnswer", { count: toAnswer }), href: `${home}?voir=to-answer`, current: view === "to-answer" },
        ]}
      />
      {reviews.length === 0 &&
        (view === "to-answer" && rating ? (
          <EmptyState title={t("seller.emptyToAnswer")} acts={<ButtonLink href={home}>{t("seller.toAll")}</ButtonLink>} />
        ) : (
          <EmptyState title={t("seller.empty")} line={t("seller.emptyLine")} acts={<ButtonLink href={`/${locale}/vendeur/commandes`}>{t("seller.toOrders")}</ButtonLink>} />
        ))}
      {reviews.map((review) => (
        <ReviewItem
          key={review.id}
          review={review}
          cooperativeName={cooperativeName}
          about={<b>{locale === "fr" ? review.nameFr : review.nameAr}</b>}
          status={review.state === "hidden" && <Status kind="off">{t("seller.hidden")}</Status>}
          below={
            review.hiddenReason ? (
              <p className="small muted">{t("seller.hiddenFor", { reason: t(`hideReason.${review.hiddenReason}`) })}</p>
            ) : (
              mayReply && !review.reply && (review.body || review.stars <= 3) && <ReplyForm review={review} />
            )
          }
        />
      ))}
      <Pagination page={page} pages={pages} hrefFor={(number) => `${home}?voir=${view}&page=${String(number)}`} />
    </>
  );
}
