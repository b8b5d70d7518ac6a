import { useTranslation } from "react-i18next";
import { productPath } from "~/modules/shop/listing";
import { contentText } from "~/routes/storefront/parts/content-text";
import { useLocale } from "~/ui/locale";
import type { PictureSource } from "~/ui/picture";

interface Named {
  nameFr: string;
  nameAr: string;
}

interface Sold extends Named {
  variantLabelFr: string | null;
  variantLabelAr: string | null;
  netContent: number;
  unit: string;
}

/** How the goods and sellers of a cart or a purchase are called in the language of the page. */
export function useLineWords() {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  const french = locale === "fr";
  return {
    name: ({ nameFr, nameAr }: Named) => (french ? nameFr : nameAr),
    /** « 500 g », the choice that was made; null for a single piece of a product with no choice. */
    content: (line: Sold) =>
      (french ? (line.variantLabelFr ?? line.variantLabelAr) : (line.variantLabelAr ?? line.variantLabelFr)) ?? contentText(line.netContent, line.unit, t, locale),
    href: (line: { slugFr: string; slugAr: string; productPublicId: string }) => productPath({ ...line, publicId: line.productPublicId }, locale),
  };
}

/** A line's picture; null while it is still being made. */
export function linePicture({ pictureBase, pictureWidths = [320, 640] }: { pictureBase: string | null; pictureWidths?: readonly number[] }): PictureSource | null {
  const largest = pictureWidths.at(-1);
  return pictureBase && largest ? { base: `/media/${pictureBase}`, widths: pictureWidths, width: largest, height: largest, alt: "" } : null;
}
