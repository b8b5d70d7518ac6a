import { useTranslation } from "react-i18next";
import type { PageVariant, ProductPage } from "~/modules/shop/index.server";
import { productPath } from "~/modules/shop/listing";
import { Gallery } from "~/ui/gallery";
import { useLocale } from "~/ui/locale";
import { shopPicture } from "./shop-picture";

/** The same page with another variant or another view. */
export function productHref(path: string, { variantId, picture = 0 }: { variantId?: string; picture?: number }): string {
  const params = new URLSearchParams();
  if (variantId) params.set("v", variantId);
  if (picture > 0) params.set("image", String(picture + 1));
  const search = params.toString();
  return search ? `${path}?${search}` : path;
}

export function ProductGallery({ product, shown, variant }: { product: ProductPage; shown: number; variant: PageVariant }) {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  const name = locale === "fr" ? product.card.nameFr : product.card.nameAr;
  const pictures = product.pictures.flatMap((picture) => shopPicture(picture, (locale === "fr" ? picture.altFr : picture.altAr) || name) ?? []);
  const variantId = product.variants.length > 1 ? variant.variantId : undefined;
  return (
    <Gallery
      pictures={pictures}
      shown={shown}
      hrefFor={(picture) => productHref(productPath(product.card, locale), { variantId, picture })}
      viewLabel={(index) => t("product.view", { number: index + 1, of: pictures.length })}
    />
  );
}
