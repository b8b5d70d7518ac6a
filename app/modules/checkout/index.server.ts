// Owns the act of buying: review, place, cancel, settle. Refuses to place anything but what was shown, more than is left, or half a
// purchase; refuses to cancel after dispatch and to take cash twice. Publishes orders.placed, orders.moved, payments.collected.
export { cancelOrderByCooperative, cancelOrderByShopper, expireOrder, type CancelResult, type ShopperKey } from "./cancel-order.server";
export { checkoutSchedules, checkoutTasks, expireUnconfirmedOrders } from "./expire-orders.server";
export { placePurchase, type Placed, type PlaceRefusal, type PlaceResult } from "./place-purchase.server";
export { reviewPurchase, type ReviewRequest, type ReviewResult } from "./review-purchase.server";
export { recordCollection, recordRefusal, type CashRecord, type CollectionResult } from "./settle-order.server";
export { sellersOf, type Seller } from "./sellers.server";
export type { Draft, DraftOrder, Obstacle } from "./draft";
export type { Contact, PlacePurchase } from "./placement";
