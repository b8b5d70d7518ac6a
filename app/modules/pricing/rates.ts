import { asCentimes, type Centimes } from "~/platform/money/money";

/** Basis points: 500 is 5 %. */
export type BasisPoints = number;

/** A rate of an amount, rounded half away from zero. The only place where an amount is rounded. */
export function rateOf(amount: Centimes, bps: BasisPoints): Centimes {
  if (!Number.isSafeInteger(bps) || bps < 0 || bps > 10_000) throw new RangeError(`not a rate in basis points: ${bps}`);
  const magnitude = (BigInt(Math.abs(amount)) * BigInt(bps) + 5_000n) / 10_000n;
  return asCentimes(Number(magnitude) * Math.sign(amount || 1));
}

/** The tax inside an amount that already includes it. */
export function taxIncludedIn(amount: Centimes, bps: BasisPoints): Centimes {
  const base = 10_000n + BigInt(bps);
  const magnitude = (BigInt(Math.abs(amount)) * BigInt(bps) * 2n + base) / (base * 2n);
  return asCentimes(Number(magnitude) * Math.sign(amount || 1));
}

export interface Commission {
  /** Before tax. */
  amount: Centimes;
  /** On top of the commission, owed by the cooperative with it. */
  vat: Centimes;
}

/** The platform's part of an order: a rate of the goods, tax included, and the tax on that service. */
export function commissionOn(goods: Centimes, rates: { commissionBps: BasisPoints; vatBps: BasisPoints }): Commission {
  const amount = rateOf(goods, rates.commissionBps);
  return { amount, vat: rateOf(amount, rates.vatBps) };
}

const VAT_TYPICAL: Record<string, BasisPoints> = {
  standard_20: 2_000,
  reduced_10: 1_000,
  exempt_by_product: 0,
  out_of_scope_or_exempt_raw_agricultural: 0,
};

/** The tax inside a line's price: none unless the cooperative is taxable (CGI art. 91-IV exempts most), then its product's usual rate. */
export function vatOfLine(vatStatus: string, vatTypical: string): BasisPoints {
  if (vatStatus !== "taxable") return 0;
  const rate = VAT_TYPICAL[vatTypical];
  if (rate === undefined) throw new Error(`no rate for VAT word ${vatTypical}`);
  return rate;
}
