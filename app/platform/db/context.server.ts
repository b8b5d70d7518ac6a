import type { Locale } from "~/platform/i18n/locale";
import type { Prisma } from "~/generated/prisma/client";
import type { DomainEvent } from "~/platform/events/domain-event";

export type DatabaseRole = "shopper" | "checkout" | "seller" | "region" | "worker";

/** Who acts, as the audit log and the order's history name them. */
export interface Actor {
  kind: "visitor" | "user" | "system";
  userId: string | null;
  name: string;
}

export interface JobOptions {
  /** One job per key: a later one replaces the earlier. */
  key?: string;
  runAt?: Date;
}

/**
 * One database transaction as somebody, in a language, at an instant.
 * Every command and query takes it first; what it publishes and enqueues commits or vanishes with it.
 */
export interface Context {
  readonly role: DatabaseRole;
  readonly actor: Actor;
  readonly locale: Locale;
  /** The tenant this transaction is confined to by row-level security; null outside the seller's side. */
  readonly cooperativeId: string | null;
  /** The database's clock, read once per transaction. */
  readonly now: Date;
  readonly prisma: Prisma.TransactionClient;
  /** Runs a statement; every interpolation is a bound value or an SqlFragment. */
  sql<Row = Record<string, unknown>>(strings: TemplateStringsArray, ...values: unknown[]): Promise<Row[]>;
  publish<Event extends DomainEvent>(event: Event): Promise<void>;
  enqueue(task: string, payload: Record<string, unknown>, options?: JobOptions): Promise<void>;
}

export interface ContextOptions {
  role: DatabaseRole;
  actor: Actor;
  locale: Locale;
  cooperativeId?: string | null;
  /** Moves the clock of this transaction; honoured only by databases whose clock is settable (demonstration, tests). */
  clock?: Date;
}

export const SYSTEM_ACTOR: Actor = { kind: "system", userId: null, name: "Taâwon" };
