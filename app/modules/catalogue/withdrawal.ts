/** Why goods may not be sent back within the withdrawal days (law 31-08 art. 38). */
export type NoWithdrawalReason = "perishable" | "personalised" | "category";

/** The reason a product may not be sent back; null when it may. `withdrawalRight` is its category's. */
export function noWithdrawal({ personalised, perishable, withdrawalRight }: { personalised: boolean; perishable: boolean; withdrawalRight: boolean }): NoWithdrawalReason | null {
  if (personalised) return "personalised";
  if (perishable) return "perishable";
  return withdrawalRight ? null : "category";
}
