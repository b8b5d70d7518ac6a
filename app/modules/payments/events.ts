import type { Centimes } from "~/platform/money/money";
import type { Collector } from "./payment";

/** Cash of one order was recorded as collected: the order is paid. */
export interface PaymentsCollected {
  type: "payments.collected";
  orderId: string;
  cooperativeId: string;
  amountCentimes: Centimes;
  collector: Collector;
}
