import { asCentimes, type Centimes } from "~/platform/money/money";

export interface Rate {
  upToG: number;
  priceCentimes: number;
  daysMin: number;
  daysMax: number;
}

export interface RatedParcel {
  priceCentimes: Centimes;
  daysMin: number;
  daysMax: number;
}

const TEN_KG = 10_000;

/**
 * The price of a parcel from the rates of one origin and zone, lightest first. Above the heaviest, each started
 * 10 kg costs what the step between the last two rates costs. Throws on an empty grid: every zone has its rates.
 */
export function rateParcel(rates: readonly Rate[], weightG: number): RatedParcel {
  const heaviest = rates.at(-1);
  if (!heaviest) throw new Error("the delivery grid has no rate for this origin and zone");
  const fit = rates.find(({ upToG }) => weightG <= upToG);
  if (fit) return { priceCentimes: asCentimes(fit.priceCentimes), daysMin: fit.daysMin, daysMax: fit.daysMax };
  const step = heaviest.priceCentimes - (rates.at(-2)?.priceCentimes ?? 0);
  const more = Math.ceil((weightG - heaviest.upToG) / TEN_KG) * step;
  return { priceCentimes: asCentimes(heaviest.priceCentimes + more), daysMin: heaviest.daysMin, daysMax: heaviest.daysMax };
}
