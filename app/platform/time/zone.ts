/**
 * When the clocks of Morocco moved: an hour back for Ramadan and on again after it, since 28 October 2018; at UTC for good since
 * 20 September 2026. IANA time zone data 2026d, which runtimes and databases learn of months apart: one shop must not show two hours,
 * so neither is asked. A new law is a new line.
 */
const SHIFTS = (
  [
    ["2018-10-28T00:00Z", 60],
    ["2019-05-05T02:00Z", 0],
    ["2019-06-09T02:00Z", 60],
    ["2020-04-19T02:00Z", 0],
    ["2020-05-31T02:00Z", 60],
    ["2021-04-11T02:00Z", 0],
    ["2021-05-16T02:00Z", 60],
    ["2022-03-27T02:00Z", 0],
    ["2022-05-08T02:00Z", 60],
    ["2023-03-19T02:00Z", 0],
    ["2023-04-23T02:00Z", 60],
    ["2024-03-10T02:00Z", 0],
    ["2024-04-14T02:00Z", 60],
    ["2025-02-23T02:00Z", 0],
    ["2025-04-06T02:00Z", 60],
    ["2026-02-15T02:00Z", 0],
    ["2026-03-22T02:00Z", 60],
    ["2026-09-20T01:00Z", 0],
  ] as const
).map(([from, minutesAhead]) => ({ from: Date.parse(from), minutesAhead }));

/** What a clock on the wall in Morocco shows at an instant, as if it were UTC (milliseconds). */
function wallTime(instant: number): number {
  const { minutesAhead } = SHIFTS.findLast(({ from }) => from <= instant) ?? SHIFTS[0]!;
  return instant + minutesAhead * 60_000;
}

/** The calendar day in Morocco at an instant, `YYYY-MM-DD`. */
export function dayAt(instant: Date): string {
  return new Date(wallTime(instant.getTime())).toISOString().slice(0, 10);
}

/** The time on the wall in Morocco at an instant, `HH:MM`. */
export function timeAt(instant: Date): string {
  return new Date(wallTime(instant.getTime())).toISOString().slice(11, 16);
}

/** The instant at which the wall shows `hour` o'clock on a calendar day. */
export function instantAt(day: string, hour: number): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000;
  // Twice: the first guess may lie on the other side of a shift.
  let guess = wanted - (wallTime(wanted) - wanted);
  guess = wanted - (wallTime(guess) - guess);
  return new Date(guess);
}

export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
