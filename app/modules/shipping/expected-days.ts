/** Calendar days 'YYYY-MM-DD' between which a parcel ordered today should come. Nobody delivers on a Sunday: it comes on the Monday. */
export interface ExpectedDays {
  from: string;
  to: string;
}

export function expectedDays(today: string, { daysMin, daysMax }: { daysMin: number; daysMax: number }): ExpectedDays {
  return { from: deliveryDay(today, daysMin), to: deliveryDay(today, daysMax) };
}

function deliveryDay(today: string, after: number): string {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + after);
  if (day.getUTCDay() === 0) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
