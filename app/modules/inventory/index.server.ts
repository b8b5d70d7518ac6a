// Owns what is on the shelf, what is promised, and every movement of it; knows variants as opaque ids.
// Refuses to promise more than there is, to count twice, to take away what is promised.
// Publishes inventory.stock-changed in the transaction of the change.
export { adjustStock, receiveStock, type StockAdjusted } from "./adjust-stock.server";
export { commitStock, holdStock, type StockLine, type StockTaken } from "./commit-stock.server";
export { consumeStock, releaseStock, returnStock } from "./settle-stock.server";
export { stockFigures, type StockFigures } from "./stock-queries.server";
