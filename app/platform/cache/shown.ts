/** What one answer was made of, and whether everybody may have it. Travels with the request, in Remix's load context. */
export interface Shown {
  /** Names of what was read: `product:ID`, `cooperative:ID`, `category:SLUG`, `province:CODE`, `reviews:PRODUCT`, `shelf`, `content`, `settings`. */
  readonly tags: Set<string>;
  /** Something in it is a visitor's own, or does not say what it was made of: it is never kept. */
  withheld: boolean;
}

export function nothingShown(): Shown {
  return { tags: new Set(), withheld: false };
}
