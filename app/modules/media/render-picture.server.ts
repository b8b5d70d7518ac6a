import { createHash } from "node:crypto";
import sharp, { type Sharp } from "sharp";
import { MAXIMUM_PIXELS, PICTURE_FORMATS, PICTURE_WIDTHS, type PictureFormat } from "./media";

/** Raised when what the encoder writes for the same original changes: the addresses are immutable. */
const ENCODER = "1";

const WIDEST = 1280;
const ALWAYS = 640;

export interface Rendition {
  width: number;
  format: PictureFormat;
  content: Buffer;
}

export interface RenderedPicture {
  base: string;
  widths: number[];
  /** Of the widest rendition. */
  width: number;
  height: number;
  renditions: Rendition[];
}

/** Under which public name the renditions of these bytes live. */
function pictureBase(sha256: string): string {
  return createHash("sha256").update(`${ENCODER}:${sha256}`).digest("hex").slice(0, 32);
}

/**
 * Makes every width and format from an original: turned upright, in sRGB, on white, without any of its metadata.
 * Decodes once, within bounds of size and time; throws on a file that cannot be read to its end. What a small original
 * does not have is not invented: it stops at the width nearest to its own, and at 640 px at least, which every list asks for.
 */
export async function renderPicture(original: Buffer, sha256: string): Promise<RenderedPicture> {
  const { data, info } = await sharp(original, { limitInputPixels: MAXIMUM_PIXELS, failOn: "truncated", sequentialRead: true })
    .timeout({ seconds: 30 })
    .rotate()
    .resize({ width: WIDEST, height: WIDEST * 2, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  // A strip taller than two squares is cut around its middle: as wide as the others, it would be a page of its own.
  const ratio = Math.min(info.height / info.width, 2);
  const heightAt = (width: number) => Math.max(1, Math.round(width * ratio));
  const renditions: Rendition[] = [];
  const widths = PICTURE_WIDTHS.filter((width) => width <= Math.max(info.width, ALWAYS));
  const widest = widths.at(-1) ?? ALWAYS;
  for (const width of widths) {
    for (const format of Object.keys(PICTURE_FORMATS) as PictureFormat[]) {
      const image = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } }).resize({ width, height: heightAt(width), fit: "cover" });
      renditions.push({ width, format, content: await encode(image, format).toBuffer() });
    }
  }
  return { base: pictureBase(sha256), widths, width: widest, height: heightAt(widest), renditions };
}

function encode(image: Sharp, format: PictureFormat): Sharp {
  switch (format) {
    // Measured on our masters at 1280 px: effort 1 with halved colour weighs as much as effort 2 with full colour, in a third of its time.
    case "avif":
      return image.avif({ quality: 53, effort: 1, chromaSubsampling: "4:2:0" });
    case "webp":
      return image.webp({ quality: 74, effort: 2 });
    // For the few browsers that read neither: quick to make rather than small.
    case "jpg":
      return image.jpeg({ quality: 74, progressive: true });
  }
}
