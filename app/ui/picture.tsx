import { useTranslation } from "react-i18next";
import { classes } from "./locale";

/**
 * A picture our encoder made: files at `/media/BASE/WIDTH.avif`, `.webp` and `.jpg` for each width. A base that begins
 * with a slash is an address of its own, for pictures that come with the site.
 */
export interface PictureSource {
  base: string;
  widths: readonly number[];
  width: number;
  height: number;
  alt: string;
}

export interface PictureProps {
  /** null while the picture is still being made: the quiet ground stands in its place. */
  picture: PictureSource | null | undefined;
  /** How wide it is drawn, as the `sizes` of an image: never left to the browser to guess. */
  sizes: string;
  /** Replaces the picture's own words; "" where the name beside it says it all. */
  alt?: string;
  /** The largest picture of the first screen: fetched at once, before the others. */
  first?: boolean;
  className?: string;
}

function pictureUrl(picture: PictureSource, width: number, format: "avif" | "webp" | "jpg"): string {
  const folder = picture.base.startsWith("/") ? picture.base : `/media/${picture.base}`;
  return `${folder}/${width}.${format}`;
}

/** The largest file of a picture, for those who open it by itself. */
export function largestUrl(picture: PictureSource): string {
  return pictureUrl(picture, Math.max(...picture.widths), "jpg");
}

function srcSet(picture: PictureSource, format: "avif" | "webp" | "jpg"): string {
  return picture.widths.map((width) => `${pictureUrl(picture, width, format)} ${width}w`).join(", ");
}

export function Picture({ picture, sizes, alt, first, className }: PictureProps) {
  const { t } = useTranslation("ui");
  if (!picture) {
    const silent = alt === "";
    return <span className={classes("pic", className)} role={silent ? undefined : "img"} aria-label={silent ? undefined : t("picture.coming")} />;
  }
  const middle = picture.widths[Math.floor((picture.widths.length - 1) / 2)] ?? picture.width;
  const priority = first ? { fetchpriority: "high" } : {};
  return (
    <picture className={classes("pic", className)}>
      <source type="image/avif" srcSet={srcSet(picture, "avif")} sizes={sizes} />
      <source type="image/webp" srcSet={srcSet(picture, "webp")} sizes={sizes} />
      <img
        src={pictureUrl(picture, middle, "jpg")}
        srcSet={srcSet(picture, "jpg")}
        sizes={sizes}
        width={picture.width}
        height={picture.height}
        alt={alt ?? picture.alt}
        loading={first ? "eager" : "lazy"}
        decoding="async"
        {...priority}
      />
    </picture>
  );
}
