import type { NoWithdrawalReason } from "~/modules/catalogue/withdrawal";
import type { Centimes } from "~/platform/money/money";

/** Why a line cannot be bought as it stands; null when it can. It is said on the page, never dropped in silence. */
export type LineProblem = "withdrawn" | "sold-out" | "fewer-left";

export const MOST_PER_LINE = 999;

export interface CartCooperative {
  id: string;
  publicId: string;
  nameFr: string;
  nameAr: string;
  slugFr: string;
  slugAr: string;
  communeCode: string;
  communeFr: string;
  communeAr: string;
}

export interface CartLine {
  variantId: string;
  productId: string;
  productPublicId: string;
  productRevision: number;
  quantity: number;
  /** Pieces that may still be sold, this line's own included. */
  available: number;
  problem: LineProblem | null;
  unitPriceCentimes: Centimes;
  totalCentimes: Centimes;
  vatBps: number;
  nameFr: string;
  nameAr: string;
  slugFr: string;
  slugAr: string;
  variantLabelFr: string | null;
  variantLabelAr: string | null;
  netContent: number;
  unit: string;
  shipWeightG: number;
  perishable: boolean;
  oneOfAKind: boolean;
  /** Why it may not be sent back; null when it may. */
  noWithdrawal: NoWithdrawalReason | null;
  pictureBase: string | null;
  pictureWidths: number[];
  cooperative: CartCooperative;
}

export interface CartGroup {
  cooperative: CartCooperative;
  lines: CartLine[];
  /** Of the lines that can be bought. */
  goodsCentimes: Centimes;
  weightG: number;
  perishable: boolean;
}

/** The lines of each cooperative in the order they were first added. Sums count what can be bought. */
export function groupByCooperative(lines: readonly CartLine[]): CartGroup[] {
  const groups = new Map<string, CartGroup>();
  for (const line of lines) {
    const group = groups.get(line.cooperative.id) ?? { cooperative: line.cooperative, lines: [], goodsCentimes: 0 as Centimes, weightG: 0, perishable: false };
    group.lines.push(line);
    if (line.problem === null) {
      group.goodsCentimes = (group.goodsCentimes + line.totalCentimes) as Centimes;
      group.weightG += line.shipWeightG * line.quantity;
      group.perishable ||= line.perishable;
    }
    groups.set(line.cooperative.id, group);
  }
  return [...groups.values()];
}
