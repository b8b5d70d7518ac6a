// What this browser keeps for itself, and nobody else is told. It may refuse to keep anything.

export function recall<Value>(place: string, read: (found: unknown) => Value | null): Value | null {
  try {
    const text = localStorage.getItem(place);
    return text === null ? null : read(JSON.parse(text));
  } catch {
    return null;
  }
}

export function remember(place: string, value: unknown): void {
  try {
    localStorage.setItem(place, JSON.stringify(value));
  } catch {
    // The next visit starts anew.
  }
}

export function forget(place: string): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // What it never kept is forgotten already.
  }
}
