import { useTranslation } from "react-i18next";
import type { Locale } from "~/platform/i18n";

export type { Locale };

export interface NavItem {
  label: string;
  href: string;
  current?: boolean;
}

/** The language of the page being drawn. */
export function useLocale(): Locale {
  const { i18n } = useTranslation();
  return i18n.language.startsWith("ar") ? "ar" : "fr";
}

/** Joins class names, leaving out what is false. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
