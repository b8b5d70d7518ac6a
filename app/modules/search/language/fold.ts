import { latinDigits } from "~/platform/text/latin-digits";

/** What a shopper can type at most; the rest of a longer text says nothing new. */
export const LONGEST_QUERY = 500;

const SPACELESS = /[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const ARABIC_MARKS = /[\u0610-\u061a\u0640\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06ed]/g;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const APOSTROPHES = /['\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4`\uff07\u02bf\u02be]/g;

/** Letters of the Maghreb, Persian and Urdu keyboards as the Arabic ones they stand for. */
const OTHER_LETTERS: Record<string, string> = {
  "\u0671": "ا", // alef wasla
  "\u06af": "ك", // گ
  "\u06ad": "ك", // ڭ
  "\u0763": "ك", // ݣ
  "\u06a9": "ك", // ک
  "\u06a4": "ف", // ڤ
  "\u06a5": "ف", // ڥ
  "\u06a2": "ف", // ڢ
  "\u06a7": "ق", // ڧ
  "\u067e": "ب", // پ
  "\u0686": "ش", // چ
  "\u0698": "ج", // ژ
  "\u06cc": "ي", // ی
  "\u06d2": "ي", // ے
  "\u06be": "ه", // ھ
  "\u06c1": "ه", // ہ
  "\u06c3": "ة", // ۃ
};
const OTHER_LETTER = new RegExp(`[${Object.keys(OTHER_LETTERS).join("")}]`, "g");

/**
 * One written form: composed, lower case, Latin digits, without vowel marks, tatweel and invisible characters.
 * Hamza carriers, ta marbuta and accents stay: word splitting still needs them (`foldWord` removes them).
 */
export function foldText(text: string): string {
  return latinDigits(text.slice(0, 20_000).replace(LONE_SURROGATES, " ").normalize("NFKC"))
    .toLowerCase()
    .replace(SPACELESS, "")
    .replace(ARABIC_MARKS, "")
    .replace(OTHER_LETTER, (letter) => OTHER_LETTERS[letter] ?? letter)
    .replace(/\u066b/g, ".")
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/ß/g, "ss")
    .replace(/ı/g, "i")
    .replace(APOSTROPHES, " ");
}

/** One word without accents, hamza carriers (أ إ آ ؤ ئ), ta marbuta and alef maqsura; a lone hamza vanishes. */
export function foldWord(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u0653-\u0655]/g, "")
    .replace(/ة/g, "ه")
    .replace(/ى/g, "ي")
    .replace(/ء/g, "");
}

export function isArabic(word: string): boolean {
  return /[\u0600-\u06ff]/.test(word);
}
