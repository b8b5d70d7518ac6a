import type { Context } from "~/platform/db/context.server";
import { hashToken } from "~/platform/text/secret-token.server";

/**
 * At sign-in the browser's cart takes in what the user had left elsewhere, the larger quantity of each line, and becomes the user's.
 * The cookie stays valid. Safe to repeat.
 */
export async function mergeCarts(context: Context, { token, userId }: { token: string | null; userId: string }): Promise<void> {
  if (!token) return;
  const carts = await context.sql<{ id: string; userId: string | null; mine: boolean }>`
    select id, user_id as "userId", token_hash = ${hashToken(token)} as mine from cart
    where token_hash = ${hashToken(token)} or user_id = ${userId} order by id for update`;
  const browsers = carts.find(({ mine }) => mine);
  if (!browsers || browsers.userId !== null) return;
  const old = carts.find((cart) => cart.userId === userId);
  if (old) {
    await context.sql`
      insert into cart_line (cart_id, variant_id, quantity, added_at)
      select ${browsers.id}::uuid, variant_id, quantity, added_at from cart_line where cart_id = ${old.id}::uuid
      on conflict (cart_id, variant_id) do update set quantity = greatest(cart_line.quantity, excluded.quantity)`;
    await context.sql`
      update cart set commune_code = coalesce(commune_code, (select commune_code from cart where id = ${old.id}::uuid)) where id = ${browsers.id}::uuid`;
    await context.sql`delete from cart where id = ${old.id}::uuid`;
  }
  await context.sql`update cart set user_id = ${userId}, updated_at = app.now() where id = ${browsers.id}::uuid`;
}
