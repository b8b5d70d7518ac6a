import type { CooperativeScope } from "~/modules/cooperatives/scope";
import type { Context } from "~/platform/db/context.server";
import { oppositeCentimes, ZERO, type Centimes } from "~/platform/money/money";
import { balances } from "./ledger-queries.server";

export interface SellerMoney {
  /** The platform holds this for the cooperative. */
  owedToYouCentimes: Centimes;
  /** The cooperative holds the cash and owes commission with its tax. */
  youOweCentimes: Centimes;
}

/** Where a cooperative stands with the platform, from the ledger alone. */
export async function sellerMoney(context: Context, scope: CooperativeScope): Promise<SellerMoney> {
  const own = await balances(context, scope);
  return { owedToYouCentimes: oppositeCentimes(own["cooperative-payable"] ?? ZERO), youOweCentimes: own["commission-receivable"] ?? ZERO };
}
