import { expect } from "vitest";
import type { TestDatabase } from "../support/database";
import { runBuilt } from "../support/served-shop";
import type { Setting } from "../support/setting";
import type { Answer } from "../support/shop-client";

/** Some at a time: what comes before a race is not the race. */
export async function inTurns<T, R>(items: readonly T[], width: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const left = [...items.entries()];
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let next = left.shift(); next; next = left.shift()) results[next[0]] = await work(next[1]);
    }),
  );
  return results;
}

/** `npm run invariants` has nothing to say of this database. */
export async function expectInvariants(database: TestDatabase, setting: Setting): Promise<void> {
  const { code, said } = await runBuilt("invariants", database, setting.folder);
  expect({ broken: said.split("\n").filter((line) => /^\S+ broken/.test(line)), code }).toEqual({ broken: [], code: 0 });
}

/** How many answers of each status. */
export function tally(answers: readonly Answer[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
