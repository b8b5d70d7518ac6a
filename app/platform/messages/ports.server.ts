import type { Locale } from "~/platform/i18n/locale";

export interface MailMessage {
  to: string;
  subject: string;
  text: string;
  html: string;
  locale: Locale;
  /** Stable per notice, so that a repeated send is recognised as the same message. */
  messageKey: string;
}

export interface SmsMessage {
  /** E.164 */
  to: string;
  text: string;
  locale: Locale;
  messageKey: string;
}

/** Outgoing mail. `send` throws when the server refuses: the caller is a job that tries again. */
export interface MailPort {
  send(message: MailMessage): Promise<void>;
}

/** Outgoing SMS. */
export interface SmsPort {
  send(message: SmsMessage): Promise<void>;
}

export type KeptMessage = ({ kind: "mail" } & MailMessage & { at: string }) | ({ kind: "sms" } & SmsMessage & { at: string });

export interface Messages {
  mail: MailPort;
  sms: SmsPort;
  /** Messages that stayed on this machine instead of leaving, newest first. */
  kept: (limit: number) => Promise<KeptMessage[]>;
}
