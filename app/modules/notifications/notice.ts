import type { Locale } from "~/platform/i18n/locale";

/** One message to one person about one thing; `key` is stable, so that it goes out once. */
export interface Notice {
  key: string;
  kind: string;
  to: { email: string | null; phone: string | null };
  locale: Locale;
  cooperativeId?: string;
  /** Subject of the mail. */
  subject: string;
  /** Paragraphs of the mail, plain text. */
  paragraphs: string[];
  /** The one thing to do next. */
  link?: { label: string; url: string };
  /** The whole SMS; its link is appended. */
  sms: string;
}
