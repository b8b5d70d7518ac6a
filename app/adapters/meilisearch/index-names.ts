import type { Locale } from "~/platform/i18n/locale";

/** The indexes of one shop. Several shops share a server under prefixes of their own. */
export interface IndexNames {
  live: Record<Locale, string>;
  /** Filled while the live ones go on serving, then swapped with them. */
  next: Record<Locale, string>;
  /** Covers them all, in the words of the server's keys. */
  pattern: string;
}

export const LOCALES: readonly Locale[] = ["fr", "ar"];

export function indexNames(prefix: string): IndexNames {
  return {
    live: { fr: `${prefix}products_fr`, ar: `${prefix}products_ar` },
    next: { fr: `${prefix}products_fr_next`, ar: `${prefix}products_ar_next` },
    pattern: `${prefix}products_*`,
  };
}
