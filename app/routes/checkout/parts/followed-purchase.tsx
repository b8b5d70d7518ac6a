import { Banknote, Phone, Undo2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Seller } from "~/modules/checkout/index.server";
import { IssuedPapers, type IssuedPaper } from "~/modules/documents/components/issued-papers";
import type { OwnReview } from "~/modules/reviews/index.server";
import type { PurchasedOrder, PurchaseView } from "~/modules/orders/index.server";
import { dayAt } from "~/platform/time/zone";
import { days } from "~/platform/time/durations";
import { formatDateTime, formatDay } from "~/platform/i18n";
import { Anchor } from "~/ui/anchor";
import { Code } from "~/ui/bdi";
import { IconLines, type IconLineItem } from "~/ui/definition-list";
import { useLocale } from "~/ui/locale";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";
import { Panel, TwoColumns } from "~/ui/panel";
import { PhoneLink } from "~/ui/phone-link";
import { Status } from "~/ui/status";
import { Totals } from "~/ui/totals";
import { useLineWords } from "./line-words";
import { ContactLines } from "./review-contact";
import { TrackedParcel } from "./tracked-parcel";

export interface FollowedPurchaseProps {
  purchase: PurchaseView;
  sellers: readonly Seller[];
  withdrawalDays: number;
  helpPhone: string;
  /** What the shopper said of its lines. */
  reviews: readonly OwnReview[];
  papers: readonly IssuedPaper[];
  /** Behind this page's address and `/avis/LINE` is the form of a review. */
  address: string;
  /** An order that was given up a moment ago. */
  cancelled?: string | null;
  /** A line that was reviewed a moment ago. */
  reviewed?: string | null;
}

/** A purchase as its shopper follows it, by the link or in the account. */
export function FollowedPurchase({ purchase, sellers, withdrawalDays, helpPhone, reviews, papers, address, cancelled, reviewed }: FollowedPurchaseProps) {
  const { t } = useTranslation(["checkout", "reviews"]);
  const locale = useLocale();
  const words = useLineWords();
  const place = locale === "fr" ? purchase.communeFr : purchase.communeAr;
  const given = purchase.orders.find(({ id, fulfilmentState }) => id === cancelled && fulfilmentState === "cancelled");
  const cooperative = (order: PurchasedOrder) => words.name({ nameFr: order.cooperativeNameFr, nameAr: order.cooperativeNameAr });
  return (
    <div className="wrap section">
      <PageTitle
        above={<Status kind="ok">{t("track.placedAt", { at: formatDateTime(purchase.placedAt, locale) })}</Status>}
        line={
          <>
            {t("track.purchase")} <Code>{purchase.number}</Code>. {t("track.keepLink")}
          </>
        }
      >
        {t("track.title", { count: purchase.orders.length })}
      </PageTitle>
      {given && (
        <div className="mb-8">
          <Notice kind="success" live>
            {t("track.justCancelled", { name: cooperative(given) })}
          </Notice>
        </div>
      )}
      {reviews.some(({ orderLineId }) => orderLineId === reviewed) && (
        <div className="mb-8">
          <Notice kind="success" live>
            {t("reviews:form.thanks")}
          </Notice>
        </div>
      )}
      <TwoColumns
        aside={
          <div className="stack">
            <ToPay purchase={purchase} cooperative={cooperative} />
            <IssuedPapers papers={papers} suivi={purchase.trackingToken} />
            <ContactLines contact={{ name: purchase.shopperName, phone: purchase.phone, place, quarter: purchase.quarter, landmark: purchase.landmark, note: purchase.note }} />
            <IconLines
              items={[
                {
                  icon: Phone,
                  content: (
                    <>
                      {t("track.trouble")} <PhoneLink phone={helpPhone} />
                    </>
                  ),
                },
                ...withdrawalLines(purchase),
              ]}
            />
          </div>
        }
      >
        <div className="grid grid-cols-1 gap-11">
          {purchase.orders.map((order) => (
            <TrackedParcel
              key={order.id}
              order={order}
              seller={sellers.find(({ id }) => id === order.cooperativeId)}
              place={place}
              cancelHref={`/${locale}/suivi/${purchase.trackingToken}/annuler/${order.id}`}
              reviews={reviews}
              reviewHref={(lineId) => `${address}/avis/${lineId}`}
            />
          ))}
        </div>
      </TwoColumns>
    </div>
  );

  function withdrawalLines({ orders }: PurchaseView): IconLineItem[] {
    const returnable = orders.filter(
      ({ fulfilmentState, lines }) => fulfilmentState !== "cancelled" && fulfilmentState !== "refused" && lines.some((line) => line.noWithdrawal === null),
    );
    if (returnable.length === 0) return [];
    return [
      {
        icon: Undo2,
        content: (
          <>
            {returnable.map((order) => (
              <span key={order.id} className="block">
                {order.deliveredAt
                  ? t("track.returnUntil", { name: cooperative(order), day: formatDay(dayAt(new Date(new Date(order.deliveredAt).getTime() + days(withdrawalDays))), locale) })
                  : t("track.returnAfter", { name: cooperative(order), count: withdrawalDays })}
              </span>
            ))}
            <Anchor className="link" href={`/${locale}/aide#retours`}>
              {t("track.returnHow")}
            </Anchor>
          </>
        ),
      },
    ];
  }
}

/** Cash to have ready, parcel by parcel. */
function ToPay({ purchase, cooperative }: { purchase: PurchaseView; cooperative: (order: PurchasedOrder) => string }) {
  const { t } = useTranslation("checkout");
  const due = purchase.orders.filter(({ paymentState }) => paymentState === "pending");
  const paid = purchase.orders.filter(({ paymentState }) => paymentState === "paid");
  return (
    <Panel title={t(due.length > 0 ? "track.toPayTitle" : paid.length > 0 ? "track.paidTitle" : "track.nothingToPay")}>
      {due.length + paid.length > 0 && (
        <Totals
          lines={[
            ...paid.map((order) => ({ label: t("track.paidPart", { name: cooperative(order) }), amount: order.totalCentimes, sub: due.length > 0 })),
            ...due.map((order) => ({ label: cooperative(order), amount: order.totalCentimes })),
          ]}
          total={due.length > 0 ? { label: t("track.inAll"), amount: purchase.toPayCentimes } : undefined}
        />
      )}
      {due.length > 0 && <IconLines small items={[{ icon: Banknote, content: t("track.exactCash") }]} />}
    </Panel>
  );
}
