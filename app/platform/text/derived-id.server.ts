import { createHash } from "node:crypto";

/** The id that the same words always give (a UUID of version 8): what is made twice by one form meets itself. */
export function derivedId(...words: string[]): string {
  const hex = createHash("sha256").update(words.join("\n")).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join("-");
}
