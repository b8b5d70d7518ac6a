import { auth } from "./auth.server";
import { placeholderAddress, type SignInName } from "./sign-in-name";

/**
 * The address the sign-in engine knows an account by: its own, that of the account with this phone, or the placeholder that account
 * would have. Asked by address, the engine hashes a password whether somebody is there or not; asked by phone it answers strangers at once.
 */
export async function addressOfName(name: SignInName): Promise<string> {
  if (name.kind === "email") return name.email;
  const { adapter } = await auth().$context;
  const owner = await adapter.findOne<{ email: string }>({ model: "user", where: [{ field: "phoneNumber", value: name.phone }], select: ["email"] });
  return owner?.email ?? placeholderAddress(name.phone);
}
