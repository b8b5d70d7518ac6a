export const LOCALES = ["fr", "ar"] as const;
export type Locale = (typeof LOCALES)[number];

const DEFAULT_LOCALE: Locale = "fr";

export function isLocale(value: unknown): value is Locale {
  return value === "fr" || value === "ar";
}

/** The language of an address: its first segment, French where there is none. Takes a path or a URL. */
export function localeOfPath(address: string | URL): Locale {
  const path = typeof address === "string" ? address : address.pathname;
  const [, first = ""] = path.split("/", 2);
  const segment = first.replace(/\.data$/, "");
  return isLocale(segment) ? segment : DEFAULT_LOCALE;
}

export function directionOf(locale: Locale): "ltr" | "rtl" {
  return locale === "ar" ? "rtl" : "ltr";
}

export function otherLocale(locale: Locale): Locale {
  return locale === "fr" ? "ar" : "fr";
}

/** The same page in the other language, its query kept. */
export function otherLocalePath(address: URL | { pathname: string; search?: string }): string {
  const other = otherLocale(localeOfPath(address.pathname));
  const path = address.pathname.replace(/^\/(fr|ar)(?=\/|$)/, `/${other}`);
  return (path.startsWith(`/${other}`) ? path : `/${other}`) + (address.search ?? "");
}

/** The language a browser asks for first among ours, French otherwise. Takes an Accept-Language header. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = Number(parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean) ?? 1);
      return { language: tag.split("-")[0], quality };
    })
    .filter(({ language, quality }) => isLocale(language) && quality > 0)
    .sort((one, another) => another.quality - one.quality);
  const [first] = wanted;
  return isLocale(first?.language) ? first.language : DEFAULT_LOCALE;
}
