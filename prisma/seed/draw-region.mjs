// Draws the home page's picture of the region into public/region, once: node prisma/seed/draw-region.mjs
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { hero } from "./illustrations/hero.mjs";

const folder = fileURLToPath(new URL("../../public/region/", import.meta.url));
mkdirSync(folder, { recursive: true });
const drawing = Buffer.from(hero({ time: "morning" }));
for (const width of [480, 800, 1400]) {
  const sized = await sharp(drawing, { density: 72 }).resize(width).removeAlpha().png().toBuffer();
  await sharp(sized).avif({ quality: 52, effort: 4 }).toFile(`${folder}${width}.avif`);
  await sharp(sized).webp({ quality: 74 }).toFile(`${folder}${width}.webp`);
  await sharp(sized).jpeg({ quality: 76, mozjpeg: true }).toFile(`${folder}${width}.jpg`);
}
