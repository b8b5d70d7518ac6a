import { readSignInName } from "~/modules/identity/index.server";
import type { Context } from "~/platform/db/context.server";
import { environment } from "~/platform/env/environment.server";
import type { Locale } from "~/platform/i18n/locale";
import { translator } from "~/platform/i18n/translator.server";
import type { JobTask } from "~/platform/jobs/jobs.server";
import { messages } from "~/platform/messages/messages.server";
import { seal, unseal } from "~/platform/text/sealed.server";
import { hours, minutes } from "~/platform/time/durations";
import { renderMail } from "./render-mail";

// These carry a link or a code that opens something, which must not lie in the queue for everybody who reads it: they wait there sealed.

export interface Invitation {
  recipient: string;
  role: string;
  place: string;
  locale: Locale;
  token: string;
}

type SecretMessage =
  | { kind: "reset-link"; email: string; locale: Locale; token: string }
  | { kind: "reset-code"; phone: string; locale: Locale; code: string }
  | ({ kind: "invitation" } & Invitation);

const TASK = "notices.secret";

/** The link to choose a new password, valid one hour. */
export function tellResetLink(context: Context, to: { email: string; locale: Locale }, token: string): Promise<void> {
  return hold(context, { kind: "reset-link", ...to, token }, hours(1));
}

/** The code to choose a new password, valid ten minutes. */
export function tellResetCode(context: Context, to: { phone: string; locale: Locale }, code: string): Promise<void> {
  return hold(context, { kind: "reset-code", ...to, code }, minutes(10));
}

/** An invitation to a role, by mail or SMS, valid 72 hours: it goes out if and only if it was written down. */
export function tellInvitation(context: Context, invitation: Invitation): Promise<void> {
  return hold(context, { kind: "invitation", ...invitation }, hours(72));
}

async function hold(context: Context, message: SecretMessage, valid: number): Promise<void> {
  const until = new Date(context.now.getTime() + valid).toISOString();
  await context.enqueue(TASK, { until, sealed: seal(JSON.stringify(message), environment().sessionSecret) });
}

/** Sends what was held, unless it came too late to be of use. `origin` is the site's, for links. */
export function secretMessageTasks(origin: string): Record<string, JobTask> {
  return {
    [TASK]: async ({ until, sealed }, transact) => {
      const late = await transact(async (context) => context.now > new Date(String(until)));
      if (!late) await send(origin, JSON.parse(unseal(String(sealed), environment().sessionSecret)) as SecretMessage);
    },
  };
}

async function send(origin: string, message: SecretMessage): Promise<void> {
  const { locale } = message;
  const t = translator(locale);
  switch (message.kind) {
    case "reset-code":
      return messages().sms.send({ to: message.phone, text: t("messages:reset.sms", { code: message.code }), locale, messageKey: `reset-code-${message.phone}` });
    case "reset-link":
      return sendMail(message.email, locale, `reset-${message.token.slice(0, 6)}`, {
        subject: t("messages:reset.subject"),
        body: t("messages:reset.body"),
        label: t("messages:reset.link"),
        url: `${origin}/${locale}/mot-de-passe/nouveau?token=${encodeURIComponent(message.token)}`,
      });
    case "invitation": {
      const url = `${origin}/${locale}/invitation/${message.token}`;
      const facts = { role: t(`people:role.${message.role}`), place: message.place };
      const messageKey = `invitation-${message.token.slice(0, 6)}`;
      const name = readSignInName(message.recipient);
      if (name?.kind === "phone") return messages().sms.send({ to: name.phone, text: `${t("messages:invitation.body", facts)} ${url}`, locale, messageKey });
      const body = t("messages:invitation.body", facts);
      return sendMail(message.recipient, locale, messageKey, { subject: t("messages:invitation.subject", facts), body, label: t("messages:invitation.link"), url });
    }
  }
}

function sendMail(to: string, locale: Locale, messageKey: string, { subject, body, label, url }: { subject: string; body: string; label: string; url: string }): Promise<void> {
  const notice = { key: messageKey, kind: messageKey, to: { email: to, phone: null }, locale, subject, paragraphs: [body], link: { label, url }, sms: "" };
  return messages().mail.send({ to, subject, ...renderMail(notice), locale, messageKey });
}
