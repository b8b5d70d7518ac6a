import type { Centimes } from "~/platform/money/money";

export type Account =
  | "shopper-prepaid"
  | "card-clearing"
  | "cash-at-collector"
  | "bank"
  | "cooperative-payable"
  | "commission-receivable"
  | "commission-revenue"
  | "delivery-revenue"
  | "vat-on-commission"
  | "carrier-fees"
  | "gateway-fees"
  | "stamp-duty"
  | "disputes"
  | "payout-in-transit"
  | "cash-differences"
  | "suspense";

export interface PostingLine {
  account: Account;
  /** Whose sub-account; null for the operator's own. */
  cooperativeId: string | null;
  /** Debit positive, credit negative. */
  amountCentimes: Centimes;
}

export interface Posting {
  /** One entry per business event, ever: "cash-collected:<order id>". */
  eventKey: string;
  kind: string;
  lines: readonly PostingLine[];
}

export function debit(account: Account, amountCentimes: Centimes, cooperativeId: string | null = null): PostingLine {
  return { account, amountCentimes, cooperativeId };
}

export function credit(account: Account, amountCentimes: Centimes, cooperativeId: string | null = null): PostingLine {
  return { account, amountCentimes: (0 - amountCentimes) as Centimes, cooperativeId };
}
