import type { Context } from "~/platform/db/context.server";
import { translator } from "~/platform/i18n/translator.server";
import { contactOf } from "~/modules/cooperatives/index.server";
import type { Notice } from "./notice";

export interface ApplicationNews {
  cooperativeId: string;
  /** A decision on the file, `item-accepted`, `item-refused`, `authorisation-accepted` or `authorisation-refused`. */
  news: string;
  /** The paper or the authorisation it is about. */
  about: string | null;
  reason: string | null;
  /** Tells this news from an earlier one of the same kind. */
  occurrence: string;
}

/** To the applicant: what the region decided, with its reason. */
export async function applicationNotice(context: Context, { cooperativeId, news, about, reason, occurrence }: ApplicationNews, origin: string): Promise<Notice | null> {
  const contact = await contactOf(context, cooperativeId);
  if (!contact) return null;
  const { locale } = contact;
  const t = translator(locale);
  const paper = about && news.startsWith("item") ? t(`application:paper.${about}`) : "";
  const facts = { name: locale === "ar" ? contact.nameAr : contact.nameFr, paper, reason: reason ?? "" };
  const body = t(`messages:application.${news}`, facts);
  return {
    key: `cooperative:${cooperativeId}:${news}:${about ?? ""}:${occurrence}`,
    kind: `application-${news}`,
    to: contact,
    locale,
    cooperativeId,
    subject: t("messages:application.subject", facts),
    paragraphs: reason ? [body, t("messages:application.reason", facts)] : [body],
    link: { label: t("messages:application.link"), url: `${origin}/${locale}/candidature/etat` },
    sms: reason ? `${body} ${t("messages:application.reason", facts)}` : body,
  };
}
