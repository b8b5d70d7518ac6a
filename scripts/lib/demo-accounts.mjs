import { createHmac } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The lines that tell who can sign in; none when there is no demonstration.
 * @param {string} dataDir
 * @param {Date} now
 * @returns {string[]}
 */
export function accountLines(dataDir, now) {
  const file = join(dataDir, "demo-accounts.json");
  if (!existsSync(file)) return [];
  /** @type {[string, { email: string, phone?: string, password: string, totpSecret?: string }][]} */
  const accounts = Object.entries(JSON.parse(readFileSync(file, "utf8")));
  const wide = (/** @type {string[]} */ words) => Math.max(...words.map((word) => word.length)) + 2;
  const [names, mails] = [wide(accounts.map(([name]) => name)), wide(accounts.map(([, account]) => account.email))];
  return accounts.map(([name, { email, password, totpSecret }]) => {
    const code = totpSecret ? `   code now: ${totpCode(totpSecret, now)}` : "";
    return `  ${name.padEnd(names)}${email.padEnd(mails)}${password}${code}`;
  });
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/**
 * The six digits an authenticator would show (RFC 6238: SHA-1, 30 s).
 * @param {string} secret base32
 * @param {Date} now
 */
export function totpCode(secret, now) {
  const bits = [...secret.toUpperCase().replace(/[^A-Z2-7]/g, "")].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((octet) => Number.parseInt(octet, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now.getTime() / 30_000)));
  const digest = createHmac("sha1", key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
