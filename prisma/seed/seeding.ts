import { SYSTEM_ACTOR, type Actor, type Context, type DatabaseRole } from "~/platform/db/context.server";
import type { Database } from "~/platform/db/database.server";
import { withContext } from "~/platform/db/with-context.server";

export interface As {
  role: DatabaseRole;
  actor?: Actor;
  locale?: "fr" | "ar";
  cooperativeId?: string;
  /** The instant the act happens at, in the demonstration's past. */
  at?: Date;
}

/** Runs one transaction as somebody at some instant. */
export type Run = <T>(as: As, work: (context: Context) => Promise<T>) => Promise<T>;

export function runOn(owner: Database): Run {
  return (as, work) =>
    withContext(
      owner,
      { role: as.role, actor: as.actor ?? SYSTEM_ACTOR, locale: as.locale ?? "fr", cooperativeId: as.cooperativeId ?? null, ...(as.at ? { clock: as.at } : {}) },
      work,
    );
}

/** What must succeed while seeding: a refusal is our own mistake and stops the seed with its name. */
export function must<T extends { ok: boolean }>(result: T, what: string): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(`${what}: ${JSON.stringify(result)}`);
  return result as Extract<T, { ok: true }>;
}

/** Repeatable chance: the same seed tells the same story. */
export function chance(seed: number): { next(): number; below(limit: number): number; pick<T>(items: readonly T[]): T } {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick<T>(items: readonly T[]): T {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error("nothing to pick from");
      return item;
    },
  };
}
