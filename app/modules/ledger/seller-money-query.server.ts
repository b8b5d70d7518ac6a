import type { CooperativeScope } from "~/modules/cooperatives/scope";
import type { Context } from "~/platform/db/context.server";
import { asCentimes, type Centimes } from "~/platform/money/money";
import { balances, ledgerLines, type LedgerPage } from "./ledger-queries.server";

export interface SellerMoney {
  /** The platform holds this for the cooperative. */
  owedToYouCentimes: Centimes;
  /** The cooperative holds the cash and owes commission with its tax. */
  youOweCentimes: Centimes;
  /** Both together: positive is for the cooperative. */
  balanceCentimes: Centimes;
  ledger: LedgerPage;
}

/** Where a cooperative stands with the platform, from the ledger alone. */
export async function sellerMoney(context: Context, scope: CooperativeScope, page = 1): Promise<SellerMoney> {
  const own = await balances(context, scope);
  const owedToYouCentimes = asCentimes(0 - (own["cooperative-payable"] ?? 0));
  const youOweCentimes = asCentimes(own["commission-receivable"] ?? 0);
  return { owedToYouCentimes, youOweCentimes, balanceCentimes: asCentimes(owedToYouCentimes - youOweCentimes), ledger: await ledgerLines(context, scope, page) };
}
