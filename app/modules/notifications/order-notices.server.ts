import type { Context } from "~/platform/db/context.server";
import { formatAmount } from "~/platform/i18n/format";
import { translator } from "~/platform/i18n/translator.server";
import { contactOf } from "~/modules/cooperatives/index.server";
import { purchaseNotice, type OrderNotice, type PurchaseNotice } from "~/modules/orders/index.server";
import type { Notice } from "./notice";

function cooperativeName(order: OrderNotice, locale: "fr" | "ar"): string {
  return locale === "ar" ? order.cooperativeNameAr : order.cooperativeNameFr;
}

/** To the shopper: what was ordered, from whom, for how much, and where to follow it (acknowledgement of law 53-05). */
export async function purchasePlacedNotice(context: Context, purchaseId: string, origin: string): Promise<Notice | null> {
  const purchase = await purchaseNotice(context, purchaseId);
  if (!purchase) return null;
  const { locale } = purchase;
  const t = translator(locale);
  const total = formatAmount(purchase.totalCentimes, locale);
  const facts = { number: purchase.number, total, name: purchase.shopperName };
  return {
    key: `purchase:${purchaseId}:placed`,
    kind: "purchase-placed",
    to: purchase,
    locale,
    subject: t("messages:placed.subject", facts),
    paragraphs: [
      t("messages:placed.hello", facts),
      ...purchase.orders.map((order) =>
        t("messages:placed.order", { number: order.number, cooperative: cooperativeName(order, locale), total: formatAmount(order.totalCentimes, locale) }),
      ),
      t("messages:placed.next", facts),
    ],
    link: trackingLink(purchase, origin),
    sms: t("messages:placed.sms", facts),
  };
}

/** To the cooperative: an order came in and waits for the call. */
export async function orderReceivedNotice(context: Context, purchaseId: string, orderId: string, origin: string): Promise<Notice | null> {
  const purchase = await purchaseNotice(context, purchaseId);
  const order = purchase?.orders.find((candidate) => candidate.orderId === orderId);
  const contact = order && (await contactOf(context, order.cooperativeId));
  if (!order || !contact) return null;
  const t = translator(contact.locale);
  const facts = { number: order.number, total: formatAmount(order.totalCentimes, contact.locale) };
  return {
    key: `order:${orderId}:received`,
    kind: "order-received",
    to: contact,
    locale: contact.locale,
    cooperativeId: order.cooperativeId,
    subject: t("messages:received.subject", facts),
    paragraphs: [t("messages:received.body", facts)],
    link: { label: t("messages:received.link"), url: `${origin}/${contact.locale}/vendeur/commandes/${orderId}` },
    sms: t("messages:received.sms", facts),
  };
}

/** To the shopper: the order was confirmed, sent, delivered, refused or cancelled. */
export async function orderMovedNotice(context: Context, purchaseId: string, orderId: string, to: string, origin: string): Promise<Notice | null> {
  const purchase = await purchaseNotice(context, purchaseId);
  const order = purchase?.orders.find((candidate) => candidate.orderId === orderId);
  if (!purchase || !order) return null;
  const { locale } = purchase;
  const t = translator(locale);
  const facts = {
    number: order.number,
    cooperative: cooperativeName(order, locale),
    carrier: order.carrier ?? "",
    tracking: order.trackingNumber ?? "",
    total: formatAmount(order.totalCentimes, locale),
    reason: order.cancelReason ? t(`orders:cancelReason.${order.cancelReason}`) : "",
  };
  return {
    key: `order:${orderId}:${to}`,
    kind: `order-${to}`,
    to: purchase,
    locale,
    subject: t(`messages:moved.${to}.subject`, facts),
    paragraphs: [t(`messages:moved.${to}.body`, facts)],
    link: trackingLink(purchase, origin),
    sms: t(`messages:moved.${to}.sms`, facts),
  };
}

/** To the cooperative: the shopper, or the clock, cancelled an order. */
export async function orderCancelledNotice(context: Context, purchaseId: string, orderId: string, by: string, origin: string): Promise<Notice | null> {
  const purchase = await purchaseNotice(context, purchaseId);
  const order = purchase?.orders.find((candidate) => candidate.orderId === orderId);
  const contact = order && (await contactOf(context, order.cooperativeId));
  if (!order || !contact) return null;
  const t = translator(contact.locale);
  const facts = { number: order.number };
  return {
    key: `order:${orderId}:cancelled-for-cooperative`,
    kind: "order-cancelled-for-cooperative",
    to: contact,
    locale: contact.locale,
    cooperativeId: order.cooperativeId,
    subject: t("messages:lost.subject", facts),
    paragraphs: [t(`messages:lost.${by}`, facts)],
    link: { label: t("messages:received.link"), url: `${origin}/${contact.locale}/vendeur/commandes/${orderId}` },
    sms: t(`messages:lost.${by}`, facts),
  };
}

function trackingLink(purchase: PurchaseNotice, origin: string): { label: string; url: string } {
  return { label: translator(purchase.locale)("messages:track"), url: `${origin}/${purchase.locale}/suivi/${purchase.trackingToken}` };
}
