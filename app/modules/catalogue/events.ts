/** Something a list, a page or the index shows of this product changed, its state included. */
export interface ProductChanged {
  type: "catalogue.product-changed";
  productId: string;
}
