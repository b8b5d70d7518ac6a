/** Morocco's zone by name: its distance to UTC moves around Ramadan, so a fixed offset is never right. */
export const ZONE = "Africa/Casablanca";

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

/** What a clock on the wall in Morocco shows at an instant, as if it were UTC (milliseconds). */
function wallTime(instant: number): number {
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
