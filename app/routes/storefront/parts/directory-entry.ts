import type { CooperativeCard } from "~/modules/shop/index.server";

/** What a directory says of a cooperative; sixty stories would weigh more than the page. */
export type DirectoryEntry = Pick<CooperativeCard, "cooperativeId" | "publicId" | "nameFr" | "nameAr" | "slugFr" | "slugAr" | "communeFr" | "communeAr" | "products">;

export function directoryEntry({ cooperativeId, publicId, nameFr, nameAr, slugFr, slugAr, communeFr, communeAr, products }: CooperativeCard): DirectoryEntry {
  return { cooperativeId, publicId, nameFr, nameAr, slugFr, slugAr, communeFr, communeAr, products };
}
