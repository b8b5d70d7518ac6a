import type { ShopPicture } from "~/modules/shop/listing";
import type { Centimes } from "~/platform/money/money";

export const KINDS = ["terms", "categories", "cooperatives", "products"] as const;

/** What a half-typed search may become. A text of its own has no address: it is searched for. */
export interface Suggested {
  kind: (typeof KINDS)[number];
  text: string;
  lang: "fr" | "ar";
  href?: string;
  /** Where it is, or of whom: in the page's language. */
  line?: string;
  emblemSeed?: string;
  picture?: ShopPicture | null;
  /** The lowest of its prices. */
  priceCentimes?: Centimes;
  /** There are higher ones. */
  from?: boolean;
}
