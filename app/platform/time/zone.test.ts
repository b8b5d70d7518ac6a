import tzdata from "tzdata";
import { describe, expect, it } from "vitest";
import { timeAt } from "./zone";

/** `["2025", "only", "-", "Feb", "23", ["3", "0", "0", null], "-60", "-"]`: the clock on the wall moves at 3, to an hour less. */
type Rule = readonly [year: string, to: string, kind: string, month: string, day: string, at: readonly [string, ...unknown[]], save: string, letter: string];

const MORE_THAN_A_MINUTE = 61_000;

describe("the clock of Morocco", () => {
  const rules = (tzdata.rules.Morocco as unknown as Rule[]).filter(([year, , , , day]) => Number(year) >= 2019 && /^\d+$/.test(day));

  it("moves at every shift of the world's time zone data since 2019, and at no other", () => {
    expect(rules.length).toBeGreaterThan(14);
    for (const [year, , , month, day, [hour], save] of rules) {
      // Both shifts of a year come at 02:00 UTC: at three on the wall in, at two on the wall out.
      const shift = Date.parse(`${day} ${month} ${year} 02:00 UTC`);
      expect(save === "-60" ? hour : Number(hour) + 1).toEqual(save === "-60" ? "3" : 3);
      expect([timeAt(new Date(shift - MORE_THAN_A_MINUTE)), timeAt(new Date(shift))], `${year} ${month}`).toEqual(save === "-60" ? ["02:58", "02:00"] : ["01:58", "03:00"]);
    }
  });

  it("stands at UTC since 20 September 2026", () => {
    const [, beforeLast, last] = (tzdata.zones["Africa/Casablanca"] as unknown as [string, string, string, string | null][]).slice(-3);
    expect(last?.slice(0, 2)).toEqual(["0", "-"]);
    // Told as two on the wall, an hour ahead.
    const end = Number(beforeLast?.[3]) - 3_600_000;
    expect([timeAt(new Date(end - MORE_THAN_A_MINUTE)), timeAt(new Date(end))]).toEqual(["01:58", "01:00"]);
    expect(timeAt(new Date("2026-11-24T11:00:00Z"))).toBe("11:00");
  });
});
