import type { ShopPicture } from "~/modules/shop/listing";
import type { PictureSource } from "~/ui/picture";

/** A picture of the shelf as the page draws it; null while it is still being made. */
export function shopPicture(picture: ShopPicture | null | undefined, alt = ""): PictureSource | null {
  return picture ? { ...picture, base: `/media/${picture.base}`, alt } : null;
}

/** The drawing of a category, which comes with the site; a few are there large. */
export function categoryPicture(slug: string, alt = "", large = false): PictureSource {
  return large && LARGE.has(slug)
    ? { base: `/goods/${slug}`, widths: [240, 640, 1000], width: 1000, height: 1000, alt }
    : { base: `/goods/${slug}`, widths: [240, 640], width: 640, height: 640, alt };
}

/** As prisma/seed/draw-category-pictures.mjs draws them. */
const LARGE = new Set(["tapis-zemmour"]);

/** The region in one drawing, for the head of the home page. */
export function regionPicture(alt: string): PictureSource {
  return {
    base: "/region",
    widths: [480, 800, 1400],
    width: 1400,
    height: 1000,
    alt,
  };
}
