/** The questions of a listing, in the order they are asked; the words are those of the address. */
export const LISTING_STEPS = ["categorie", "photos", "noms", "fiche", "format", "relire"] as const;
export type ListingStep = (typeof LISTING_STEPS)[number];

/** The asked step; without a product there is only the first. */
export function stepOf(asked: string | null, started: boolean): ListingStep {
  if (!started) return "categorie";
  return LISTING_STEPS.find((step) => step === asked) ?? "photos";
}

export function stepPath(locale: string, productId: string, step: ListingStep): string {
  return `/${locale}/vendeur/produits/nouveau?produit=${productId}&etape=${step}`;
}

/** Where a missing answer is given. */
export function stepOfMissing(missing: string): ListingStep {
  if (missing === "variant") return "format";
  return missing.startsWith("attribute:") || missing === "allergens-ar" ? "fiche" : "noms";
}
