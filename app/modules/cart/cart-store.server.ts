import type { Context } from "~/platform/db/context.server";
import { sql, type SqlFragment } from "~/platform/db/sql-fragment";
import { hashToken, newSecretToken } from "~/platform/text/secret-token.server";
import type { CartHolder } from "./cart-holder";

/** The id of the holder's cart, as a subquery: the browser's own first, then the user's. A cart that has an owner opens to nobody else. */
export function cartIdOf({ token, userId }: CartHolder): SqlFragment {
  const hash = token ? hashToken(token) : null;
  return sql`(select c.id from cart c
    where (c.token_hash = ${hash}::bytea and (c.user_id is null or c.user_id = ${userId}::text)) or c.user_id = ${userId}::text
    order by (c.token_hash = ${hash}::bytea) desc nulls last limit 1)`;
}

export interface OpenedCart {
  cartId: string;
  /** To be set as the cookie; null when the holder's own still opens the cart. */
  newToken: string | null;
}

/** Finds the holder's cart or starts one. */
export async function openCart(context: Context, holder: CartHolder): Promise<OpenedCart> {
  const [found] = await context.sql<{ id: string }>`select id from cart where id = ${cartIdOf(holder)}`;
  if (found) return { cartId: found.id, newToken: null };
  const token = newSecretToken();
  // A user has one cart: a second tab that starts it at the same instant joins the first.
  const [started] = await context.sql<{ id: string }>`
    insert into cart (token_hash, user_id, locale) values (${hashToken(token)}, ${holder.userId}, ${context.locale})
    on conflict (user_id) do update set updated_at = app.now() returning id`;
  if (!started) throw new Error("the cart was not started");
  return { cartId: started.id, newToken: token };
}
