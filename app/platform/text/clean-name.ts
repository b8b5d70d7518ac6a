// What is not seen, or turns what is seen around, lets one name pass for another: bidirectional controls, zero-width and blank letters
// (Hangul fillers, an empty Braille cell), tags, controls, private characters. ZWJ, ZWNJ and the emoji selector stay: Arabic script and phones need them.
const HIDDEN =
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  /(?![\u200C\u200D\uFE0F])\p{Default_Ignorable_Code_Point}|\p{Private_Use}|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\u2800\uFFF9-\uFFFB]/u;

export function hasHiddenCharacters(text: string): boolean {
  return HIDDEN.test(text);
}

/** For texts that are tidied rather than refused. */
export function withoutHiddenCharacters(text: string): string {
  return text.replace(new RegExp(HIDDEN, "gu"), "");
}

/** A name on one line, in composed form, single spaces. Check `hasHiddenCharacters` first. */
export function tidyName(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** Small letters, after lower-casing: of Cyrillic and Greek those that look Latin in either case. */
const LOOKALIKES: Record<string, string> = Object.fromEntries(
  ["аa", "вb", "еe", "кk", "мm", "нh", "оo", "рp", "сc", "тt", "уy", "хx", "іi", "јj", "ѕs", "ԁd", "һh", "ӏl", "ɡg", "ɑa", "ıi", "0o", "1l"]
    .concat(["αa", "βb", "εe", "ζz", "ηh", "ιi", "κk", "μm", "νn", "οo", "ρp", "τt", "υy", "χx"])
    .map((pair) => [...pair] as [string, string]),
);

/** What two names share when a reader could take one for the other: compatibility form, case, accents, spaces, common look-alikes. */
export function nameSkeleton(text: string): string {
  return [
    ...text
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[\u0300-\u036f\u064b-\u0655\u0640]/g, "")
      .replace(/[أإآٱ]/g, "ا")
      .replace(/ى/g, "ي")
      .replace(/ة/g, "ه"),
  ]
    .map((letter) => LOOKALIKES[letter] ?? letter)
    .join("")
    .replace(/[^\p{Letter}\p{Number}]/gu, "");
}

/** The words of a name as a URL shows them; Arabic letters stay (they travel percent-encoded). */
export function slugOf(text: string): string {
  const slug = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u064b-\u0655\u0640]/g, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[^\p{Letter}\p{Number}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-+$/, "");
  return slug || "x";
}
