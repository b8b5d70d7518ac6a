// Owns carts and their lines. Keeps no stock aside; refuses more pieces than are left and goods not for sale; says what
// became unavailable instead of dropping it. Publishes nothing.
export { addToCart, chooseCommune, removeLine, setQuantity, type AddToCartResult, type SetQuantityResult } from "./change-cart.server";
export { cartContents, cartPieces, readCart, type CartContents, type CartView } from "./cart-queries.server";
export type { CartHolder } from "./cart-holder";
export { mergeCarts } from "./merge-carts.server";
export { groupByCooperative, type CartCooperative, type CartGroup, type CartLine, type LineProblem } from "./cart";
