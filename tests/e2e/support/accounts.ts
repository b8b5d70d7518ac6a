import { readFileSync } from "node:fs";
import { join } from "node:path";
import { totpCode } from "../../../scripts/lib/demo-accounts.mjs";

export type AccountName = "shopper" | "owner" | "member" | "otherOwner" | "administrator" | "secondAdministrator" | "officer";

export interface Account {
  email: string;
  phone?: string;
  password: string;
  totpSecret?: string;
}

/** An account of the demonstration, from the file its start wrote. */
export function account(name: AccountName): Account {
  const file = join(process.env.JOURNEY_DATA_DIR ?? ".tmp/journeys", "demo-accounts.json");
  return (JSON.parse(readFileSync(file, "utf8")) as Record<AccountName, Account>)[name];
}

/** What the person's authenticator shows now. */
export function codeNow({ totpSecret }: Account): string {
  if (!totpSecret) throw new Error("this account has no second factor");
  return totpCode(totpSecret, new Date());
}
