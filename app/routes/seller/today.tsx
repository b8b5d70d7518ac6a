import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Amphora, Banknote, Camera, MessageSquareQuote, Package, PackageCheck, Phone, Truck, Users, BadgeCheck, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import { sellerLoader } from "~/access/loaders.server";
import { sellerMay } from "~/access/permissions";
import { sellerMoney } from "~/modules/ledger/index.server";
import { ordersOf, todayTasks } from "~/modules/orders/index.server";
import { reviewsToAnswer } from "~/modules/reviews/index.server";
import { formatAmount, formatDateTime, formatDay } from "~/platform/i18n/format";
import { dayAt } from "~/platform/time/zone";
import { BigNumbers } from "~/ui/big-number";
import { ButtonLink } from "~/ui/button";
import { useLocale } from "~/ui/locale";
import { PageTitle, SectionHead } from "~/ui/page-title";
import { SellerTask } from "~/ui/seller-task";
import { OrderStatus } from "./order-parts/order-status";

export const handle = { i18n: ["seller", "orders", "reviews"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = sellerLoader("orders.read", async ({ context, scope, seat, user, t }) => {
  return {
    title: t("seller:today.metaTitle"),
    day: dayAt(context.now),
    name: user.name.split(" ")[0] ?? user.name,
    tasks: await todayTasks(context, scope),
    reviewsToAnswer: await reviewsToAnswer(context, scope),
    onTheWay: (await ordersOf(context, scope, { filter: "on-the-way" })).orders.slice(0, 3),
    money: sellerMay(seat.role, "money.read") ? await sellerMoney(context, scope) : null,
    may: { list: sellerMay(seat.role, "listings.edit"), people: sellerMay(seat.role, "people.manage"), edit: sellerMay(seat.role, "cooperative.edit") },
  };
});

interface Task {
  key: string;
  icon: LucideIcon;
  tone: "main" | "wait" | "info" | "ok";
  href: string;
  count: number;
  title?: string;
  line?: string;
}

export default function Today() {
  const { t } = useTranslation(["seller", "orders", "reviews"]);
  const locale = useLocale();
  const { day, name, tasks, reviewsToAnswer: toAnswer, onTheWay, money, may } = useLoaderData<typeof loader>();
  const home = `/${locale}/vendeur`;
  const list: Task[] = [
    {
      key: "toConfirm",
      icon: Phone,
      tone: "main",
      href: `${home}/commandes?voir=to-confirm`,
      count: tasks.toConfirm,
      line: tasks.nextDeadline ? t("today.before", { moment: formatDateTime(tasks.nextDeadline, locale) }) : undefined,
    },
    { key: "toPrepare", icon: Package, tone: "wait", href: `${home}/commandes?voir=to-prepare`, count: tasks.toPrepare },
    { key: "toShip", icon: Truck, tone: "info", href: `${home}/commandes?voir=to-ship`, count: tasks.toShip },
    {
      key: "cashToRecord",
      icon: Banknote,
      tone: "ok",
      href: `${home}/commandes?voir=cash-to-record`,
      count: tasks.cashToRecord,
      line: tasks.cashToRecord > 0 ? formatAmount(tasks.cashToRecordCentimes, locale) : undefined,
    },
    { key: "lowStock", icon: Amphora, tone: "info", href: `${home}/produits?voir=stock`, count: tasks.lowStock },
    {
      key: "reviews",
      icon: MessageSquareQuote,
      tone: "info",
      href: `${home}/avis?voir=to-answer`,
      count: toAnswer,
      title: t("reviews:seller.task"),
      line: t("reviews:seller.taskLine", { count: toAnswer }),
    },
  ];
  const waiting = list.filter(({ count }) => count > 0);
  return (
    <>
      <PageTitle above={formatDay(day, locale, { weekday: true })} line={waiting.length > 0 ? t("today.line", { count: waiting.length }) : t("today.nothing")}>
        {t("today.hello", { name })}
      </PageTitle>
      <ul>
        {waiting.map((task) => (
          <SellerTask
            key={task.key}
            href={task.href}
            icon={task.icon}
            tone={task.tone}
            title={task.title ?? t(`today.task.${task.key}`)}
            line={task.line ?? t(`today.taskLine.${task.key}`, { count: task.count })}
            count={task.count}
          />
        ))}
        {waiting.length === 0 && <SellerTask icon={PackageCheck} tone="ok" title={t("today.done")} line={t("today.doneLine")} />}
      </ul>
      {may.list && (
        <ButtonLink kind="main" big wide icon={Camera} className="mt-6" href={`${home}/produits/nouveau`}>
          {t("today.newListing")}
        </ButtonLink>
      )}
      {money && (
        <>
          <SectionHead more={{ label: t("today.moneyMore"), href: `${home}/argent` }}>{t("today.money")}</SectionHead>
          <BigNumbers
            numbers={[
              { value: formatAmount(tasks.cashToRecordCentimes, locale), line: t("today.cashAwaited") },
              money.owedToYouCentimes > 0
                ? { value: formatAmount(money.owedToYouCentimes, locale), line: t("today.payable") }
                : { value: formatAmount(money.youOweCentimes, locale), line: t("today.commission") },
            ]}
          />
        </>
      )}
      {onTheWay.length > 0 && (
        <>
          <SectionHead more={{ label: t("today.ordersMore"), href: `${home}/commandes` }}>{t("today.onTheWay")}</SectionHead>
          <ul>
            {onTheWay.map((order) => (
              <SellerTask
                key={order.id}
                href={`${home}/commandes/${order.id}`}
                icon={Truck}
                tone="info"
                title={locale === "ar" ? order.firstNameAr : order.firstNameFr}
                line={t("orders.to", { name: order.shopperName, place: locale === "ar" ? order.communeAr : order.communeFr })}
                end={<OrderStatus state={order.fulfilmentState} payment={order.paymentState} />}
              />
            ))}
          </ul>
        </>
      )}
      <div className="row mt-8">
        <ButtonLink icon={MessageSquareQuote} href={`${home}/avis`}>
          {t("reviews:seller.today")}
        </ButtonLink>
        {may.edit && (
          <ButtonLink icon={BadgeCheck} href={`${home}/cooperative`}>
            {t("today.cooperative")}
          </ButtonLink>
        )}
        {may.people && (
          <ButtonLink icon={Users} href={`${home}/equipe`}>
            {t("today.people")}
          </ButtonLink>
        )}
      </div>
    </>
  );
}
