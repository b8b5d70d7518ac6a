import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asCentimes } from "~/platform/money/money";
import { commissionOn, rateOf, taxIncludedIn, vatOfLine } from "./rates";
import { shareByLargestRemainder } from "./shares";

const amount = fc.integer({ min: -100_000_000, max: 100_000_000 }).map(asCentimes);
const weights = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 30 });

describe("shares", () => {
  it("always add up to the whole, to the centime", () => {
    fc.assert(
      fc.property(amount, weights, (whole, parts) => shareByLargestRemainder(whole, parts).reduce((sum, share) => sum + share, 0) === whole),
      { numRuns: 20_000 },
    );
  });

  it("never stray a centime or more from the exact part", () => {
    fc.assert(
      fc.property(amount, weights, (whole, parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        fc.pre(total > 0);
        return shareByLargestRemainder(whole, parts).every((share, index) => Math.abs(share - (whole * parts[index]!) / total) < 1);
      }),
    );
  });

  it("give the centime left to the first when all are equal", () => {
    expect(shareByLargestRemainder(asCentimes(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(shareByLargestRemainder(asCentimes(-100), [0, 0, 0])).toEqual([-34, -33, -33]);
  });

  it("refuse nobody, fractions and negative weights", () => {
    expect(() => shareByLargestRemainder(asCentimes(1), [])).toThrow(RangeError);
    expect(() => shareByLargestRemainder(asCentimes(1), [0.5])).toThrow(RangeError);
    expect(() => shareByLargestRemainder(asCentimes(1), [-1])).toThrow(RangeError);
  });
});

describe("commission and tax", () => {
  it("is 13,25 DH on 265 DH of goods at 5 %, and 2,65 DH of tax on it", () => {
    expect(commissionOn(asCentimes(26_500), { commissionBps: 500, vatBps: 2_000 })).toEqual({ amount: 1_325, vat: 265 });
  });

  it("rounds half a centime up, for charges and for refunds alike", () => {
    expect(rateOf(asCentimes(10), 500)).toBe(1);
    expect(rateOf(asCentimes(-10), 500)).toBe(-1);
    expect(rateOf(asCentimes(9), 500)).toBe(0);
  });

  it("is whole and never more than the goods", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }).map(asCentimes), fc.integer({ min: 0, max: 10_000 }), (goods, bps) => {
        const { amount: part } = commissionOn(goods, { commissionBps: bps, vatBps: 2_000 });
        return Number.isSafeInteger(part) && part >= 0 && part <= goods;
      }),
    );
  });

  it("finds the tax inside a price", () => {
    expect(taxIncludedIn(asCentimes(12_000), 2_000)).toBe(2_000);
    expect(taxIncludedIn(asCentimes(12_000), 0)).toBe(0);
  });

  it("taxes a line only when its cooperative is taxable", () => {
    expect(vatOfLine("exempt", "standard_20")).toBe(0);
    expect(vatOfLine("undetermined", "standard_20")).toBe(0);
    expect(vatOfLine("taxable", "reduced_10")).toBe(1_000);
  });
});
