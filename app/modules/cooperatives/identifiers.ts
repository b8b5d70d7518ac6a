import { latinDigits } from "~/platform/text/latin-digits";

/** What a check says of a typed identifier: its clean form, or why not. `doubtful` passes with a warning. */
export type IdentifierCheck = { ok: true; value: string; doubtful?: "key" } | { ok: false; reason: "format" | "key" };

/** Remainder by 97 digit by digit: 24 digits overflow a JavaScript number. */
function remainderBy97(digits: string): number {
  let remainder = 0;
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 97;
  return remainder;
}

/** Digits only, Arabic-Indic ones as Latin, without spaces and separators. */
function bareDigits(typed: string): string {
  return latinDigits(typed).replace(/[\s.\-/]/g, "");
}

/**
 * ICE: 15 digits, 9 of the enterprise, 4 of the establishment, 2 of control; shorter ones are padded with zeros.
 * The control rule (divisible by 97) holds for every public ICE tried but no official text states it, so a wrong key is only doubtful.
 */
export function checkIce(typed: string): IdentifierCheck {
  const digits = bareDigits(typed);
  if (!/^\d{12,15}$/.test(digits)) return { ok: false, reason: "format" };
  const value = digits.padStart(15, "0");
  return remainderBy97(value) === 0 ? { ok: true, value } : { ok: true, value, doubtful: "key" };
}

/** RIB: 24 digits (3 bank, 3 locality, 16 account, 2 key); the whole is divisible by 97 (Bank Al-Maghrib's key). */
export function checkRib(typed: string): IdentifierCheck {
  const value = bareDigits(typed).replace(/^MA\d{2}/i, "");
  if (!/^\d{24}$/.test(value)) return { ok: false, reason: "format" };
  return remainderBy97(value) === 0 ? { ok: true, value } : { ok: false, reason: "key" };
}

/** IF (identifiant fiscal): 6 to 10 digits, no key. */
export function checkTaxId(typed: string): IdentifierCheck {
  const value = bareDigits(typed);
  return /^\d{6,10}$/.test(value) ? { ok: true, value } : { ok: false, reason: "format" };
}

/** Number in the local register of cooperatives (law 112-12): 1 to 6 digits and one to three parts behind slashes; read no meaning into it. */
export function checkRegisterNumber(typed: string): IdentifierCheck {
  const value = latinDigits(typed).replace(/\s/g, "");
  return /^\d{1,6}(\/\d{1,6}){1,3}$/.test(value) ? { ok: true, value } : { ok: false, reason: "format" };
}

/** Sanitary authorisation numbers (joint order 2768-12) have no published layout: loose on purpose, the reviewer compares with the paper. */
export function checkAuthorisationNumber(typed: string): IdentifierCheck {
  const value = typed.normalize("NFKC").trim();
  return /^[A-Za-z0-9 ./-]{3,30}$/.test(value) ? { ok: true, value } : { ok: false, reason: "format" };
}
