import { describe, expect, test } from "vitest";
import { inSeason } from "./season";

describe("a season", () => {
  test("holds its first and its last month", () => {
    expect([3, 4, 6, 7].map((month) => inSeason({ from: 4, to: 6 }, month))).toEqual([false, true, true, false]);
  });
  test("goes over the new year", () => {
    expect([10, 11, 12, 1, 3, 4].map((month) => inSeason({ from: 11, to: 3 }, month))).toEqual([false, true, true, true, true, false]);
  });
});
