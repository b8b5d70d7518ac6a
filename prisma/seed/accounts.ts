import { randomBytes, randomInt } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { grantRole, openKnownAccount } from "~/modules/identity/index.server";
import { REGION_CODE } from "~/modules/territory/territory";
import type { Run } from "./seeding";

const ACCOUNT_NAMES = ["shopper", "owner", "member", "otherOwner", "administrator", "secondAdministrator", "officer"] as const;
export type AccountName = (typeof ACCOUNT_NAMES)[number];

const accountSchema = z.object({ email: z.string(), phone: z.string().optional(), password: z.string(), totpSecret: z.string().optional() });
export type DemoAccount = z.output<typeof accountSchema>;
export type DemoAccounts = Record<AccountName, DemoAccount>;

const PEOPLE: Record<AccountName, { name: string; email: string; phone?: string; locale: "fr" | "ar"; secondFactor?: true }> = {
  shopper: { name: "Salma Tahiri", email: "salma@exemple.ma", phone: "+212600001001", locale: "fr" },
  owner: { name: "Itto Bouazzaoui", email: "itto@exemple.ma", phone: "+212600001002", locale: "ar" },
  member: { name: "Fatima Ouali", email: "fatima@exemple.ma", phone: "+212600001003", locale: "ar" },
  otherOwner: { name: "Hassan Zemmouri", email: "hassan@exemple.ma", phone: "+212600001004", locale: "fr" },
  administrator: { name: "Hind Bennani", email: "hind@region.exemple.ma", locale: "fr", secondFactor: true },
  secondAdministrator: { name: "Youssef Alaoui", email: "youssef@region.exemple.ma", locale: "fr", secondFactor: true },
  officer: { name: "Nadia Chraibi", email: "nadia@region.exemple.ma", locale: "fr" },
};

const WORDS = ["olivier", "amande", "safran", "cannelle", "jasmin", "grenade", "tilleul", "noisette", "verveine", "romarin"];

/** Accounts of this installation, from its file or made now. They never leave the machine. */
export function demoAccounts(dataFolder: string): DemoAccounts {
  const file = join(dataFolder, "demo-accounts.json");
  try {
    return z.record(z.enum(ACCOUNT_NAMES), accountSchema).parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    const accounts = Object.fromEntries(ACCOUNT_NAMES.map((name) => [name, newAccount(name)])) as DemoAccounts;
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(accounts, null, 2), { mode: 0o600 });
    renameSync(`${file}.new`, file);
    return accounts;
  }
}

function newAccount(name: AccountName): DemoAccount {
  const { email, phone, secondFactor } = PEOPLE[name];
  const word = () => WORDS[randomInt(WORDS.length)] ?? "olivier";
  return {
    email,
    ...(phone ? { phone } : {}),
    password: `${word()}-${word()}-${String(randomInt(1000, 10_000))}`,
    ...(secondFactor ? { totpSecret: base32(randomBytes(20)) } : {}),
  };
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 4648, without padding: what an authenticator asks for. */
function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((chunk) => BASE32[parseInt(chunk.padEnd(5, "0"), 2)]).join("");
}

/** Opens the accounts and the region's seats. Returns each account's user id. */
export async function seedAccounts(run: Run, accounts: DemoAccounts, at: Date): Promise<Record<AccountName, string>> {
  const ids = {} as Record<AccountName, string>;
  await run({ role: "worker", at }, async (context) => {
    for (const name of ACCOUNT_NAMES) {
      const { name: person, locale } = PEOPLE[name];
      const { email, phone, password, totpSecret } = accounts[name];
      ids[name] = await openKnownAccount(context, { name: person, email, phone: phone ?? null, locale, password, totpSecret: totpSecret ?? null });
    }
    await grantRole(context, { userId: ids.administrator, role: "administrator", scopeKind: "region", scopeId: REGION_CODE });
    await grantRole(context, { userId: ids.secondAdministrator, role: "administrator", scopeKind: "region", scopeId: REGION_CODE });
    await grantRole(context, { userId: ids.officer, role: "officer", scopeKind: "province", scopeId: "04.291" });
  });
  return ids;
}

export function personOf(name: AccountName): { name: string } {
  return { name: PEOPLE[name].name };
}
