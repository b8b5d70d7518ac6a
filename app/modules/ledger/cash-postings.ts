import { addCentimes, type Centimes } from "~/platform/money/money";
import { credit, debit, type Posting } from "./ledger";

export interface CollectedCash {
  orderId: string;
  cooperativeId: string;
  goodsCentimes: Centimes;
  deliveryCentimes: Centimes;
  commissionCentimes: Centimes;
  commissionVatCentimes: Centimes;
  /** The cooperative, or its own carrier, has the notes in hand. */
  cooperativeHolds: boolean;
}

/**
 * What a collection of cash writes. The cooperative that holds the money owes commission and VAT on it; otherwise the money waits
 * at the operator's collector, goods are owed to the cooperative (delivery belongs to who drove), and commission is taken from that.
 */
export function cashPostings(cash: CollectedCash): Posting[] {
  const owed = addCentimes(cash.commissionCentimes, cash.commissionVatCentimes);
  const commission: Posting = {
    eventKey: `commission:${cash.orderId}`,
    kind: "commission",
    lines: [
      debit(cash.cooperativeHolds ? "commission-receivable" : "cooperative-payable", owed, cash.cooperativeId),
      credit("commission-revenue", cash.commissionCentimes),
      credit("vat-on-commission", cash.commissionVatCentimes),
    ],
  };
  if (cash.cooperativeHolds) return [commission];
  const collected: Posting = {
    eventKey: `cash-collected:${cash.orderId}`,
    kind: "cash-collected",
    lines: [
      debit("cash-at-collector", addCentimes(cash.goodsCentimes, cash.deliveryCentimes), cash.cooperativeId),
      credit("cooperative-payable", cash.goodsCentimes, cash.cooperativeId),
      credit("delivery-revenue", cash.deliveryCentimes),
    ],
  };
  return [collected, commission];
}
