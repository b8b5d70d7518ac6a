import { createHash, randomBytes } from "node:crypto";

/** 192 random bits for a link or a cookie: whoever holds them is let in. */
export function newSecretToken(): string {
  return randomBytes(24).toString("base64url");
}

/** What the database keeps of a token: enough to recognise it, not to use it. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
