import { setTimeout as pause } from "node:timers/promises";
import type { Context, ContextOptions, DatabaseRole } from "./context.server";
import { CONNECTION_PATIENCE, type Database } from "./database.server";
import { publish } from "~/platform/events/events.server";
import { dayAt } from "~/platform/time/zone";
import { type Prisma } from "~/generated/prisma/client";
import { sql as fragment } from "./sql-fragment";
import { sqlState } from "./sql-state";

const ROLE_NAMES: Record<Exclude<DatabaseRole, "shopper">, string> = {
  checkout: "taawon_checkout",
  seller: "taawon_seller",
  region: "taawon_region",
  worker: "taawon_worker",
};

/** serialization_failure, deadlock_detected, lock_not_available */
const RETRIED = new Set(["40001", "40P01", "55P03"]);
const ATTEMPTS = 4;

class RolledBack extends Error {
  constructor(readonly value: unknown) {
    super("rolled back");
  }
}

/**
 * Runs `work` in one transaction as `options.role`. A result with `ok: false` undoes everything and is returned;
 * a thrown error undoes everything and is thrown; deadlocks and serialization failures are tried again, so work must be repeatable.
 */
export async function withContext<T>(database: Database, options: ContextOptions, work: (context: Context) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(database, options, work);
    } catch (error) {
      if (error instanceof RolledBack) return error.value as T;
      if (attempt >= ATTEMPTS || !RETRIED.has(sqlState(error) ?? "")) throw error;
      await pause(20 * attempt * (0.5 + Math.random()));
    }
  }
}

function runOnce<T>(database: Database, options: ContextOptions, work: (context: Context) => Promise<T>): Promise<T> {
  return database.prisma.$transaction(
    async (transaction) => {
      const context = await openContext(transaction, options);
      const result = await work(context);
      if (isRefusal(result)) throw new RolledBack(result);
      return result;
    },
    { maxWait: CONNECTION_PATIENCE, timeout: 30_000 },
  );
}

async function openContext(prisma: Prisma.TransactionClient, options: ContextOptions): Promise<Context> {
  const query = async <Row>(strings: TemplateStringsArray, ...values: unknown[]): Promise<Row[]> => {
    const { text, values: bound } = fragment(strings, ...values).flatten();
    return prisma.$queryRawUnsafe<Row[]>(text, ...bound);
  };
  const role = options.role === "shopper" ? null : ROLE_NAMES[options.role];
  const [row] = await query<{ now: Date }>`
    select ${role ? fragment`set_config('role', ${role}, true),` : fragment``}
           set_config('app.cooperative_id', ${options.cooperativeId ?? ""}, true),
           set_config('app.clock', ${options.clock?.toISOString() ?? ""}, true),
           app.now() as now`;
  if (!row) throw new Error("the database did not open a context");
  const context: Context = {
    role: options.role,
    actor: options.actor,
    locale: options.locale,
    cooperativeId: options.cooperativeId ?? null,
    now: row.now,
    today: dayAt(row.now),
    prisma,
    sql: query,
    publish: (event) => publish(context, event),
    shows(...tags) {
      for (const tag of tags) options.shown?.tags.add(tag);
    },
    async enqueue(task, payload, job = {}) {
      await query`select app.enqueue(${task}, ${JSON.stringify(payload)}::json, ${job.key ?? null}::text, ${job.runAt ?? null}::timestamptz)::text`;
    },
  };
  return context;
}

function isRefusal(result: unknown): boolean {
  return typeof result === "object" && result !== null && "ok" in result && result.ok === false;
}
