import { randomFillSync } from "node:crypto";

const POOL = Buffer.alloc(6 * 512);
let used = POOL.length;

/** A request's name, short enough to be read out on the phone: `4f1c-9ab0-77d2`. */
export function newReference(): string {
  if (used === POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  const letters = POOL.toString("hex", used, (used += 6));
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}
