import type { CartCooperative, CartGroup, CartLine } from "~/modules/cart/cart";
import type { DeliveryQuote } from "~/modules/shipping/index.server";
import type { Centimes } from "~/platform/money/money";

/** What stands in the way of placing the purchase as it is. */
export type Obstacle =
  | { reason: "withdrawn"; variantId: string }
  | { reason: "sold-out"; variantId: string; available: number }
  | { reason: "does-not-serve"; cooperativeId: string }
  | { reason: "perishable-too-far"; cooperativeId: string }
  | { reason: "cash-limit"; limitCentimes: Centimes };

export interface DraftOrder {
  cooperative: CartCooperative;
  lines: CartLine[];
  goodsCentimes: Centimes;
  /** Null where the cooperative does not deliver. */
  delivery: Extract<DeliveryQuote, { ok: true }> | null;
  totalCentimes: Centimes;
}

export interface Draft {
  communeCode: string;
  orders: DraftOrder[];
  goodsCentimes: Centimes;
  deliveryCentimes: Centimes;
  totalCentimes: Centimes;
  obstacles: Obstacle[];
  /** Of everything the shopper is asked to confirm; another one means that something changed. */
  digest: string;
}

export interface Drafting {
  communeCode: string;
  groups: readonly CartGroup[];
  quotes: ReadonlyMap<string, DeliveryQuote>;
  cashLimit: Centimes;
  termsVersion: string;
}
