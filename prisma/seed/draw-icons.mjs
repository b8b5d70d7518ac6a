// Draws the shop's icons and the picture its own pages are shared with, once: node prisma/seed/draw-icons.mjs
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

const folder = fileURLToPath(new URL("../../public/", import.meta.url));
mkdirSync(`${folder}icons`, { recursive: true });
mkdirSync(`${folder}partage`, { recursive: true });

const LOZENGES =
  '<path fill="#9b1c31" d="M17 0l8.500 8.500L17 17 8.500 8.500zM17 17l8.500 8.500L17 34l-8.500-8.500z"/><path fill="#1b4b87" d="M8.500 8.500L17 17l-8.500 8.500L0 17z"/><path fill="#d9962b" d="M25.500 8.500L34 17l-8.500 8.500L17 17z"/>';
const EYES = '<path fill="#fff" d="M17 4.500l4 4-4 4-4-4zM17 21.500l4 4-4 4-4-4zM8.500 13l4 4-4 4-4-4zM25.500 13l4 4-4 4-4-4z"/>';

/**
 * The mark in the middle of a square, `part` of it wide.
 * @param {{ part: number, ground?: string, eyes?: boolean, round?: number }} look
 */
function square({ part, ground, eyes = true, round = 0 }) {
  const side = 34 / part;
  const edge = (side - 34) / 2;
  const wall = ground ? `<rect x="${-edge}" y="${-edge}" width="${side}" height="${side}" rx="${round * side}" fill="${ground}"/>` : "";
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1024" height="1024" viewBox="${-edge} ${-edge} ${side} ${side}">${wall}${LOZENGES}${eyes ? EYES : ""}</svg>`);
}

/** @param {Buffer} drawing @param {number} size */
const png = (drawing, size) => sharp(drawing).resize(size).png({ compressionLevel: 9, palette: true, quality: 100 }).toBuffer();

const plain = square({ part: 0.8, ground: "#f8f7f3", round: 0.18 });
// A launcher may cut a circle of 80 % out of a maskable icon.
const maskable = square({ part: 0.58, ground: "#f8f7f3" });
for (const size of [192, 512]) {
  writeFileSync(`${folder}icons/${size}.png`, await png(plain, size));
  writeFileSync(`${folder}icons/maskable-${size}.png`, await png(maskable, size));
}
writeFileSync(`${folder}icons/apple-touch-180.png`, await png(square({ part: 0.66, ground: "#f8f7f3" }), 180));
writeFileSync(`${folder}favicon.ico`, ico([await png(square({ part: 1, eyes: false }), 16), await png(square({ part: 1 }), 32), await png(square({ part: 1 }), 48)], [16, 32, 48]));

/** An ICO file that holds these PNG files. @param {Buffer[]} images @param {number[]} sizes */
function ico(images, sizes) {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach((image, place) => {
    const at = 6 + 16 * place;
    head.writeUInt8(sizes[place] ?? 0, at);
    head.writeUInt8(sizes[place] ?? 0, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(image.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += image.length;
  });
  return Buffer.concat([head, ...images]);
}

const { CARD, OPENING, shareFrame } = await frame();
const region = await sharp(readFileSync(`${folder}region/1400.jpg`))
  .resize({ width: OPENING.width, height: OPENING.height, fit: "cover", position: "right" })
  .toBuffer();
await sharp({ create: { width: CARD.width, height: CARD.height, channels: 3, background: "#efebe1" } })
  .composite([
    { input: region, left: OPENING.left, top: OPENING.top },
    { input: Buffer.from(shareFrame({ emblem: null, photo: true })), left: 0, top: 0 },
  ])
  .jpeg({ quality: 82, progressive: true, mozjpeg: true })
  .toFile(`${folder}partage/taawon.jpg`);

/** The frame of every shared picture is TypeScript of the shop. @returns {Promise<typeof import("../../app/routes/resources/parts/share-frame")>} */
async function frame() {
  const { runnerImport } = await import("vite");
  const app = fileURLToPath(new URL("../../app", import.meta.url));
  const { module } = await runnerImport(`${app}/routes/resources/parts/share-frame.ts`, { configFile: false, resolve: { alias: { "~": app } } });
  return /** @type {typeof import("../../app/routes/resources/parts/share-frame")} */ (module);
}
