import { totpCode } from "../../scripts/lib/demo-accounts.mjs";
import type { Account } from "./setting";
import type { ShopClient } from "./shop-client";

/** By the real forms, second factor included. */
export async function signIn(client: ShopClient, { email, password, totpSecret }: Account): Promise<void> {
  const entered = await client.post(`/${client.locale}/connexion`, { intent: "enter", name: email, password });
  if (entered.status >= 400) throw new Error(`${email} was not let in: ${String(entered.status)}`);
  if (!totpSecret) return;
  const verified = await client.post(`/${client.locale}/connexion/code`, { intent: "verify", code: totpCode(totpSecret, new Date()) });
  if (verified.status >= 400) throw new Error(`the code of ${email} was refused: ${String(verified.status)}`);
}
