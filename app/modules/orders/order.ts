export type FulfilmentState = "placed" | "confirmed" | "preparing" | "shipped" | "delivered" | "refused" | "cancelled";
export type PaymentState = "pending" | "paid" | "cancelled" | "refunded";

/** The only moves of an order. Screens, commands, tests and `npm run invariants` read this table. */
export const FULFILMENT_MOVES: Record<FulfilmentState, readonly FulfilmentState[]> = {
  placed: ["confirmed", "cancelled"],
  confirmed: ["preparing", "cancelled"],
  preparing: ["shipped", "cancelled"],
  shipped: ["delivered", "refused"],
  delivered: [],
  refused: [],
  cancelled: [],
};

export function mayMove(from: FulfilmentState, to: FulfilmentState): boolean {
  return FULFILMENT_MOVES[from].includes(to);
}

/** Before dispatch, whoever asks. */
export function mayCancel(state: FulfilmentState): boolean {
  return mayMove(state, "cancelled");
}

/** Cash is recorded once the goods were handed over, and only then is the order paid. */
export function mayCollect(order: { fulfilmentState: FulfilmentState; paymentState: PaymentState }): boolean {
  return order.fulfilmentState === "delivered" && order.paymentState === "pending";
}

export const CALL_OUTCOMES = ["reached", "no-answer", "call-back", "wrong-number", "refused"] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** A call is worth writing down while the goods are not at the shopper's. */
export function mayCall(state: FulfilmentState): boolean {
  return state === "placed" || state === "confirmed" || state === "preparing" || state === "shipped";
}

export type ActorKind = "shopper" | "cooperative" | "system";

export const CANCEL_REASONS = {
  shopper: ["changed-mind", "mistake", "too-slow", "other"],
  cooperative: ["out-of-stock", "shopper-unreachable", "shopper-refused", "cannot-deliver", "other"],
  system: ["not-confirmed-in-time"],
} as const;
export type CancelReason = (typeof CANCEL_REASONS)[ActorKind][number];

/** What an order's history may hold: its moves, and what happened beside them. */
export type OrderEventKind = FulfilmentState | "call" | "collected";
