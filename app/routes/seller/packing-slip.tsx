import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { sellerLoader } from "~/access/loaders.server";
import { packingSlip } from "~/modules/orders/index.server";
import { settingAt } from "~/modules/settings/index.server";
import { formatAmount, formatDate, formatPhone } from "~/platform/i18n/format";
import { notFound } from "~/platform/http/responses.server";
import { Bdi } from "~/ui/bdi";
import { DefinitionList } from "~/ui/definition-list";
import { BackLink } from "~/ui/page-title";
import { useLocale } from "~/ui/locale";
import { Totals } from "~/ui/totals";

export const handle = { i18n: ["seller", "orders"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** In the language of the shopper's purchase where the member's own differs: the paper is for the shopper. */
export const loader = sellerLoader("orders.read", async ({ context, scope, params, t }) => {
  const slip = await packingSlip(context, scope, params.orderId ?? "");
  if (!slip) throw notFound();
  return { title: `${t("seller:slip.title")} ${slip.number}`, slip, withdrawalDays: await settingAt(context, "withdrawal.days") };
});

export default function PackingSlip() {
  const { t } = useTranslation(["seller", "orders"]);
  const locale = useLocale();
  const { slip, withdrawalDays } = useLoaderData<typeof loader>();
  const { cooperative } = slip;
  const inArabic = locale === "ar";
  return (
    <main className="wrap narrow py-8 slip">
      <div className="print:hidden row between mb-6">
        <BackLink href={`/${locale}/vendeur/commandes/${slip.id}`}>{t("cancel.back")}</BackLink>
        <p className="muted">{t("slip.howToPrint")}</p>
      </div>
      <header className="row between">
        <div>
          <h1 className="h2">{inArabic ? cooperative.nameAr : cooperative.nameFr}</h1>
          <p lang={inArabic ? "fr" : "ar"} dir={inArabic ? "ltr" : "rtl"}>
            {inArabic ? cooperative.nameFr : cooperative.nameAr}
          </p>
        </div>
        <p>
          <b>{t("slip.title")}</b>
          <br />
          <Bdi>{slip.number}</Bdi>
          <br />
          {formatDate(slip.placedAt, locale)}
        </p>
      </header>
      <div className="grid gap-6 sm:grid-cols-2 my-6">
        <section>
          <h2 className="h3">{t("slip.seller")}</h2>
          <DefinitionList
            items={[
              {
                term: t("slip.address"),
                value: <bdi>{[cooperative.address, inArabic ? cooperative.communeAr : cooperative.communeFr].filter(Boolean).join(inArabic ? "، " : ", ")}</bdi>,
              },
              { term: t("slip.phone"), value: <Bdi>{cooperative.phone ? formatPhone(cooperative.phone) : "—"}</Bdi> },
              { term: t("slip.register"), value: <Bdi>{cooperative.registerNumber ?? "—"}</Bdi> },
              { term: t("slip.ice"), value: <Bdi>{cooperative.ice ?? "—"}</Bdi> },
              { term: t("slip.taxId"), value: <Bdi>{cooperative.taxId ?? "—"}</Bdi> },
            ]}
          />
        </section>
        <section>
          <h2 className="h3">{t("slip.shopper")}</h2>
          <p>
            <b>
              <bdi>{slip.shopperName}</bdi>
            </b>
            <br />
            <bdi>{slip.quarter}</bdi>
            <br />
            {inArabic ? `${slip.communeAr}، ${slip.provinceAr}` : `${slip.communeFr}, ${slip.provinceFr}`}
            <br />
            <bdi>{slip.landmark}</bdi>
            <br />
            <Bdi>{formatPhone(slip.phone)}</Bdi>
          </p>
        </section>
      </div>
      <ul>
        {slip.lines.map((line) => (
          <li key={line.id} className="row between py-2">
            <span>
              <b>{inArabic ? line.nameAr : line.nameFr}</b> {inArabic ? line.variantLabelAr : line.variantLabelFr} × {line.quantity}
            </span>
            <span className="num">{formatAmount(line.totalCentimes, locale)}</span>
          </li>
        ))}
      </ul>
      <Totals lines={[{ label: t("order.delivery"), amount: slip.deliveryCentimes }]} total={{ label: t("slip.toPay"), amount: slip.totalCentimes }} />
      <section className="mt-8">
        <h2 className="h3">{t("slip.withdrawal")}</h2>
        <p>{t("slip.withdrawalText", { count: withdrawalDays })}</p>
        {slip.lines.map(
          ({ id, nameFr, nameAr, noWithdrawal }) =>
            noWithdrawal && <p key={id}>{t("slip.excluded", { name: inArabic ? nameAr : nameFr, reason: t(`orders:noWithdrawal.${noWithdrawal}`) })}</p>,
        )}
      </section>
      <section className="mt-6 panel">
        <h2 className="h3">{t("slip.form")}</h2>
        <p>{t("slip.formText", { cooperative: inArabic ? cooperative.nameAr : cooperative.nameFr, number: slip.number })}</p>
        <p className="mt-6">{t("slip.formLines")}</p>
        <p className="mt-6">{t("slip.formSign")}</p>
      </section>
    </main>
  );
}
