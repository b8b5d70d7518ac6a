import sharp from "sharp";
import { storage } from "~/platform/storage/storage.server";
import { publicRendition } from "./media-queries.server";

/** A picture for a link that somebody shares: a photo of ours in a frame. */
export interface ShareCard {
  /** Names it for ever: another content, another name. */
  name: string;
  width: number;
  height: number;
  /** Drawn over the photo, in SVG without text. */
  frame: () => string;
  photo: { base: string; width: number } | null;
  /** Where the photo is seen through the frame. */
  opening: { left: number; top: number; width: number; height: number };
}

/** Cards made after one another; more than this many waiting are told to come back. */
const MOST_WAITING = 12;
const KEPT_FOR_MS = 30 * 24 * 3_600_000;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** The card's JPEG, made when it is first asked for; null when too many are being made. */
export async function shareCard(card: ShareCard): Promise<Buffer | null> {
  const key = `cards/${card.name}.jpg`;
  const kept = await storage().get(key);
  if (kept) return kept;
  if (waiting >= MOST_WAITING) return null;
  waiting += 1;
  const making = last.then(async () => {
    const made = (await storage().get(key)) ?? (await keep(key, await drawCard(card)));
    return made;
  });
  last = making.catch(() => undefined).finally(() => (waiting -= 1));
  return making;
}

async function keep(key: string, content: Buffer): Promise<Buffer> {
  await storage().put(key, content);
  return content;
}

async function drawCard({ width, height, frame, photo, opening }: ShareCard): Promise<Buffer> {
  const rendition = photo && (await publicRendition(photo.base, `${String(photo.width)}.jpg`));
  const seen = rendition && (await sharp(rendition.content).resize({ width: opening.width, height: opening.height, fit: "cover" }).toBuffer());
  return sharp({ create: { width, height, channels: 3, background: "#efebe1" } })
    .composite([...(seen ? [{ input: seen, left: opening.left, top: opening.top }] : []), { input: Buffer.from(frame()), left: 0, top: 0 }])
    .jpeg({ quality: 80, progressive: true, chromaSubsampling: "4:4:4" })
    .toBuffer();
}

/** Removes cards a month old: one that is still asked for is made again. */
export async function sweepShareCards(): Promise<void> {
  // eslint-disable-next-line no-restricted-syntax -- a file's age is told by the machine that wrote it
  const writtenBefore = Date.now() - KEPT_FOR_MS;
  for await (const { key, modifiedAt } of storage().list("cards")) {
    if (modifiedAt.getTime() < writtenBefore) await storage().remove(key);
  }
}
