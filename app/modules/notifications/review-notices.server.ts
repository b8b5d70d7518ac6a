import type { Context } from "~/platform/db/context.server";
import { translator } from "~/platform/i18n/translator.server";
import { contactOf } from "~/modules/cooperatives/index.server";
import { purchaseNotice } from "~/modules/orders/index.server";
import { reviewNotice, unreviewedLines } from "~/modules/reviews/index.server";
import type { Notice } from "./notice";

/** To the shopper, once, some days after a parcel came: what do you think of it? Nothing when everything in it has its review already. */
export async function reviewInvitation(context: Context, purchaseId: string, orderId: string, origin: string): Promise<Notice | null> {
  const purchase = await purchaseNotice(context, purchaseId);
  const order = purchase?.orders.find((candidate) => candidate.orderId === orderId);
  if (!purchase || !order || (await unreviewedLines(context, orderId)) === 0) return null;
  const { locale } = purchase;
  const t = translator(locale);
  const facts = { number: order.number, cooperative: locale === "ar" ? order.cooperativeNameAr : order.cooperativeNameFr };
  return {
    key: `order:${orderId}:review-invitation`,
    kind: "review-invitation",
    to: purchase,
    locale,
    subject: t("messages:reviewInvitation.subject", facts),
    paragraphs: [t("messages:reviewInvitation.body", facts)],
    link: { label: t("messages:reviewInvitation.link"), url: `${origin}/${locale}/suivi/${purchase.trackingToken}` },
    sms: t("messages:reviewInvitation.sms", facts),
  };
}

/** To the cooperative: somebody said something of its goods. Who, it is not told. */
export async function reviewWrittenNotice(context: Context, reviewId: string, origin: string): Promise<Notice | null> {
  const review = await reviewNotice(context, reviewId);
  const contact = review && (await contactOf(context, review.cooperativeId));
  if (!review || !contact) return null;
  const { locale } = contact;
  const t = translator(locale);
  const facts = { count: review.stars, product: locale === "ar" ? review.nameAr : review.nameFr };
  return {
    key: `review:${reviewId}:written`,
    kind: "review-written",
    to: contact,
    locale,
    cooperativeId: review.cooperativeId,
    subject: t("messages:reviewWritten.subject", facts),
    paragraphs: [t("messages:reviewWritten.body", facts)],
    link: { label: t("messages:reviewWritten.link"), url: `${origin}/${locale}/vendeur/avis` },
    sms: t("messages:reviewWritten.sms", facts),
  };
}
