import type { OwnMedia } from "~/modules/media/index.server";
import type { PictureSource } from "~/ui/picture";

/** A picture of the cooperative's own, as the ui draws it; null while it is being made or when it cannot be read. */
export function ownPicture(media: OwnMedia | null | undefined, alt = ""): PictureSource | null {
  if (media?.state !== "ready" || !media.base || !media.width || !media.height) return null;
  return { base: `/media/${media.base}`, widths: media.widths, width: media.width, height: media.height, alt };
}

/** The drawn picture of a category (public/goods). */
export function categoryPicture(slug: string): PictureSource {
  return { base: `/goods/${slug}`, widths: [240], width: 240, height: 240, alt: "" };
}
