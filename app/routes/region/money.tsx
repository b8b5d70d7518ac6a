import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { regionLoader } from "~/access/loaders.server";
import { balances, ledgerLines } from "~/modules/ledger/index.server";
import { orderTotals } from "~/modules/orders/index.server";
import { formatAmount, formatDateTime } from "~/platform/i18n/format";
import { BigNumbers } from "~/ui/big-number";
import { ButtonLink } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { useLocale } from "~/ui/locale";
import { PageTitle } from "~/ui/page-title";
import { Pagination } from "~/ui/pagination";

export const handle = { i18n: ["region", "orders"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = regionLoader("money.read", async ({ context, url, t }) => {
  const page = Math.max(1, Math.trunc(Number(url.searchParams.get("page")) || 1));
  return {
    title: t("region:money.metaTitle"),
    balances: Object.entries(await balances(context, null)).map(([account, amount]) => ({ account, amount })),
    totals: await orderTotals(context),
    ledger: await ledgerLines(context, null, page),
  };
});

type Line = ReturnType<typeof useLoaderData<typeof loader>>["ledger"]["lines"][number];

export default function Money() {
  const { t } = useTranslation("region");
  const locale = useLocale();
  const { balances, totals, ledger } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle line={t("money.line")}>{t("money.title")}</PageTitle>
      <BigNumbers
        four
        numbers={[
          { value: totals.placed, line: t("money.orders") },
          { value: formatAmount(totals.paidCentimes, locale), line: t("money.paid") },
          { value: formatAmount(totals.awaitedCentimes, locale), line: t("money.awaited") },
          { value: totals.cancelled, line: t("money.cancelled") },
        ]}
      />
      <h2 className="h3 mt-8">{t("money.balances")}</h2>
      <DataTable
        caption={t("money.balances")}
        rows={balances}
        rowKey={({ account }) => account}
        columns={[
          { key: "account", label: t("money.account"), cell: ({ account }) => t(`account.${account}`) },
          { key: "amount", label: t("money.amount"), toEnd: true, cell: ({ amount }) => formatAmount(amount, locale) },
        ]}
      />
      <h2 className="h3 mt-8">{t("money.entries")}</h2>
      {ledger.lines.length === 0 ? (
        <EmptyState title={t("money.empty")} acts={<ButtonLink href={`/${locale}/region/cooperatives`}>{t("tab.cooperatives")}</ButtonLink>} />
      ) : (
        <DataTable<Line>
          caption={t("money.entries")}
          rows={ledger.lines}
          rowKey={(line) => `${line.eventKey}${line.account}${String(line.cooperativeId)}`}
          columns={[
            { key: "at", label: t("column.at"), cell: ({ at }) => formatDateTime(at, locale) },
            { key: "kind", label: t("money.kind"), cell: ({ kind }) => t(`entry.${kind}`) },
            { key: "account", label: t("money.account"), cell: ({ account }) => t(`account.${account}`) },
            { key: "amount", label: t("money.amount"), toEnd: true, cell: ({ amountCentimes }) => formatAmount(amountCentimes, locale) },
          ]}
        />
      )}
      <Pagination page={ledger.page} pages={ledger.pages} hrefFor={(page) => `/${locale}/region/argent?page=${String(page)}`} />
    </>
  );
}
