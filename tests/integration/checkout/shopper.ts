import { randomUUID } from "node:crypto";
import { addToCart } from "~/modules/cart/index.server";
import { placePurchase, reviewPurchase, type PlacePurchase, type PlaceResult } from "~/modules/checkout/index.server";
import type { Context, ContextOptions } from "~/platform/db/context.server";
import type { Database } from "~/platform/db/database.server";
import { withContext } from "~/platform/db/with-context.server";
import { RABAT, type SmallGoods } from "./small-shop";

let phones = 0;

/** A visitor with a cart of their own. */
export interface Shopper {
  token: string;
  phone: string;
  act<T>(work: (context: Context) => Promise<T>, options?: Partial<ContextOptions>): Promise<T>;
  add(goods: SmallGoods, quantity?: number): Promise<void>;
  /** What the review page would send back. */
  form(overrides?: Partial<PlacePurchase>): Promise<PlacePurchase>;
  place(form: PlacePurchase): Promise<PlaceResult>;
}

export function newShopper(database: Database): Shopper {
  phones += 1;
  const own = phones;
  const phone = `+2126${String(10_000_000 + own)}`;
  const shopper: Shopper = {
    token: "",
    phone,
    act: (work, options = {}) => withContext(database, { role: "checkout", actor: { kind: "visitor", userId: null, name: "visitor" }, locale: "fr", ...options }, work),
    async add(goods, quantity = 1) {
      const added = await shopper.act((context) => addToCart(context, { token: shopper.token || null, userId: null }, { variantId: goods.variantId, quantity }));
      if (!added.ok) throw new Error(`not added: ${added.reason}`);
      shopper.token = added.newToken ?? shopper.token;
    },
    async form(overrides = {}) {
      const holder = { token: shopper.token, userId: null };
      const communeCode = overrides.communeCode ?? RABAT;
      const review = await shopper.act((context) => reviewPurchase(context, { holder, communeCode, termsVersion: "2026-11" }));
      return {
        attemptKey: randomUUID(),
        holder,
        contact: { name: "Salma T.", phone },
        communeCode,
        quarter: "Bettana",
        landmark: "En face de la mosquée",
        termsVersion: "2026-11",
        shownDigest: review.ok ? review.draft.digest : "",
        clientAddress: `10.0.${own >> 8}.${own & 255}`,
        ...overrides,
      };
    },
    place: (form) => shopper.act((context) => placePurchase(context, form)),
  };
  return shopper;
}

/** A purchase that must succeed. */
export async function bought(shopper: Shopper, goods: SmallGoods[], quantity = 1) {
  for (const one of goods) await shopper.add(one, quantity);
  const placed = await shopper.place(await shopper.form());
  if (!placed.ok) throw new Error(`not placed: ${JSON.stringify(placed)}`);
  return placed;
}
