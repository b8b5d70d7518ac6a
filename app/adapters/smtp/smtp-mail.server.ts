import nodemailer from "nodemailer";
import type { MailPort } from "~/platform/messages/ports.server";

/** Mail through the server of `url` (smtp:// or smtps://); `from` is the operator's address. */
export function smtpMail(url: string, from: string): MailPort {
  const transport = nodemailer.createTransport({ url, connectionTimeout: 10_000, socketTimeout: 20_000 });
  return {
    async send({ to, subject, text, html, locale, messageKey }) {
      await transport.sendMail({
        from,
        to,
        subject,
        text,
        html,
        messageId: `<${messageKey.replace(/[^a-zA-Z0-9.-]/g, ".")}@${from.split("@")[1] ?? "taawon"}>`,
        headers: { "Content-Language": locale },
      });
    },
  };
}
