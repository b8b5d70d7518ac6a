import { describe, expect, test } from "vitest";
import { expectedDays } from "./expected-days";

describe("the days a parcel is expected", () => {
  test("are counted from the day of the order, over the end of a month", () => {
    expect(expectedDays("2026-11-24", { daysMin: 1, daysMax: 7 })).toEqual({ from: "2026-11-25", to: "2026-12-01" });
  });
  test("are never a Sunday", () => {
    expect(expectedDays("2026-11-27", { daysMin: 1, daysMax: 2 })).toEqual({ from: "2026-11-28", to: "2026-11-30" });
  });
});
