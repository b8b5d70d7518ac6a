import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { sellerLoader } from "~/access/loaders.server";
import { ledgerLines, sellerMoney } from "~/modules/ledger/index.server";
import { todayTasks } from "~/modules/orders/index.server";
import { formatAmount, formatDateTime } from "~/platform/i18n/format";
import { BigNumbers } from "~/ui/big-number";
import { ButtonLink } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { useLocale } from "~/ui/locale";
import { PageTitle } from "~/ui/page-title";
import { Pagination } from "~/ui/pagination";

export const handle = { i18n: ["seller", "region"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = sellerLoader("money.read", async ({ context, scope, url, t }) => {
  const page = Math.max(1, Math.trunc(Number(url.searchParams.get("page")) || 1));
  return {
    title: t("seller:money.metaTitle"),
    money: await sellerMoney(context, scope),
    awaited: (await todayTasks(context, scope)).cashToRecordCentimes,
    ledger: await ledgerLines(context, scope, page),
  };
});

type Line = ReturnType<typeof useLoaderData<typeof loader>>["ledger"]["lines"][number];

export default function Money() {
  const { t } = useTranslation(["seller", "region"]);
  const locale = useLocale();
  const { money, awaited, ledger } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle line={t("money.line")}>{t("money.title")}</PageTitle>
      <BigNumbers
        numbers={[
          { value: formatAmount(awaited, locale), line: t("today.cashAwaited") },
          { value: formatAmount(money.owedToYouCentimes, locale), line: t("today.payable") },
          { value: formatAmount(money.youOweCentimes, locale), line: t("today.commission") },
        ]}
      />
      <h2 className="h3 mt-8">{t("money.entries")}</h2>
      {ledger.lines.length === 0 ? (
        <EmptyState title={t("money.empty")} line={t("money.emptyLine")} acts={<ButtonLink href={`/${locale}/vendeur/commandes`}>{t("orders.title")}</ButtonLink>} />
      ) : (
        <DataTable<Line>
          caption={t("money.entries")}
          rows={ledger.lines}
          rowKey={(line) => `${line.eventKey}${line.account}${String(line.amountCentimes)}`}
          columns={[
            { key: "at", label: t("region:column.at"), cell: ({ at }) => formatDateTime(at, locale) },
            { key: "kind", label: t("region:money.kind"), cell: ({ kind }) => t(`region:entry.${kind}`) },
            { key: "account", label: t("region:money.account"), cell: ({ account }) => t(`region:account.${account}`) },
            { key: "amount", label: t("region:money.amount"), toEnd: true, cell: ({ amountCentimes }) => formatAmount(amountCentimes, locale) },
          ]}
        />
      )}
      <Pagination page={ledger.page} pages={ledger.pages} hrefFor={(page) => `/${locale}/vendeur/argent?page=${String(page)}`} />
    </>
  );
}
