import type { Locale } from "~/platform/i18n/locale";

export type LegalKind = "terms" | "privacy";

/** One version of a legal page in one language. `body` is Markdown. */
export interface LegalPage {
  kind: LegalKind;
  version: string;
  locale: Locale;
  title: string;
  body: string;
  effectiveFrom: Date;
}
