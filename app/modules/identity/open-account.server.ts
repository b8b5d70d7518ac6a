import { addressOfName } from "./address-of-name.server";
import { auth } from "./auth.server";
import { callAuth } from "./session.server";
import type { SignInName } from "./sign-in-name";

export interface NewAccount {
  name: SignInName;
  person: string;
  password: string;
  locale: string;
}

/** Opens a shopper's account by e-mail or by phone and signs it in. The answer carries the cookies. */
export async function openAccount(request: Request, account: NewAccount): Promise<{ ok: true; answer: Response } | { ok: false; reason: "taken" | "too-many" }> {
  // An account that signs in by e-mail may own this phone too: asking for its address is refused, and counted, as any taken name is.
  const email = await addressOfName(account.name);
  const answer = await callAuth(request, "/sign-up/email", { email, name: account.person, password: account.password, locale: account.locale });
  if (answer.status === 429) return { ok: false, reason: "too-many" };
  if (!answer.ok) return { ok: false, reason: "taken" };
  if (account.name.kind === "phone") {
    const { user } = (await answer.clone().json()) as { user: { id: string } };
    const { internalAdapter } = await auth().$context;
    await internalAdapter.updateUser(user.id, { phoneNumber: account.name.phone, phoneNumberVerified: false });
  }
  return { ok: true, answer };
}
