import { createHash, randomBytes } from "node:crypto";

/** Who a cart belongs to: the browser that holds its token, the signed-in user, or both. */
export interface CartHolder {
  token: string | null;
  userId: string | null;
}

export function newCartToken(): string {
  return randomBytes(24).toString("base64url");
}

export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
