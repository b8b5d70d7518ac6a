// Bidirectional controls, zero-width and control characters let one name pass for another. ZWJ and ZWNJ stay: Arabic script needs them.
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const HIDDEN = /[\u202A-\u202E\u2066-\u2069\u200B\u200E\u200F\u2060\uFEFF\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;

export function hasHiddenCharacters(text: string): boolean {
  return HIDDEN.test(text);
}

/** A name on one line, in composed form, single spaces. Check `hasHiddenCharacters` first. */
export function tidyName(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

const LOOKALIKES: Record<string, string> = { а: "a", е: "e", о: "o", р: "p", с: "c", х: "x", у: "y", і: "i", ο: "o", α: "a", ı: "i", "0": "o", "1": "l" };

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
