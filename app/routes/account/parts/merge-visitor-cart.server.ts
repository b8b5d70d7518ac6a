import type { Act } from "~/access/actions.server";
import { cartHolderOf, keepCart } from "~/access/cart-cookie.server";
import { mergeCarts } from "~/modules/cart/index.server";

/**
 * At sign-in: the browser's cart takes in what the user had left elsewhere. `answer` is the sign-in engine's own;
 * adds to `headers` what its pages need to show a cart and a name.
 */
export async function mergeVisitorCart({ request, transact }: Pick<Act<unknown>, "request" | "transact">, answer: Response, headers: Headers): Promise<Headers> {
  const user = await signedInBy(answer);
  const { token } = await cartHolderOf(request, { user: null, grants: [] });
  if (user && token) await transact((context) => mergeCarts(context, { token, userId: user.id }));
  return user ? keepCart(null, headers) : headers;
}

/** Null while a second factor is still asked for. */
async function signedInBy(answer: Response): Promise<{ id: string } | null> {
  const { user } = (await answer.json()) as { user?: { id: string } };
  return user ?? null;
}
