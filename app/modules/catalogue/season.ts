/** Months 1 to 12, both included. Past December it goes on into the next year: 11 to 3. */
export interface Season {
  from: number;
  to: number;
}

export function inSeason({ from, to }: Season, month: number): boolean {
  return from <= to ? month >= from && month <= to : month >= from || month <= to;
}
