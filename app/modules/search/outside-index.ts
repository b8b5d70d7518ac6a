import type { Locale } from "~/platform/i18n/locale";
import type { SearchDocument } from "./ports.server";

/** A write that an engine took and does in its own time. */
export interface EngineTask {
  uid: number;
  index: string;
  kind: string;
}

export interface SettledTask extends EngineTask {
  status: "succeeded" | "failed" | "canceled" | "unknown";
  error: string | null;
}

/** An engine outside as the worker writes it: one index a language, never inside a transaction. */
export interface OutsideIndex {
  /** Whether the indexes are there and have been told what they would be told today. */
  fit(): Promise<boolean>;
  put(documents: readonly SearchDocument[], into?: "live" | "next"): Promise<EngineTask[]>;
  remove(productIds: readonly string[]): Promise<EngineTask[]>;
  /** Waits until the tasks have ended, and says how. */
  settled(tasks: readonly EngineTask[]): Promise<SettledTask[]>;
  /** Empty indexes beside the live ones. */
  prepareNext(): Promise<EngineTask[]>;
  /** Both languages change places with the next ones in one moment. */
  swap(): Promise<EngineTask[]>;
  dropNext(): Promise<EngineTask[]>;
  /** How many documents each live index holds. */
  documents(): Promise<number[]>;
  /** What the live indexes hold, in pages. */
  held(): AsyncIterable<{ locale: Locale; documents: { id: string; stamp: string }[] }>;
  /** A key that may search this shop's indexes and nothing else; null where the server makes none. */
  makeSearchKey(): Promise<string | null>;
  version(): Promise<string>;
}
