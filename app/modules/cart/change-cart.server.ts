import type { Context } from "~/platform/db/context.server";
import { MOST_PER_LINE } from "./cart";
import { cartIdOf, openCart } from "./cart-store.server";
import type { CartHolder } from "./cart-holder";

export type AddToCartResult =
  | { ok: true; cartId: string; quantity: number; /** To be set as the cookie; null when the holder's own still opens the cart. */ newToken: string | null }
  | { ok: false; reason: "not-for-sale" }
  | { ok: false; reason: "sold-out"; available: number };

/** Adds pieces to what the line already has. Nothing is kept aside: only placing the purchase does that. */
export async function addToCart(context: Context, holder: CartHolder, { variantId, quantity }: { variantId: string; quantity: number }): Promise<AddToCartResult> {
  refuseOddQuantity(quantity);
  const [goods] = await context.sql<{ available: number; inCart: number }>`
    select greatest(coalesce(s.on_hand - s.reserved, 0), 0) as available,
      coalesce((select quantity from cart_line where cart_id = ${cartIdOf(holder)} and variant_id = v.id), 0) as "inCart"
    from variant v
    join product p on p.id = v.product_id
    join cooperative c on c.id = p.cooperative_id
    left join shop_listing shelf on shelf.product_id = p.id
    left join stock s on s.variant_id = v.id and s.place = 'main'
    where v.id = ${variantId}::uuid and v.active and p.state = 'published' and c.state = 'approved' and coalesce(shelf.visible, true)`;
  if (!goods) return { ok: false, reason: "not-for-sale" };
  const wanted = goods.inCart + quantity;
  if (wanted > Math.min(goods.available, MOST_PER_LINE)) return { ok: false, reason: "sold-out", available: goods.available };
  const { cartId, newToken } = await openCart(context, holder);
  await context.sql`
    insert into cart_line (cart_id, variant_id, quantity) values (${cartId}::uuid, ${variantId}::uuid, ${quantity}::int)
    on conflict (cart_id, variant_id) do update set quantity = least(cart_line.quantity + excluded.quantity, ${MOST_PER_LINE}::int)`;
  await touch(context, cartId);
  return { ok: true, cartId, quantity: wanted, newToken };
}

export type SetQuantityResult = { ok: true } | { ok: false; reason: "not-in-cart" } | { ok: false; reason: "sold-out"; available: number };

/** Sets a line to a number of pieces; 0 removes it. More than there are left is refused with the number left. */
export async function setQuantity(context: Context, holder: CartHolder, { variantId, quantity }: { variantId: string; quantity: number }): Promise<SetQuantityResult> {
  if (quantity === 0) return removeLine(context, holder, variantId);
  refuseOddQuantity(quantity);
  const [line] = await context.sql<{ cartId: string; quantity: number; available: number }>`
    select l.cart_id as "cartId", l.quantity, greatest(coalesce(s.on_hand - s.reserved, 0), 0) as available
    from cart_line l left join stock s on s.variant_id = l.variant_id and s.place = 'main'
    where l.cart_id = ${cartIdOf(holder)} and l.variant_id = ${variantId}::uuid`;
  if (!line) return { ok: false, reason: "not-in-cart" };
  if (quantity > line.quantity && quantity > line.available) return { ok: false, reason: "sold-out", available: line.available };
  await context.sql`update cart_line set quantity = ${quantity}::int where cart_id = ${line.cartId}::uuid and variant_id = ${variantId}::uuid`;
  await touch(context, line.cartId);
  return { ok: true };
}

export async function removeLine(context: Context, holder: CartHolder, variantId: string): Promise<{ ok: true }> {
  await context.sql`delete from cart_line where cart_id = ${cartIdOf(holder)} and variant_id = ${variantId}::uuid`;
  return { ok: true };
}

/** Where the goods would go, so that the cart can say what delivery costs. */
export async function chooseCommune(context: Context, holder: CartHolder, communeCode: string): Promise<{ ok: true } | { ok: false; reason: "unknown-commune" | "no-cart" }> {
  const [known] = await context.sql`select 1 from commune where code = ${communeCode}`;
  if (!known) return { ok: false, reason: "unknown-commune" };
  const changed = await context.sql`update cart set commune_code = ${communeCode}, updated_at = app.now() where id = ${cartIdOf(holder)} returning id`;
  return changed.length > 0 ? { ok: true } : { ok: false, reason: "no-cart" };
}

async function touch(context: Context, cartId: string): Promise<void> {
  await context.sql`update cart set updated_at = app.now(), locale = ${context.locale} where id = ${cartId}::uuid`;
}

function refuseOddQuantity(quantity: number): void {
  if (!Number.isSafeInteger(quantity) || quantity < 1 || quantity > MOST_PER_LINE) throw new RangeError(`not a number of pieces: ${quantity}`);
}
