import { randomInt } from "node:crypto";

// Crockford's alphabet: no I, L, O, U, so a number read aloud over the phone is the number written down.
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** `TW-7K3F-Q2`: says nothing about how much is sold. A number is a name, not a key: what opens a purchase is its token. */
export function newPurchaseNumber(): string {
  const letters = Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return `TW-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
