import { withoutHiddenCharacters } from "~/platform/text/clean-name";
import { latinDigits } from "~/platform/text/latin-digits";

/** Longest texts, in characters; the table has the same bounds. */
export const BODY_MOST = 1_500;
export const REPLY_MOST = 1_000;

export const STARS = [5, 4, 3, 2, 1] as const;
export type Stars = (typeof STARS)[number];

/** Why the region takes a review off the page. It is told to the writer and the cooperative. */
export const HIDE_REASONS = ["insult", "personal-data", "advertising", "off-topic", "unlawful"] as const;
export type HideReason = (typeof HIDE_REASONS)[number];

/** Why a reader asks the region to look at a review. */
export const REPORT_REASONS = ["insult", "personal-data", "advertising", "off-topic", "untrue"] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

export type ReviewState = "shown" | "hidden";

/** Languages a text may be in. Darija in Latin letters is Moroccan Arabic that reads from left to right. */
export type TextLanguage = "fr" | "ar" | "ary-Latn";

export interface WrittenText {
  text: string;
  language: TextLanguage;
}

export interface Reply extends WrittenText {
  at: Date | string;
}

export function directionOfText(language: TextLanguage): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}

/** Nothing a reader could not see, composed letters, no more than one empty line in a row. */
export function tidyText(text: string): string {
  return withoutHiddenCharacters(text.normalize("NFC").replace(/\r\n?|[\u2028\u2029]/g, "\n"))
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

// Each part ends where the next could begin: a text of nothing but "a@a@" takes no longer than another.
const LEADS_AWAY = /https?:|www\.|[^\s@]@[^\s@]+\.[^\s@]|\d(?:[ .-]?\d){8,}/i;

/** An address or a telephone, in whichever digits, has no place under goods: it leads away, or it names somebody. */
export function leadsAway(text: string): boolean {
  return LEADS_AWAY.test(latinDigits(text));
}

// 3ajbni, bzaf, 7alib: digits that stand for Arabic letters, and words that are no French.
const DARIJA =
  /\b(?:[a-z]*[2357-9][a-z]+|[a-z]+[379][a-z]*)\b|\b(?:bz+af|mez+yan[ae]?|zwin[ae]?|dyal\w*|had(?:chi|i|a)|walakin|chokran|choukran|tbar?kel?ah|lah|wakha|bhal|ghadi|kant?|mashi|machi)\b/i;

/** The language a text is written in: by its letters, and for Latin letters by what French never has. */
export function languageOf(text: string): TextLanguage {
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (arabic > latin) return "ar";
  return DARIJA.test(text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "")) ? "ary-Latn" : "fr";
}

/** First words of names that say nothing without the next: Abd Allah, Moulay Driss, Lalla Aïcha. */
const HALF_NAMES = new Set(["abd", "abdel", "abdul", "ben", "moulay", "lalla", "sidi", "عبد", "بن", "مولاي", "للا", "سيدي", "أبو", "أم"]);

/** « Salma T. », « محمد إ. »: the first name and an initial; empty when the buyer gave no name a reader should see. */
export function displayNameOf(name: string): string {
  const words = tidyText(name).split(/\s+/).filter(Boolean);
  if (words.length === 0 || /[\d@]/.test(latinDigits(name))) return "";
  const given = HALF_NAMES.has((words[0] ?? "").toLowerCase()) ? 2 : 1;
  const last =
    words
      .slice(given)
      .at(-1)
      ?.replace(/^ال(?=\p{Letter}{2})/u, "") ?? "";
  const initial = /\p{Letter}/u.exec(last)?.[0]?.toUpperCase();
  return [...words.slice(0, given), ...(initial ? [`${initial}.`] : [])].join(" ").slice(0, 40);
}

/** Stars of a set of reviews, with their mean to one decimal; null while there is none. */
export interface Rating {
  count: number;
  average: number;
}

export function ratingOf(count: number, sum: number): Rating | null {
  return count === 0 ? null : { count, average: Math.round((10 * sum) / count) / 10 };
}
