import type { Centimes } from "~/platform/money/money";

/** The database knows `credit-note` and `commission-invoice` too; what issues them comes with refunds and payouts. */
export type DocumentKind = "invoice";

export interface Party {
  nameFr: string;
  nameAr: string;
  /** Street and commune, one line each. */
  addressFr: string[];
  addressAr: string[];
  /** Cooperatives print their register number in place of a trade register's. */
  registerNumber?: string | null;
  court?: string | null;
  ice?: string | null;
  taxId?: string | null;
  phone?: string | null;
  email?: string | null;
}

export interface DocumentLine {
  nameFr: string;
  nameAr: string;
  quantity: number;
  unitPriceCentimes: Centimes;
  totalCentimes: Centimes;
  /** Inside the price. */
  vatBps: number;
}

/** Exempt: art. 91-IV of the tax code; taxable: the tax inside each rate. */
export type VatMention = { status: "exempt" } | { status: "taxable"; rates: { bps: number; baseCentimes: Centimes; taxCentimes: Centimes }[] };

/** Everything a document states, as it was on the day it was issued. Its PDF is made from this alone. */
export interface DocumentFacts {
  kind: DocumentKind;
  reference: string;
  /** Calendar day in Morocco. */
  issuedOn: string;
  seller: Party;
  /** Who issues it in the seller's name, where another does. */
  issuedBy: Party | null;
  buyer: Party;
  about: { orderNumber: string; deliveredOn: string };
  lines: DocumentLine[];
  deliveryCentimes: Centimes;
  /** On cash, CGI art. 252-I-B, when the setting asks for the line. At the seller's charge, so not in the total. */
  stampDuty: { bps: number; amountCentimes: Centimes } | null;
  totalCentimes: Centimes;
  vat: VatMention;
  /** How it was paid, and when. */
  payment: { rail: string; paidOn: string };
  fictional: boolean;
}

/** `RAHMA-F-2026-000012`: the series' own letters, the year, the number without a gap. */
export function referenceOf(series: string, year: number, number: number): string {
  return `${series}-${String(year)}-${String(number).padStart(6, "0")}`;
}
