import { asCentimes, type Centimes } from "~/platform/money/money";

export interface UnitPrice {
  amount: Centimes;
  /** The kilogram, the litre or the piece it is the price of. */
  per: "kg" | "L" | "unite";
}

/** Contents of one whole measure, in thousandths of the unit sold. */
const MEASURES: Record<string, { per: UnitPrice["per"]; thousandths: number }> = {
  kg: { per: "kg", thousandths: 1_000 },
  g: { per: "kg", thousandths: 1_000_000 },
  L: { per: "L", thousandths: 1_000 },
  ml: { per: "L", thousandths: 1_000_000 },
  unite: { per: "unite", thousandths: 1_000 },
};

/** What a kilogram, a litre or a piece comes to, to the nearest centime; null for a single piece, whose price it already is. */
export function unitPrice(price: Centimes, netContent: number, unit: string): UnitPrice | null {
  const measure = MEASURES[unit];
  const content = Math.round(netContent * 1_000);
  if (!measure || content <= 0 || (unit === "unite" && content === 1_000)) return null;
  return {
    amount: asCentimes(Math.round((price * measure.thousandths) / content)),
    per: measure.per,
  };
}
