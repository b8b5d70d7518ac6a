import { asCentimes, type Centimes } from "~/platform/money/money";
import { latinDigits } from "~/platform/text/latin-digits";

export type TypedNumber = { ok: true; value: number } | { ok: false; reason: "empty" | "format" | "negative" | "decimals" | "range" };

interface Bounds {
  minimum: number;
  maximum: number;
  /** Digits after the point that mean something. */
  decimals: number;
}

/**
 * Reads a number as people here type it: `1 234,50`, `1234.5`, `١٢٣٤٫٥٠`, with ordinary or no-break spaces between thousands.
 * Refuses what a calculator would guess at: exponents, signs, two points.
 */
export function readTypedNumber(typed: string, { minimum, maximum, decimals }: Bounds): TypedNumber {
  const plain = latinDigits(typed)
    .replace(/[\s\u00A0\u202F\u066C\u200E\u200F\u061C]/g, "")
    .replace(/\u066B/g, ",");
  if (plain === "") return { ok: false, reason: "empty" };
  if (/^[-\u2212]/.test(plain)) return { ok: false, reason: "negative" };
  const match = /^(\d{1,12})(?:[.,](\d*))?$/.exec(plain);
  if (!match) return { ok: false, reason: "format" };
  const fraction = (match[2] ?? "").replace(/0+$/, "");
  if (fraction.length > decimals) return { ok: false, reason: "decimals" };
  const value = Number(`${match[1]}.${fraction || "0"}`);
  return value < minimum || value > maximum ? { ok: false, reason: "range" } : { ok: true, value };
}

export type TypedPrice = { ok: true; value: Centimes } | Exclude<TypedNumber, { ok: true }>;

/** A price in dirhams, to the centime: 0.01 to 1,000,000 DH. */
export function readTypedPrice(typed: string): TypedPrice {
  const read = readTypedNumber(typed, { minimum: 0.01, maximum: 1_000_000, decimals: 2 });
  return read.ok ? { ok: true, value: asCentimes(Math.round(read.value * 100)) } : read;
}

/** Whole pieces, 0 to 100,000. */
export function readTypedPieces(typed: string, minimum = 0): TypedNumber {
  return readTypedNumber(typed, { minimum, maximum: 100_000, decimals: 0 });
}
