import { signedCookie, visitHint } from "~/platform/http/cookies.server";
import { days } from "~/platform/time/durations";
import type { Visitor } from "./visitor.server";

const cookie = signedCookie("panier", { maxAge: days(60) / 1_000 });

/** Who the cart of this request belongs to: the browser's own token, the signed-in user, or both. */
export async function cartHolderOf(request: Request, visitor: Visitor): Promise<{ token: string | null; userId: string | null }> {
  return { token: await cookie.read(request), userId: visitor.user?.id ?? null };
}

/** The headers that let the browser find its cart again, and its pages ask how much is in it. `newToken`: null when its own still opens it. */
export async function keepCart(newToken: string | null, headers = new Headers()): Promise<Headers> {
  if (newToken) headers.append("Set-Cookie", await cookie.write(newToken));
  headers.append("Set-Cookie", visitHint(true));
  return headers;
}
