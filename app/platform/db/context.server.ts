import type { Locale } from "~/platform/i18n/locale";
import type { Prisma } from "~/generated/prisma/client";
import type { Shown } from "~/platform/cache/shown";
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
  /** The calendar day of `now` in Morocco, `YYYY-MM-DD`. The database is not asked: its time zone data may be older than the law. */
  readonly today: string;
  readonly prisma: Prisma.TransactionClient;
  /** Runs a statement; every interpolation is a bound value or an SqlFragment. */
  sql<Row = Record<string, unknown>>(strings: TemplateStringsArray, ...values: unknown[]): Promise<Row[]>;
  publish<Event extends DomainEvent>(event: Event): Promise<void>;
  enqueue(task: string, payload: Record<string, unknown>, options?: JobOptions): Promise<void>;
  /**
   * Names what a page made of this reads: `product:ID`, `shelf`, `settings`… A kept page is dropped when `dropPages` names one of
   * them. Every query that public pages use says it; elsewhere it does nothing.
   */
  shows(...tags: string[]): void;
}

export interface ContextOptions {
  role: DatabaseRole;
  actor: Actor;
  locale: Locale;
  cooperativeId?: string | null;
  /** Where what is shown is noted down: a public page's. */
  shown?: Shown;
  /** Moves the clock of this transaction; honoured only by databases whose clock is settable (demonstration, tests). */
  clock?: Date;
}

export const SYSTEM_ACTOR: Actor = { kind: "system", userId: null, name: "Taâwon" };
