import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "~/generated/prisma/client";

/** One pool per login, shared by Prisma and by hand-written SQL. */
export interface Database {
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
  close(): Promise<void>;
}

// int8 sums of centimes come as numbers: they are far below 2^53 by the range checks on every amount.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));

/**
 * How long a request waits for a free connection, milliseconds. Two hundred buyers who confirm at the same moment at a slow machine
 * are all answered within it; who is not is told to come back (503).
 */
export const CONNECTION_PATIENCE = 20_000;

/**
 * Opens the pool for one login. `statement_timeout`, `lock_timeout` and `idle_in_transaction_session_timeout`
 * keep a stalled client from holding rows (milliseconds).
 */
export function openDatabase(connectionString: string, options: { max?: number; applicationName?: string } = {}): Database {
  const pool = new pg.Pool({
    connectionString,
    max: options.max ?? 10,
    application_name: options.applicationName ?? "taawon",
    connectionTimeoutMillis: CONNECTION_PATIENCE,
    options: "-c statement_timeout=15000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=20000 -c timezone=UTC",
  });
  // A connection lost while idle is replaced by the pool; without a listener the event would end the process.
  pool.on("error", () => undefined);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: false }) });
  return {
    pool,
    prisma,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
