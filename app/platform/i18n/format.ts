import { dayAt, timeAt } from "~/platform/time/zone";
import type { Locale } from "./locale";

/*
 * Intl is not asked: ICU writes `1.234,50 MAD` for Morocco, and a browser's ICU differs from the server's, which
 * would break hydration. Months and weekdays are the Moroccan ones.
 */
const GROUP = "\u202f";
const KEEP = "\u00a0";
const MINUS = "\u2212";
/** Isolates a signed number in Arabic, or its sign would jump to the other side. */
const [ISOLATE, END_ISOLATE] = ["\u2066", "\u2069"];

const CURRENCY: Record<Locale, string> = { fr: "DH", ar: "درهم" };

const MONTHS: Record<Locale, readonly string[]> = {
  fr: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
  ar: ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"],
};

const WEEKDAYS: Record<Locale, readonly string[]> = {
  fr: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
  ar: ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"],
};

/** `1 234,5`: narrow no-break groups, decimal comma, Latin digits. `decimals` fixes how many; else as many as there are, 2 at most. */
export function formatNumber(value: number, locale: Locale, decimals?: number): string {
  const rounded = Math.abs(value).toFixed(decimals ?? 2);
  const [whole = "0", fraction = ""] = rounded.split(".");
  const shown = decimals === undefined ? fraction.replace(/0+$/, "") : fraction;
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, GROUP) + (shown && `,${shown}`);
  return signed(digits, value < 0 && /[1-9]/.test(digits), locale);
}

/** An amount in centimes: `1 234,50 DH`, `1 234,50 درهم`. */
export function formatAmount(centimes: number, locale: Locale): string {
  const absolute = Math.abs(centimes);
  const digits = `${String(Math.trunc(absolute / 100)).replace(/\B(?=(\d{3})+$)/g, GROUP)},${String(absolute % 100).padStart(2, "0")}`;
  return `${signed(digits, centimes < 0, locale)}${KEEP}${CURRENCY[locale]}`;
}

/** `45,00 DH/kg`; `unit` is the word of the unit in that language. */
export function formatUnitPrice(centimes: number, unit: string, locale: Locale): string {
  return `${formatAmount(centimes, locale)}/${unit}`;
}

/** `12,5 %` from basis points (1250). */
export function formatPercent(basisPoints: number, locale: Locale): string {
  return `${formatNumber(basisPoints / 100, locale)}${KEEP}%`;
}

/** The calendar day in Morocco of an instant: `24 novembre 2026`, `24 نونبر 2026`. Takes the ISO text a loader ships, too. */
export function formatDate(instant: Date | string, locale: Locale): string {
  return formatDay(dayAt(asDate(instant)), locale);
}

/** A calendar day `YYYY-MM-DD`: `24 novembre 2026`; with `weekday`: `mardi 24 novembre 2026`; of days to come, `year: false` leaves it out. */
export function formatDay(day: string, locale: Locale, { weekday = false, year: withYear = true }: { weekday?: boolean; year?: boolean } = {}): string {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split("-").map(Number);
  const first = date === 1 && locale === "fr" ? "1er" : String(date);
  const written = `${first} ${MONTHS[locale][month - 1]}${withYear ? ` ${year}` : ""}`;
  if (!weekday) return written;
  return `${WEEKDAYS[locale][new Date(Date.UTC(year, month - 1, date)).getUTCDay()]} ${written}`;
}

/** `novembre 2026` of a calendar day or month. */
export function formatMonth(day: string, locale: Locale): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return `${MONTHS[locale][month - 1]} ${year}`;
}

/** `novembre` of a month 1 to 12. */
export function monthName(month: number, locale: Locale): string {
  return MONTHS[locale][month - 1] ?? "";
}

/** `24 novembre 2026 à 10:05`, on the clocks of Morocco. */
export function formatDateTime(instant: Date | string, locale: Locale): string {
  const at = locale === "fr" ? "à" : "على الساعة";
  return `${formatDate(instant, locale)} ${at} ${formatTime(instant)}`;
}

/** `10:05`, on the clocks of Morocco. */
function formatTime(instant: Date | string): string {
  return timeAt(asDate(instant));
}

/** `+212612345678` as Moroccans write it, `06 12 34 56 78`; another country's number stays international. */
export function formatPhone(e164: string): string {
  const national = /^\+212([5-8]\d{8})$/.exec(e164)?.[1];
  return national ? `0${national}`.replace(/\d{2}(?=\d)/g, `$&${KEEP}`) : e164;
}

function signed(digits: string, negative: boolean, locale: Locale): string {
  if (!negative) return digits;
  return locale === "ar" ? `${ISOLATE}${MINUS}${digits}${END_ISOLATE}` : `${MINUS}${digits}`;
}

function asDate(instant: Date | string): Date {
  return typeof instant === "string" ? new Date(instant) : instant;
}

const FILE_UNITS: Record<Locale, readonly [string, string]> = { fr: ["ko", "Mo"], ar: ["ك.ب", "م.ب"] };

/** A file's size: `412 ko`, `1,3 Mo`. */
export function formatFileSize(bytes: number, locale: Locale): string {
  const [kilo, mega] = FILE_UNITS[locale];
  return bytes < 1_000_000
    ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)), locale, 0)}${KEEP}${kilo}`
    : `${formatNumber(Math.round(bytes / 100_000) / 10, locale)}${KEEP}${mega}`;
}
