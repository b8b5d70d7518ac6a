import { redirect, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import { regionAction, regionIntent } from "~/access/actions.server";
import { regionLoader } from "~/access/loaders.server";
import { hideReview, keepReviews, MODERATION_VIEWS, moderationQueue, restoreReview } from "~/modules/reviews/index.server";
import { hideSchema, keepSchema, restoreSchema } from "~/modules/reviews/review-form";
import { notFound } from "~/platform/http/responses.server";
import { Button, ButtonLink } from "~/ui/button";
import { Chips } from "~/ui/chips";
import { EmptyState } from "~/ui/empty-state";
import { useLocale } from "~/ui/locale";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";
import { Pagination } from "~/ui/pagination";
import { ModeratedReview } from "./review-parts/moderated-review";

export const handle = { i18n: ["region", "reviews"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
/** A refusal changes what the page shows: Remix would keep the old data after a 4xx. */
export const shouldRevalidate = () => true;

const DONE = ["hide", "restore", "keep"] as const;

function viewOf(search: URLSearchParams) {
  return MODERATION_VIEWS.find((known) => known === search.get("voir")) ?? "new";
}

export const loader = regionLoader("reviews.moderate", async ({ context, seat, url, t }) => {
  const view = viewOf(url.searchParams);
  const page = Math.min(1_000, Math.max(1, Math.trunc(Number(url.searchParams.get("page")) || 1)));
  return {
    title: t("reviews:region.metaTitle"),
    views: [...MODERATION_VIEWS],
    view,
    done: DONE.find((known) => known === url.searchParams.get("fait")) ?? null,
    ...(await moderationQueue(context, { view, page, provinces: seat.provinces })),
  };
});

const backTo = (locale: string, url: URL, done: (typeof DONE)[number]) => redirect(`/${locale}/region/avis?voir=${viewOf(url.searchParams)}&fait=${done}`);

export const action = regionAction({
  hide: regionIntent("reviews.moderate", hideSchema, async ({ input, seat, transact, refuse, locale, url }) => {
    const result = await transact((context) => hideReview(context, { ...input, provinces: seat.provinces }));
    if (result.ok) return backTo(locale, url, "hide");
    if (result.reason === "no-such-review") throw notFound();
    return refuse("reviews:error.notNow", { status: 409 });
  }),
  restore: regionIntent("reviews.moderate", restoreSchema, async ({ input, seat, transact, refuse, locale, url }) => {
    const result = await transact((context) => restoreReview(context, { ...input, provinces: seat.provinces }));
    if (result.ok) return backTo(locale, url, "restore");
    if (result.reason === "no-such-review") throw notFound();
    return refuse("reviews:error.notNow", { status: 409 });
  }),
  keep: regionIntent("reviews.moderate", keepSchema, async ({ input, seat, transact, locale, url }) => {
    const result = await transact((context) => keepReviews(context, { reviewIds: input.reviewId, provinces: seat.provinces }));
    if (!result.ok) throw notFound();
    return backTo(locale, url, "keep");
  }),
});

export default function Reviews() {
  const { t } = useTranslation("reviews");
  const locale = useLocale();
  const { views, view, done, counts, reviews, page, pages } = useLoaderData<typeof loader>();
  const home = `/${locale}/region/avis`;
  const toKeep = view === "new" || view === "reported" ? reviews : [];
  return (
    <>
      <PageTitle line={t("region.line")}>{t("region.title")}</PageTitle>
      {done && (
        <Notice kind="success" live>
          {t(`region.done.${done}`)}
        </Notice>
      )}
      <div className="my-4">
        <Chips
          label={t("region.views")}
          chips={views.map((known) => ({ label: t(`region.view.${known}`, { count: counts[known] }), href: `${home}?voir=${known}`, current: known === view }))}
        />
      </div>
      {reviews.length === 0 && (
        <EmptyState
          title={t("region.empty")}
          line={counts.all === 0 ? t("region.emptyLine") : undefined}
          acts={view === "all" ? undefined : <ButtonLink href={`${home}?voir=all`}>{t("region.toAll")}</ButtonLink>}
        />
      )}
      {reviews.map((review) => (
        <ModeratedReview key={review.id} review={review} />
      ))}
      {toKeep.length > 1 && (
        <Form method="post" className="mt-6">
          <input type="hidden" name="intent" value="keep" />
          {toKeep.map(({ id }) => (
            <input key={id} type="hidden" name="reviewId" value={id} />
          ))}
          <Button kind="positive" icon={Check}>
            {t("region.keepAll", { count: toKeep.length })}
          </Button>
        </Form>
      )}
      <Pagination page={page} pages={pages} hrefFor={(number) => `${home}?voir=${view}&page=${String(number)}`} />
    </>
  );
}
