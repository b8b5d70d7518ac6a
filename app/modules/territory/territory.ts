import type { Locale } from "~/platform/i18n/locale";

/** The region whose cooperatives sell here (HCP code 04). */
export const REGION_CODE = "04";

export interface Province {
  code: string;
  regionCode: string;
  slug: string;
  fr: string;
  ar: string;
  frLong: string;
  arLong: string;
}

export interface Commune {
  code: string;
  provinceCode: string;
  fr: string;
  ar: string;
  urban: boolean;
  population: number;
  aliases: string[];
}

/** A commune as it is typed in a field and told apart from its namesakes: « Salé (Salé) ». */
export function communeLabel(commune: Commune, province: Province, locale: Locale): string {
  return `${commune[locale]} (${province[locale]})`;
}

/** Folds what people type for a place: case, accents, hyphens, articles, hamza, ta marbuta, harakat, spaces. */
export function foldPlace(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u064b-\u0655\u0670\u0640]/g, "")
    .toLowerCase()
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه")
    .replace(/[گڭݣ]/g, "ك")
    .replace(/['’\-–_.()]/g, " ")
    .split(/\s+/)
    .map((word) => word.replace(/^ال(?=.{3})/, ""))
    .filter((word) => word && !["de", "du", "des", "la", "le", "les", "el", "al", "l", "d"].includes(word))
    .join(" ");
}
