import { describe, expect, it } from "vitest";
import { afterWorkingHours } from "./working-hours";
import { dayAt, instantAt } from "./zone";

const at = (text: string) => new Date(text);

describe("working hours in Morocco", () => {
  it("counts nine hours a day from the hour of the order", () => {
    // Tuesday 24 November 2026, 10:00 in Morocco: 8 h that day, 9 on Wednesday, 7 on Thursday.
    expect(afterWorkingHours(at("2026-11-24T10:00:00Z"), 24)).toEqual(instantAt("2026-11-26", 16));
  });

  it("starts at nine the next morning for an order of the night", () => {
    expect(afterWorkingHours(at("2026-11-24T22:30:00Z"), 1)).toEqual(instantAt("2026-11-25", 10));
  });

  it("leaves Sunday out", () => {
    // Saturday 17:00: one hour on Saturday, the second on Monday at ten.
    expect(afterWorkingHours(instantAt("2026-11-28", 17), 2)).toEqual(instantAt("2026-11-30", 10));
  });

  it("follows the clock on the wall when Ramadan moves it", () => {
    // In 2026 Ramadan begins about 18 February: Morocco goes to UTC+0 on Sunday 15 February and back on 22 March.
    expect(instantAt("2026-02-14", 9)).toEqual(at("2026-02-14T08:00:00Z"));
    expect(instantAt("2026-02-16", 9)).toEqual(at("2026-02-16T09:00:00Z"));
    expect(afterWorkingHours(instantAt("2026-02-14", 17), 2)).toEqual(at("2026-02-16T10:00:00Z"));
    expect(afterWorkingHours(instantAt("2026-03-21", 17), 2)).toEqual(at("2026-03-23T09:00:00Z"));
  });

  it("reads the calendar day in Morocco, not in UTC", () => {
    expect(dayAt(at("2025-11-24T23:30:00Z"))).toBe("2025-11-25");
    expect(dayAt(at("2026-02-20T23:30:00Z"))).toBe("2026-02-20");
  });
});
