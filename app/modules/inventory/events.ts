/** What is left of these variants changed. */
export interface StockChanged {
  type: "inventory.stock-changed";
  variantIds: string[];
}
