/** Morocco's zone by name: its distance to UTC moves around Ramadan, so a fixed offset is never right. */
const ZONE = "Africa/Casablanca";

const wall = new Intl.DateTimeFormat("en-CA-u-ca-gregory-nu-latn", {
  timeZone: ZONE,
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** From an instant on (ms), the wall is this many minutes ahead of UTC. */
export type ZoneShift = readonly [from: number, minutes: number];

let followed: readonly ZoneShift[] | null = null;

/**
 * Has this process follow another's shifts. Browsers learn of a change of the law before or after the server does, and one page
 * must not say two hours: the browser takes the server's.
 */
export function followShifts(shifts: readonly ZoneShift[]): void {
  followed = shifts;
}

const YEAR = 366 * 86_400_000;
let known: { at: number; shifts: ZoneShift[] } | null = null;

/** The shifts of three years around the year of an instant, as this process follows or knows them: the same all year, in every process. */
export function zoneShifts(instant: number): readonly ZoneShift[] {
  if (followed) return followed;
  const around = Date.UTC(new Date(instant).getUTCFullYear(), 0, 1);
  if (known?.at === around) return known.shifts;
  const minutesAt = (instant: number) => Math.round((wallTime(instant) - instant) / 60_000);
  const shifts: ZoneShift[] = [[around - 3 * YEAR, minutesAt(around - 3 * YEAR)]];
  for (let day = around - 3 * YEAR; day < around + 3 * YEAR; day += 86_400_000) {
    const next = minutesAt(day + 86_400_000);
    if (next === shifts.at(-1)?.[1]) continue;
    let [before, after] = [day, day + 86_400_000];
    while (after - before > 60_000) {
      const middle = Math.floor((before + after) / 2);
      if (minutesAt(middle) === next) after = middle;
      else before = middle;
    }
    shifts.push([Math.round(after / 60_000) * 60_000, next]);
  }
  known = { at: around, shifts };
  return shifts;
}

/** What a clock on the wall in Morocco shows at an instant, as if it were UTC (milliseconds). */
function wallTime(instant: number): number {
  if (followed) return instant + (followed.findLast(([from]) => from <= instant)?.[1] ?? 60) * 60_000;
  const part = Object.fromEntries(wall.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second) + (instant % 1000);
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
