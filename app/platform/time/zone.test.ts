import { afterEach, describe, expect, it } from "vitest";
import { dayAt, followShifts, timeAt, zoneShifts } from "./zone";

describe("the clock of Morocco", () => {
  afterEach(() => followShifts(zoneShifts(Date.parse("2026-01-01T00:00:00Z"))));

  it("tells the shifts of a year, an hour back for Ramadan and an hour on after it", () => {
    const shifts = zoneShifts(Date.parse("2025-03-01T00:00:00Z"));
    const of2025 = shifts.filter(([from]) => new Date(from).getUTCFullYear() === 2025).map(([from, minutes]) => [new Date(from).toISOString(), minutes]);
    expect(of2025).toEqual([
      ["2025-02-23T02:00:00.000Z", 0],
      ["2025-04-06T02:00:00.000Z", 60],
    ]);
  });

  it("lets a browser that knows another law show the server's hour", () => {
    followShifts([[0, 60]]);
    expect(timeAt(new Date("2026-11-24T11:00:00Z"))).toBe("12:00");
    followShifts([
      [0, 60],
      [Date.parse("2026-09-20T02:00:00Z"), 0],
    ]);
    expect(timeAt(new Date("2026-11-24T11:00:00Z"))).toBe("11:00");
    expect(dayAt(new Date("2026-08-31T23:30:00Z"))).toBe("2026-09-01");
  });
});
