import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Search } from "lucide-react";
import { useTranslation } from "react-i18next";
import { sellerLoader } from "~/access/loaders.server";
import { ORDER_FILTERS, ordersOf, todayTasks, type OrderFilter } from "~/modules/orders/index.server";
import { formatAmount, formatDateTime } from "~/platform/i18n/format";
import { Anchor } from "~/ui/anchor";
import { Bdi } from "~/ui/bdi";
import { Button, ButtonLink } from "~/ui/button";
import { Chips } from "~/ui/chips";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { TextField } from "~/ui/fields/text-field";
import { useLocale } from "~/ui/locale";
import { PageTitle } from "~/ui/page-title";
import { Pagination } from "~/ui/pagination";
import { OrderStatus } from "./order-parts/order-status";

export const handle = { i18n: ["seller", "orders"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = sellerLoader("orders.read", async ({ context, scope, url, t }) => {
  const filter = ORDER_FILTERS.find((known) => known === url.searchParams.get("voir")) ?? "all";
  const q = url.searchParams.get("q")?.slice(0, 80) ?? "";
  const page = Math.max(1, Math.trunc(Number(url.searchParams.get("page")) || 1));
  const tasks = await todayTasks(context, scope);
  const waiting: Partial<Record<OrderFilter, number>> = {
    "to-confirm": tasks.toConfirm,
    "to-prepare": tasks.toPrepare,
    "to-ship": tasks.toShip,
    "on-the-way": tasks.onTheWay,
    "cash-to-record": tasks.cashToRecord,
  };
  return {
    title: t("seller:orders.metaTitle"),
    filter,
    q,
    filters: [...ORDER_FILTERS],
    waiting,
    ...(await ordersOf(context, scope, { filter, q, page })),
  };
});

type Line = ReturnType<typeof useLoaderData<typeof loader>>["orders"][number];

export default function Orders() {
  const { t } = useTranslation(["seller", "orders"]);
  const locale = useLocale();
  const { filter, q, filters, waiting, orders, page, pages } = useLoaderData<typeof loader>();
  const home = `/${locale}/vendeur/commandes`;
  return (
    <>
      <PageTitle>{t("orders.title")}</PageTitle>
      <Chips
        label={t("orders.filters")}
        chips={filters.map((known) => ({
          label: waiting[known] ? `${t(`orders:filter.${known}`)} (${String(waiting[known])})` : t(`orders:filter.${known}`),
          href: `${home}?voir=${known}`,
          current: known === filter,
        }))}
      />
      <Form method="get" className="row my-4 items-end" role="search">
        <input type="hidden" name="voir" value={filter} />
        <TextField name="q" label={t("orders.search")} defaultValue={q} type="search" />
        <Button icon={Search}>{t("orders.find")}</Button>
      </Form>
      {orders.length === 0 ? (
        <EmptyState title={t("orders.empty")} line={t("orders.emptyLine")} acts={<ButtonLink href={`/${locale}/vendeur/produits`}>{t("orders.toProducts")}</ButtonLink>} />
      ) : (
        <DataTable<Line>
          caption={t("orders.title")}
          rows={orders}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "shopper",
              label: t("orders.column.shopper"),
              cell: (order) => (
                <Anchor href={`${home}/${order.id}`}>
                  <b>{t("orders.to", { name: order.shopperName, place: locale === "ar" ? order.communeAr : order.communeFr })}</b>
                  <br />
                  <span className="small muted">
                    <Bdi>{order.number}</Bdi>
                  </span>
                </Anchor>
              ),
            },
            {
              key: "goods",
              label: t("orders.column.goods"),
              cell: (order) => t("orders.goods", { name: locale === "ar" ? order.firstNameAr : order.firstNameFr, count: order.pieces }),
            },
            { key: "placed", label: t("orders.column.placed"), cell: ({ placedAt }) => formatDateTime(placedAt, locale) },
            { key: "total", label: t("orders.column.total"), toEnd: true, cell: ({ totalCentimes }) => formatAmount(totalCentimes, locale) },
            { key: "state", label: t("orders.column.state"), cell: (order) => <OrderStatus state={order.fulfilmentState} payment={order.paymentState} /> },
            { key: "act", label: t("orders.column.act"), act: true, cell: ({ id }) => <ButtonLink href={`${home}/${id}`}>{t("orders.open")}</ButtonLink> },
          ]}
        />
      )}
      <Pagination page={page} pages={pages} hrefFor={(number) => `${home}?voir=${filter}&q=${encodeURIComponent(q)}&page=${String(number)}`} />
    </>
  );
}
