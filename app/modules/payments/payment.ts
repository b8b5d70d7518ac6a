/** How a purchase is paid. Card rails are declared for what is stored; only cash is offered so far. */
export type Rail = "cash-on-delivery" | "card" | "bank-transfer" | "demo-card";

export type AllocationState = "pending" | "collected" | "captured" | "cancelled" | "refunded";

/** The only moves of the money asked for one order. Paid means collected or captured, nothing else. */
export const ALLOCATION_MOVES: Record<AllocationState, readonly AllocationState[]> = {
  pending: ["collected", "captured", "cancelled"],
  collected: ["refunded"],
  captured: ["refunded"],
  cancelled: [],
  refunded: [],
};

/** Who took the cash. In the first two the cooperative already holds it. */
export const COLLECTORS = ["cooperative", "cooperative-carrier", "operator-carrier", "operator"] as const;
export type Collector = (typeof COLLECTORS)[number];

export function cooperativeHolds(collector: Collector): boolean {
  return collector === "cooperative" || collector === "cooperative-carrier";
}
