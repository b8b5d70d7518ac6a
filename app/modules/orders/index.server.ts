// Owns orders, their lines, history, calls and parcels, and the one table of their moves. Refuses any other move, and another
// cooperative's order. Publishes orders.moved; orders.placed comes from checkout. Buying, cancelling and cash live in checkout.
export { confirmOrder, logCall, markDelivered, memberOf, shipOrder, startPreparing } from "./fulfil-order.server";
export { lockOrder, moveLockedOrder, notNow, writeEvent, type Author, type LockedOrder, type MoveResult } from "./move-order.server";
export { CALL_OUTCOMES, FULFILMENT_MOVES, mayCancel, mayCollect, mayMove } from "./order";
export type { ActorKind, CallOutcome, CancelReason, FulfilmentState, OrderEventKind, PaymentState } from "./order";
export type { OrdersMoved, OrdersPlaced } from "./events";
export {
  purchaseByToken,
  purchaseOfUser,
  purchasesOfUser,
  type OrderMoment,
  type PurchasedLine,
  type PurchasedOrder,
  type PurchaseLine,
  type PurchaseView,
} from "./purchase-queries.server";
export { ORDER_FILTERS, ordersOf, todayTasks, type OrderFilter, type SellerOrderLine, type SellerOrders, type TodayTasks } from "./seller-queries.server";
export { orderForSeller, packingSlip, type Call, type PackingSlip, type SellerActs, type SellerEvent, type SellerLine, type SellerOrder } from "./seller-order-query.server";
export { orderTotals, type OrderTotals } from "./totals-query.server";
export { purchaseNotice, purchaseOfOrder, type OrderNotice, type PurchaseNotice } from "./notice-queries.server";
