export type Row = Record<string, unknown>;

/** What a check may look at. Nothing here can write: every transaction is read-only. */
export interface Look {
  /** As the worker, who sees every cooperative. */
  rows(text: string, values?: unknown[]): Promise<Row[]>;
  /** As the owner, for the catalogue and the job queue. */
  asOwner(text: string, values?: unknown[]): Promise<Row[]>;
  /** As a member of one cooperative: what its own role sees. */
  asCooperative(cooperativeId: string, text: string): Promise<Row[]>;
  /** The folder of stored files; null when none was given. */
  files: string | null;
  /** Until when the sweeps have run: nothing that fell due later is late. */
  sweptUntil: Date;
}

/** A rule that must hold after any campaign: each check returns the rows that break it. */
export interface Invariant {
  number: number;
  sentence: string;
  checks: Record<string, (look: Look) => Promise<Row[]>>;
}

export interface NotYet {
  number: number;
  sentence: string;
  notYet: string;
}

/** A check that is one statement. */
export function query(text: string): (look: Look) => Promise<Row[]> {
  return (look) => look.rows(text);
}
