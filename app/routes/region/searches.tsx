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

export const handle = { i18n: ["region", "misses"] };
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
    title: t("misses:metaTitle"),
    period,
    language,
    misses: misses.filter(({ locale }) => language === null || locale === language).slice(0, MOST),
  };
});

export default function Searches() {
  const { t } = useTranslation("misses");
  const locale = useLocale();
  const { period, language, misses } = useLoaderData<typeof loader>();
  const hrefFor = (asked: { period: number; language: string | null }) =>
    `/${locale}/region/recherches?jours=${String(asked.period)}${asked.language ? `&langue=${asked.language}` : ""}`;
  return (
    <>
      <PageTitle line={t("line")}>{t("title")}</PageTitle>
      <div className="stack mb-6">
        <Chips
          label={t("period")}
          chips={PERIODS.map((known) => ({
            label: known === 1 ? t("today") : t("days", { count: known }),
            href: hrefFor({ period: known, language }),
            current: known === period,
          }))}
        />
        <Chips
          label={t("language")}
          chips={[null, ...LANGUAGES].map((known) => ({ label: t(`${known ?? "all"}`), href: hrefFor({ period, language: known }), current: known === language }))}
        />
      </div>
      {misses.length === 0 ? (
        <EmptyState title={t("empty")} line={t("emptyLine")} />
      ) : (
        <>
          <BigNumbers
            numbers={[
              { value: formatNumber(misses.length, locale), line: t("distinct") },
              { value: formatNumber(sum(misses), locale), line: t("total") },
            ]}
          />
          <div className="mt-6">
            <Misses misses={misses} />
          </div>
          {misses.length === MOST && <p className="small muted mt-4">{t("most", { number: MOST })}</p>}
        </>
      )}
    </>
  );
}

function Misses({ misses }: { misses: SearchMiss[] }) {
  const { t } = useTranslation("misses");
  const locale = useLocale();
  return (
    <DataTable<SearchMiss>
      caption={t("caption")}
      rows={misses}
      rowKey={(miss) => `${miss.locale} ${miss.words}`}
      columns={[
        { key: "words", label: t("words"), cell: ({ words }) => <bdi className="strong">{words}</bdi> },
        { key: "language", label: t("language"), cell: (miss) => t(`${miss.locale}`) },
        { key: "times", label: t("times"), toEnd: true, cell: ({ count }) => <span className="num">{formatNumber(count, locale)}</span> },
        { key: "last", label: t("last"), cell: ({ lastDay }) => formatDay(lastDay, locale) },
        {
          key: "act",
          label: t("act"),
          act: true,
          cell: (miss) => (
            <ButtonLink href={`/${miss.locale}/recherche?q=${encodeURIComponent(miss.words)}`} aria-label={t("tryOf", { words: miss.words })}>
              {t("try")}
            </ButtonLink>
          ),
        },
      ]}
    />
  );
}

const sum = (misses: readonly SearchMiss[]) => misses.reduce((all, { count }) => all + count, 0);
