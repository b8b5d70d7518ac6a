import type { CartHolder } from "~/modules/cart/index.server";

export interface Contact {
  name: string;
  /** E.164 */
  phone: string;
  email?: string | undefined;
}

export interface PlacePurchase {
  /** A UUID made with the form: any number of posts of one form are one purchase. */
  attemptKey: string;
  holder: CartHolder;
  contact: Contact;
  communeCode: string;
  quarter: string;
  landmark: string;
  note?: string | undefined;
  termsVersion: string;
  /** `draft.digest` of the review the shopper confirmed. */
  shownDigest: string;
  /** For the cap on purchases per address; null when unknown. */
  clientAddress: string | null;
}
