/**
 * The SQLSTATE of a database error, wherever the driver or Prisma put it: model calls, raw calls and
 * failures at COMMIT (deferred constraints, late serialization failures) each carry it elsewhere.
 */
export function sqlState(error: unknown): string | null {
  if (typeof error !== "object" || error === null) return null;
  const { code, meta, cause } = error as { code?: unknown; meta?: Record<string, unknown>; cause?: Record<string, unknown> };
  if (code === "P2034") return "40001";
  const nested = (meta?.driverAdapterError as { cause?: Record<string, unknown> } | undefined)?.cause ?? cause;
  const original = nested?.originalCode ?? nested?.code;
  if (typeof original === "string") return original;
  if (code === "P2002") return "23505";
  if (code === "P2003") return "23503";
  return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && !code.startsWith("P2") ? code : null;
}
