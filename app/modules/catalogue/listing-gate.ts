import type { WaitingCode } from "./product";

export interface GatedCategory {
  slug: string;
  familySlug: string;
  sanitaryAuthority: string | null;
  onssaRequired: boolean;
}

/** An authorisation the region accepted and that has not expired. */
export interface Permit {
  kind: "onssa" | "ammps" | "organic" | "label";
  number: string;
  /** Category or family slugs it covers. */
  categories: string[];
  labels: string[];
  /** 'YYYY-MM-DD', null when it does not expire. */
  expiresOn: string | null;
}

export interface Permits {
  approved: boolean;
  permits: Permit[];
}

/** What this listing waits for before shoppers may see it; empty when nothing. Food asks ONSSA's paper, cosmetics the AMMPS's, every claim its own. */
export function waitingCodes(category: GatedCategory, labels: readonly string[], { approved, permits }: Permits): WaitingCode[] {
  const codes: WaitingCode[] = approved ? [] : ["approval"];
  const covers = (permit: Permit) => permit.categories.includes(category.slug) || permit.categories.includes(category.familySlug);
  if (category.onssaRequired && !permits.some((permit) => permit.kind === "onssa" && covers(permit))) codes.push("onssa");
  if (category.sanitaryAuthority === "AMMPS" && !permits.some((permit) => permit.kind === "ammps" && covers(permit))) codes.push("ammps");
  for (const label of labels) {
    const proven = permits.some(
      (permit) => (permit.labels.includes(label) || (label === "bio" && permit.kind === "organic")) && (permit.categories.length === 0 || covers(permit)),
    );
    if (!proven) codes.push(`label:${label}`);
  }
  return codes;
}
