import { randomInt } from "node:crypto";

// Crockford's alphabet without vowels: no ambiguous letters, no words by accident.
const ALPHABET = "0123456789bcdfghjkmnpqrstvwxyz";

/** A short opaque id for a URL. Eight letters are 6.6e11 possibilities; the unique index catches the rest. */
export function newPublicId(length = 8): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}
