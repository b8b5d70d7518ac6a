import { createHmac } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const accountsSchema = z.record(z.string(), z.object({ email: z.string(), totpSecret: z.string().optional() }));

export interface DemoCode {
  account: string;
  email: string;
  code: string;
}

/** What the administrators' authenticators show now: nobody has one in a demonstration. */
export async function demoCodes(dataFolder: string, now: Date): Promise<DemoCode[]> {
  const file = await readFile(join(dataFolder, "demo-accounts.json"), "utf8").catch(() => "{}");
  return Object.entries(accountsSchema.parse(JSON.parse(file))).flatMap(([account, { email, totpSecret }]) =>
    totpSecret ? [{ account, email, code: totpCode(totpSecret, now) }] : [],
  );
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 6238: SHA-1, six digits, thirty seconds. */
function totpCode(secret: string, now: Date): string {
  const bits = [...secret.toUpperCase()].map((letter) => Math.max(0, BASE32.indexOf(letter)).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((octet) => Number.parseInt(octet, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now.getTime() / 30_000)));
  const digest = createHmac("sha1", key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
