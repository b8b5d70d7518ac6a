import type { Locale } from "~/platform/i18n/locale";
import { translator } from "~/platform/i18n/translator.server";
import { messages } from "~/platform/messages/messages.server";
import { readSignInName } from "~/modules/identity/index.server";
import { renderMail } from "./render-mail";

// These carry a secret, which must not lie in a job's payload: they go straight to the port.

/** The link to choose a new password, valid one hour. */
export async function sendResetLink(origin: string, { email, locale }: { email: string; locale: Locale }, token: string): Promise<void> {
  const t = translator(locale);
  const notice = {
    key: "reset",
    kind: "reset",
    to: { email, phone: null },
    locale,
    subject: t("messages:reset.subject"),
    paragraphs: [t("messages:reset.body")],
    link: { label: t("messages:reset.link"), url: `${origin}/${locale}/mot-de-passe/nouveau?token=${encodeURIComponent(token)}` },
    sms: "",
  };
  await messages().mail.send({ to: email, subject: notice.subject, ...renderMail(notice), locale, messageKey: `reset-${token.slice(0, 6)}` });
}

/** The code to choose a new password, valid ten minutes. */
export async function sendResetCode({ phone, locale }: { phone: string; locale: Locale }, code: string): Promise<void> {
  await messages().sms.send({ to: phone, text: translator(locale)("messages:reset.sms", { code }), locale, messageKey: `reset-code-${phone}` });
}

/** An invitation to a role, by mail or SMS, valid 72 hours. */
export async function sendInvitation(
  origin: string,
  { recipient, role, place, locale }: { recipient: string; role: string; place: string; locale: Locale },
  token: string,
): Promise<void> {
  const t = translator(locale);
  const url = `${origin}/${locale}/invitation/${token}`;
  const facts = { role: t(`people:role.${role}`), place };
  const name = readSignInName(recipient);
  if (name?.kind === "phone") {
    await messages().sms.send({ to: name.phone, text: `${t("messages:invitation.body", facts)} ${url}`, locale, messageKey: `invitation-${token.slice(0, 6)}` });
    return;
  }
  const notice = {
    key: "invitation",
    kind: "invitation",
    to: { email: recipient, phone: null },
    locale,
    subject: t("messages:invitation.subject", facts),
    paragraphs: [t("messages:invitation.body", facts)],
    link: { label: t("messages:invitation.link"), url },
    sms: "",
  };
  await messages().mail.send({ to: recipient, subject: notice.subject, ...renderMail(notice), locale, messageKey: `invitation-${token.slice(0, 6)}` });
}
