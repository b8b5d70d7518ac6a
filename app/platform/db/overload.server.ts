import { sqlState } from "./sql-state";

/** Thrown for what failed elsewhere because the database could not take it. */
export class DatabaseBusy extends Error {
  override name = "DatabaseBusy";
}

/** Prisma: server not reachable, timed out, connection closed, no connection or transaction in time. */
const PRISMA = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"]);
/** Deadlock and serialization after every retry, lock and statement timeouts, too many connections, shutting down or starting up. */
const STATES = new Set(["40001", "40P01", "55P03", "57014", "53300", "57P01", "57P02", "57P03"]);
const SOCKET = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"]);
/** The pool's and the driver's own words: they come without a code. */
const WORDS = /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/;

/** Whether the database could not take this now and may in a moment: nothing is wrong with what was asked. */
export function isOverload(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof DatabaseBusy || WORDS.test(error.message)) return true;
  const { code } = error as { code?: unknown };
  if (typeof code === "string" && (PRISMA.has(code) || SOCKET.has(code))) return true;
  const state = sqlState(error);
  return state !== null && (STATES.has(state) || state.startsWith("08"));
}
