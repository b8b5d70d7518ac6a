/** The longest list, in products: beyond it the oldest of a browser's list go, and an account's takes no more. */
export const FAVOURITES_MOST = 200;

/** A product's public id, as a browser keeps it. */
export function isPublicId(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-z-]{4,40}$/.test(value);
}

/** What a browser kept, whatever somebody wrote there: known ids once each, newest first, no more than the most. */
export function readKept(text: string | null): string[] {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(kept) ? [...new Set(kept.filter(isPublicId))].slice(0, FAVOURITES_MOST) : [];
  } catch {
    return [];
  }
}

/** The list with a product kept or dropped; the latest kept stands first. */
export function toggled(kept: readonly string[], publicId: string): string[] {
  const others = kept.filter((id) => id !== publicId);
  return others.length < kept.length ? others : [publicId, ...others].slice(0, FAVOURITES_MOST);
}
