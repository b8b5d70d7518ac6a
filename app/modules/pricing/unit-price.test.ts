import { describe, expect, test } from "vitest";
import { asCentimes } from "~/platform/money/money";
import { unitPrice } from "./unit-price";

describe("the price of a kilogram, a litre, a piece", () => {
  test("a jar of 500 g at 85 DH comes to 170 DH a kilogram", () => {
    expect(unitPrice(asCentimes(8_500), 500, "g")).toEqual({
      amount: 17_000,
      per: "kg",
    });
    expect(unitPrice(asCentimes(8_500), 0.5, "kg")).toEqual({
      amount: 17_000,
      per: "kg",
    });
  });
  test("300 g of jben at 32 DH is rounded to the nearest centime", () => {
    expect(unitPrice(asCentimes(3_200), 300, "g")).toEqual({
      amount: 10_667,
      per: "kg",
    });
  });
  test("oil is told by the litre", () => {
    expect(unitPrice(asCentimes(4_750), 500, "ml")).toEqual({
      amount: 9_500,
      per: "L",
    });
  });
  test("six eggs have a price each, one rug has none beside its own", () => {
    expect(unitPrice(asCentimes(1_200), 6, "unite")).toEqual({
      amount: 200,
      per: "unite",
    });
    expect(unitPrice(asCentimes(185_000), 1, "unite")).toBeNull();
  });
});
