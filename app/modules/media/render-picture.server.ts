import { createHash } from "node:crypto";
import sharp, { type OutputInfo, type Sharp } from "sharp";
import { MAXIMUM_PIXELS, PICTURE_FORMATS, PICTURE_WIDTHS, type PictureFormat } from "./media";

/** Raised when what the encoder writes for the same original changes: the addresses are immutable. */
const ENCODER = "2";

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
  const whole = await sharp(original, { limitInputPixels: MAXIMUM_PIXELS, failOn: "truncated", sequentialRead: true })
    .timeout({ seconds: 30 })
    .rotate()
    .resize({ width: WIDEST, height: WIDEST * 2, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  // A strip taller than two squares is cut around its middle: as wide as the others, it would be a page of its own.
  const ratio = Math.min(whole.info.height / whole.info.width, 2);
  const heightAt = (width: number) => Math.max(1, Math.round(width * ratio));
  const widths = PICTURE_WIDTHS.filter((width) => width <= Math.max(whole.info.width, ALWAYS));
  const widest = widths.at(-1) ?? ALWAYS;
  const renditions: Rendition[] = [];
  // Each width is drawn once, out of the one above it, for its three formats.
  let drawn: Pixels = whole;
  for (const width of [...widths].reverse()) {
    drawn = await imageOf(drawn)
      .resize({ width, height: heightAt(width), fit: "cover" })
      .raw()
      .toBuffer({ resolveWithObject: true });
    for (const format of Object.keys(PICTURE_FORMATS) as PictureFormat[]) {
      renditions.push({ width, format, content: await encode(imageOf(drawn), format, width).toBuffer() });
    }
  }
  return { base: pictureBase(sha256), widths, width: widest, height: heightAt(widest), renditions };
}

interface Pixels {
  data: Buffer;
  info: OutputInfo;
}

function imageOf({ data, info: { width, height, channels } }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels } });
}

function encode(image: Sharp, format: PictureFormat, width: number): Sharp {
  switch (format) {
    // Measured on our masters: effort 1 with halved colour weighs as much as effort 2 with full colour, in a third of its time. The
    // widths above a phone's take 60 % of all the time there is to take; effort 0 halves it for 18 % more bytes, still at 41 dB.
    case "avif":
      return image.avif({ quality: 53, effort: width > ALWAYS ? 0 : 1, chromaSubsampling: "4:2:0" });
    case "webp":
      return image.webp({ quality: 74, effort: 2 });
    // For the few browsers that read neither: quick to make rather than small.
    case "jpg":
      return image.jpeg({ quality: 74, progressive: true });
  }
}
