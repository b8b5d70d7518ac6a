import { useTranslation } from "react-i18next";
import type { OrderMoment, PurchasedOrder } from "~/modules/orders/index.server";
import { dayAt } from "~/platform/time/zone";
import { days } from "~/platform/time/durations";
import { formatAmount, formatDateTime, formatDay } from "~/platform/i18n";
import { useLocale } from "~/ui/locale";
import type { Step } from "~/ui/stepper";

/** The parcel's way as its shopper follows it: received, called, prepared, sent, handed over and paid. */
export function useOrderSteps() {
  const { t } = useTranslation(["checkout", "orders"]);
  const locale = useLocale();
  const at = (moment: OrderMoment | undefined) => moment && formatDateTime(moment.at, locale);
  return (order: PurchasedOrder, { cooperative, place }: { cooperative: string; place: string }): Step[] => {
    const moment = (kind: OrderMoment["kind"]) => order.moments.find((one) => one.kind === kind);
    const stopped = moment("cancelled") ?? moment("refused");
    const amount = formatAmount(order.totalCentimes, locale);
    const paid = order.paymentState === "paid";
    const state = order.fulfilmentState;
    const stages: { done: boolean; now: boolean; label: string; detail?: string | undefined }[] = [
      { done: true, now: false, label: t("track.received"), detail: at(moment("placed")) },
      {
        done: Boolean(moment("confirmed")),
        now: state === "placed",
        label: t(moment("confirmed") ? "track.confirmed" : "track.toConfirm"),
        detail: at(moment("confirmed")) ?? t("track.calls", { name: cooperative, before: formatDateTime(order.confirmBy, locale) }),
      },
      {
        done: Boolean(moment("shipped")),
        now: state === "confirmed" || state === "preparing",
        label: t(moment("shipped") ? "track.prepared" : state === "preparing" ? "track.preparing" : "track.toPrepare"),
        detail: at(moment("preparing")),
      },
      {
        done: Boolean(moment("delivered")),
        now: state === "shipped",
        label: t(moment("delivered") ? "track.sent" : moment("shipped") ? "track.shipped" : "track.toShip", { place }),
        detail: order.shippedAt
          ? [at(moment("shipped")), carrierOf(order), arrival(order)].filter(Boolean).join(" · ")
          : t("track.takes", { min: order.deliveryDaysMin, count: order.deliveryDaysMax }),
      },
      {
        done: state === "delivered" && paid,
        now: state === "delivered" && !paid,
        label: t(paid ? "track.paid" : state === "delivered" ? "track.delivered" : "track.toPay"),
        detail: [at(moment("delivered")), t("track.cash", { amount })].filter(Boolean).join(" · "),
      },
    ];
    if (stopped) {
      const reason = order.cancelReason && order.cancelReason !== "other" && t(`orders:cancelReason.${order.cancelReason}`);
      const behind = stages.filter(({ done }) => done).map(({ label, detail }): Step => ({ state: "done", label, detail }));
      return [
        ...behind,
        { state: "stopped", label: t(state === "refused" ? "orders:moment.refused" : "orders:moment.cancelled"), detail: [at(stopped), reason].filter(Boolean).join(" · ") },
      ];
    }
    return stages.map(({ done, now, label, detail }): Step => ({ state: done ? "done" : now ? "now" : "ahead", label, detail }));
  };

  function carrierOf({ carrier, trackingNumber }: PurchasedOrder): string | null {
    if (!carrier) return null;
    return trackingNumber ? t("track.carrierNumber", { carrier: isolated(carrier), number: isolated(trackingNumber) }) : isolated(carrier);
  }

  function arrival({ shippedAt, deliveredAt, deliveryDaysMax }: PurchasedOrder): string | null {
    if (!shippedAt || deliveredAt) return null;
    const latest = dayAt(new Date(new Date(shippedAt).getTime() + days(deliveryDaysMax)));
    return t("track.arrives", { day: formatDay(latest, locale, { weekday: true }) });
  }
}

/** Keeps a name or code of the other direction in one piece inside a sentence (first strong isolate, pop). */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
