import { auth } from "./auth.server";
import { callAuth } from "./session.server";
import { placeholderAddress, type SignInName } from "./sign-in-name";

export interface NewAccount {
  name: SignInName;
  person: string;
  password: string;
  locale: string;
}

/** Opens a shopper's account by e-mail or by phone and signs it in. The answer carries the cookies. */
export async function openAccount(request: Request, account: NewAccount): Promise<{ ok: true; answer: Response } | { ok: false; reason: "taken" | "too-many" }> {
  const email = account.name.kind === "email" ? account.name.email : await addressFor(account.name.phone);
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

/** An account that signs in by e-mail may own this number too: asking for its own address is refused, and counted, as any taken name is. */
async function addressFor(phone: string): Promise<string> {
  const { adapter } = await auth().$context;
  const owner = await adapter.findOne<{ email: string }>({ model: "user", where: [{ field: "phoneNumber", value: phone }], select: ["email"] });
  return owner?.email ?? placeholderAddress(phone);
}
