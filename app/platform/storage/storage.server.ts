import type { Storage } from "./ports.server";

let chosen: Storage | null = null;

/** Wiring names the adapter once. */
export function configureStorage(storage: Storage): void {
  chosen = storage;
}

export function storage(): Storage {
  if (!chosen) throw new Error("a file is stored before wiring chose where");
  return chosen;
}
