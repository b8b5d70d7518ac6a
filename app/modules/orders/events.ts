import type { ActorKind, FulfilmentState } from "./order";

/** A purchase was placed with its orders, one per cooperative. */
export interface OrdersPlaced {
  type: "orders.placed";
  purchaseId: string;
  orderIds: string[];
}

/** An order moved; `by` and `reason` say who cancelled and why. */
export interface OrdersMoved {
  type: "orders.moved";
  orderId: string;
  cooperativeId: string;
  from: FulfilmentState;
  to: FulfilmentState;
  by: ActorKind;
  reason?: string;
}
