import type { HeadersFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Banknote, Mail, PhoneCall } from "lucide-react";
import { useTranslation } from "react-i18next";
import { visitorLoader } from "~/access/loaders.server";
import { purchaseByToken } from "~/modules/orders/index.server";
import { formatAmount, formatPhone } from "~/platform/i18n";
import { notFound } from "~/platform/http/responses.server";
import { Amount, Code } from "~/ui/bdi";
import { ButtonLink } from "~/ui/button";
import { IconLines } from "~/ui/definition-list";
import { useLocale } from "~/ui/locale";
import { PageTitle } from "~/ui/page-title";
import { LineItem, ParcelPart } from "~/ui/parcel-part";
import { Totals } from "~/ui/totals";
import { CheckoutSteps } from "./parts/checkout-steps";
import { linePicture, useLineWords } from "./parts/line-words";
import { SECRET_ADDRESS } from "./parts/load-followed.server";

export const handle = { i18n: ["checkout", "orders", "shop"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: "robots", content: "noindex, nofollow" }];
export const headers: HeadersFunction = () => SECRET_ADDRESS;

export const loader = visitorLoader(async ({ context, params, t }) => {
  const purchase = await purchaseByToken(context, params.token ?? "");
  if (!purchase) throw notFound();
  return { title: t("checkout:thanks.metaTitle", { number: purchase.number }), purchase };
});

export default function Confirmation() {
  const { t } = useTranslation(["checkout", "orders"]);
  const locale = useLocale();
  const words = useLineWords();
  const purchase = useLoaderData<typeof loader>().purchase;
  const standing = purchase.orders.filter(({ fulfilmentState }) => fulfilmentState !== "cancelled");
  return (
    <>
      <CheckoutSteps current="placed" />
      <PageTitle
        line={
          <>
            {t("thanks.number")} <Code>{purchase.number}</Code>. {t("thanks.keep")}
          </>
        }
      >
        {t("thanks.title")}
      </PageTitle>
      <div className="grid grid-cols-1 gap-8">
        <IconLines
          items={[
            {
              icon: PhoneCall,
              content: (
                <>
                  {t("thanks.call", { count: standing.length })} <Code>{formatPhone(purchase.phone)}</Code>
                </>
              ),
            },
            { icon: Banknote, content: t("thanks.cash", { count: standing.length, amount: formatAmount(purchase.toPayCentimes, locale) }) },
            {
              icon: Mail,
              content: purchase.email ? (
                <>
                  {t("thanks.mailed")} <bdi dir="ltr">{purchase.email}</bdi>
                </>
              ) : (
                t("thanks.texted")
              ),
            },
          ]}
        />
        <ButtonLink kind="main" big wide href={`/${locale}/suivi/${purchase.trackingToken}`}>
          {t("thanks.follow")}
        </ButtonLink>
        {purchase.orders.map((order, index) => (
          <ParcelPart
            key={order.id}
            cooperative={{
              name: words.name({ nameFr: order.cooperativeNameFr, nameAr: order.cooperativeNameAr }),
              line: <Code>{order.number}</Code>,
              emblemSeed: order.cooperativeNameFr,
            }}
            parcel={{ number: index + 1, of: purchase.orders.length }}
          >
            <ul>
              {order.lines.map((line) => (
                <LineItem
                  key={line.id}
                  name={words.name(line)}
                  picture={linePicture(line)}
                  line={words.content(line)}
                  note={line.noWithdrawal ? t(`orders:noWithdrawal.${line.noWithdrawal}`) : undefined}
                  quantity={<b className="num">× {line.quantity}</b>}
                  amount={<Amount centimes={line.totalCentimes} />}
                />
              ))}
            </ul>
            <div className="mt-4">
              <Totals
                lines={[
                  { label: t("total.delivery"), amount: order.deliveryCentimes },
                  {
                    label: <b>{t("review.cashForParcel")}</b>,
                    amount: (
                      <b>
                        <Amount centimes={order.totalCentimes} />
                      </b>
                    ),
                  },
                ]}
              />
            </div>
          </ParcelPart>
        ))}
        <Totals lines={[]} total={{ label: t("total.toPayAtDelivery"), amount: purchase.toPayCentimes }} />
      </div>
    </>
  );
}
