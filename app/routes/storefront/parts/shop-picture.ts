import type { ShopPicture } from "~/modules/shop/listing";
import type { PictureSource } from "~/ui/picture";

/** A picture of the shelf as the page draws it; null while it is still being made. */
export function shopPicture(picture: ShopPicture | null | undefined, alt = ""): PictureSource | null {
  return picture ? { ...picture, base: `/media/${picture.base}`, alt } : null;
}

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
