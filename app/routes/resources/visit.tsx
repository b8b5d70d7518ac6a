import { cartHolderOf } from "~/access/cart-cookie.server";
import { visitorLoader } from "~/access/loaders.server";
import { favouriteIds } from "~/modules/favourites/index.server";
import { cartPieces } from "~/modules/cart/index.server";
import { visitHint } from "~/platform/http/cookies.server";

/** What the shop's header says of this visitor: pieces in the basket, the account's name and hearts. Asked for by the page once it is alive. */
export const loader = visitorLoader(async ({ context, request, visitor }) => {
  const cartCount = await cartPieces(context, await cartHolderOf(request, visitor));
  const headers = new Headers({ "Cache-Control": "private, no-store" });
  // Nothing to tell any more: the pages stop asking.
  if (cartCount === 0 && !visitor.user) headers.append("Set-Cookie", visitHint(false));
  const favourites = visitor.user && (await favouriteIds(context, visitor.user.id));
  return Response.json({ cartCount, name: visitor.user?.name ?? null, favourites }, { headers });
});
