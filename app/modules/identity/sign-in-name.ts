import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { latinDigits } from "~/platform/text/latin-digits";

const PLACEHOLDER_DOMAIN = "phone.taawon.invalid";

/** The never-mailed address of somebody who has a phone and no e-mail (RFC 2606 keeps `.invalid` unreachable). */
export function placeholderAddress(phone: string): string {
  return `${phone.replace(/\D/g, "")}@${PLACEHOLDER_DOMAIN}`;
}

export function isPlaceholderAddress(email: string): boolean {
  return email.endsWith(`@${PLACEHOLDER_DOMAIN}`);
}

export type SignInName = { kind: "email"; email: string } | { kind: "phone"; phone: string };

/** Reads what was typed as an e-mail or as a Moroccan phone, Arabic-Indic digits included; null when it is neither. */
export function readSignInName(typed: string): SignInName | null {
  const text = typed.normalize("NFKC").trim();
  if (text.includes("@")) return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? { kind: "email", email: text.toLowerCase() } : null;
  const phone = readPhone(text);
  return phone ? { kind: "phone", phone } : null;
}

/**
 * A Moroccan phone in E.164, from `0612345678`, `+212 6…`, `00212…`, `+2120612…`, spaced or in Arabic-Indic digits.
 * Possible-but-unassigned 05–08 numbers pass: the plan grows faster than the metadata (ANRT). Null when it cannot be a number.
 */
export function readPhone(typed: string): string | null {
  const digits = latinDigits(typed)
    .replace(/[^\d+]/g, "")
    .replace(/^00/, "+")
    .replace(/^\+2120/, "+212");
  const parsed = parsePhoneNumberFromString(digits, "MA");
  if (!parsed?.isPossible()) return null;
  if (parsed.countryCallingCode === "212" && !/^\+212[5-8]\d{8}$/.test(parsed.number)) return null;
  return parsed.number;
}
