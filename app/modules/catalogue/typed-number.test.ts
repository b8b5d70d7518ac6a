import { describe, expect, it } from "vitest";
import { readTypedPieces, readTypedPrice } from "./typed-number";

describe("numbers as members type them", () => {
  it.each([
    ["1 234,50", 123_450],
    ["1\u202F234,50", 123_450],
    ["1234.5", 123_450],
    ["١٢٣٤٫٥٠", 123_450],
    ["١٬٢٣٤٫٥", 123_450],
    ["85", 8_500],
    ["85,", 8_500],
    ["0,01", 1],
    ["19,99", 1_999],
    ["1000000", 100_000_000],
  ])("reads %s as %d centimes", (typed, centimes) => {
    expect(readTypedPrice(typed)).toEqual({ ok: true, value: centimes });
  });

  it.each([
    ["", "empty"],
    ["1e9", "format"],
    ["0x10", "format"],
    ["1,2,3", "format"],
    ["12 DH", "format"],
    ["+5", "format"],
    ["-1", "negative"],
    ["−1", "negative"],
    ["1,234", "decimals"],
    ["0", "range"],
    ["1000000,01", "range"],
    ["NaN", "format"],
  ])("refuses %j as a price: %s", (typed, reason) => {
    expect(readTypedPrice(typed)).toEqual({ ok: false, reason });
  });

  it("counts whole pieces only", () => {
    expect(readTypedPieces("١٢")).toEqual({ ok: true, value: 12 });
    expect(readTypedPieces("12,0")).toEqual({ ok: true, value: 12 });
    expect(readTypedPieces("1,5")).toEqual({ ok: false, reason: "decimals" });
    expect(readTypedPieces("100001")).toEqual({ ok: false, reason: "range" });
    expect(readTypedPieces("0", 1)).toEqual({ ok: false, reason: "range" });
  });
});
