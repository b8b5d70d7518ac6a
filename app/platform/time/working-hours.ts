import { dayAt, instantAt, nextDay, weekday } from "./zone";

const OPENS = 9;
const CLOSES = 18;
const SUNDAY = 0;
const HOUR = 3_600_000;

/** The instant when `hours` working hours (Monday to Saturday, 9 to 18 in Morocco) have passed since `from`. */
export function afterWorkingHours(from: Date, hours: number): Date {
  let left = hours * HOUR;
  for (let day = dayAt(from); ; day = nextDay(day)) {
    if (weekday(day) === SUNDAY) continue;
    const opens = Math.max(instantAt(day, OPENS).getTime(), from.getTime());
    const open = instantAt(day, CLOSES).getTime() - opens;
    if (open <= 0) continue;
    if (open >= left) return new Date(opens + left);
    left -= open;
  }
}
