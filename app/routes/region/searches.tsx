import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { regionLoader } from "~/access/loaders.server";
import { searchMisses, type SearchMiss } from "~/modules/search/index.server";
import { formatDay, formatNumber } from "~/platform/i18n";
import { days } from "~/platform/time/durations";
import { dayAt } from "~/platform/time/zone";
import { BigNumbers } from "~/ui/big-number";
import { ButtonLink } from "~/ui/button";
import { Chips } from "~/ui/chips";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { useLocale } from "~/ui/locale";
import { PageTitle } from "~/ui/page-title";

export const handle = { i18n: ["region", "search"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** Days that may be looked back on, today among them. */
const PERIODS = [1, 7, 30, 90] as const;
const LANGUAGES = ["fr", "ar"] as const;
const MOST = 200;

/** What visitors looked for in vain: words, page language, how often, when last. */
export const loader = regionLoader("dossiers.read", async ({ context, url, t }) => {
  const period = PERIODS.find((known) => String(known) === url.searchParams.get("jours")) ?? 30;
  const language = LANGUAGES.find((known) => known === url.searchParams.get("langue")) ?? null;
  const since = dayAt(new Date(context.now.getTime() - days(period - 1)));
  const misses = await searchMisses(context, { since, limit: 2 * MOST });
  return {
    title: t("search:misses.metaTitle"),
    period,
    language,
    misses: misses.filter(({ locale }) => language === null || locale === language).slice(0, MOST),
  };
});

export default function Searches() {
  const { t } = useTranslation("search");
  const locale = useLocale();
  const { period, language, misses } = useLoaderData<typeof loader>();
  const hrefFor = (asked: { period: number; language: string | null }) =>
    `/${locale}/region/recherches?jours=${String(asked.period)}${asked.language ? `&langue=${asked.language}` : ""}`;
  return (
    <>
      <PageTitle line={t("misses.line")}>{t("misses.title")}</PageTitle>
      <div className="stack mb-6">
        <Chips
          label={t("misses.period")}
          chips={PERIODS.map((known) => ({
            label: known === 1 ? t("misses.today") : t("misses.days", { days: known }),
            href: hrefFor({ period: known, language }),
            current: known === period,
          }))}
        />
        <Chips
          label={t("misses.language")}
          chips={[null, ...LANGUAGES].map((known) => ({ label: t(`misses.${known ?? "all"}`), href: hrefFor({ period, language: known }), current: known === language }))}
        />
      </div>
      {misses.length === 0 ? (
        <EmptyState title={t("misses.empty")} line={t("misses.emptyLine")} />
      ) : (
        <>
          <BigNumbers
            numbers={[
              { value: formatNumber(misses.length, locale), line: t("misses.distinct") },
              { value: formatNumber(sum(misses), locale), line: t("misses.total") },
            ]}
          />
          <div className="mt-6">
            <Misses misses={misses} />
          </div>
          {misses.length === MOST && <p className="small muted mt-4">{t("misses.most", { count: MOST })}</p>}
        </>
      )}
    </>
  );
}

function Misses({ misses }: { misses: SearchMiss[] }) {
  const { t } = useTranslation("search");
  const locale = useLocale();
  return (
    <DataTable<SearchMiss>
      caption={t("misses.caption")}
      rows={misses}
      rowKey={(miss) => `${miss.locale} ${miss.words}`}
      columns={[
        { key: "words", label: t("misses.words"), cell: ({ words }) => <bdi className="strong">{words}</bdi> },
        { key: "language", label: t("misses.language"), cell: (miss) => t(`misses.${miss.locale}`) },
        { key: "times", label: t("misses.times"), toEnd: true, cell: ({ count }) => <span className="num">{formatNumber(count, locale)}</span> },
        { key: "last", label: t("misses.last"), cell: ({ lastDay }) => formatDay(lastDay, locale) },
        {
          key: "act",
          label: t("misses.act"),
          act: true,
          cell: (miss) => (
            <ButtonLink href={`/${miss.locale}/recherche?q=${encodeURIComponent(miss.words)}`} aria-label={t("misses.tryOf", { words: miss.words })}>
              {t("misses.try")}
            </ButtonLink>
          ),
        },
      ]}
    />
  );
}

const sum = (misses: readonly SearchMiss[]) => misses.reduce((all, { count }) => all + count, 0);
