import { cartHolderOf, keepCart } from "~/access/cart-cookie.server";
import { mergeCarts } from "~/modules/cart/index.server";
import { withContext } from "~/platform/db/with-context.server";
import type { Locale } from "~/platform/i18n/locale";
import { database } from "~/wiring.server";

/**
 * At sign-in: the browser's cart takes in what the user had left elsewhere. `answer` is the sign-in engine's own;
 * adds to `headers` what its pages need to show a cart and a name.
 */
export async function mergeVisitorCart(request: Request, answer: Response, headers: Headers, locale: Locale): Promise<Headers> {
  const user = await signedInBy(answer);
  const { token } = await cartHolderOf(request, { user: null, grants: [] });
  if (user && token) {
    await withContext(database(), { role: "checkout", actor: { kind: "user", userId: user.id, name: user.name }, locale }, (context) =>
      mergeCarts(context, { token, userId: user.id }),
    );
  }
  return user ? keepCart(null, headers) : headers;
}

/** Null while a second factor is still asked for. */
async function signedInBy(answer: Response): Promise<{ id: string; name: string } | null> {
  const { user } = (await answer.json()) as { user?: { id: string; name: string } };
  return user ?? null;
}
