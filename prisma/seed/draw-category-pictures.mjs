// A drawing of every category: small for the members who tell what they sell, larger for the shop's own pages.
// Run it again after a category is added; names narrow it:   node prisma/seed/draw-category-pictures.mjs [CATEGORY…]
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { BY_CATEGORY, draw } from "./illustrations/draw.mjs";

const WIDTHS = [240, 640];
/** The first tile of the front page is half as wide as the screen. */
const LARGE = { "tapis-zemmour": 1000 };
/** Subject and seed, where the first of the category is not the one that says it best. */
const CHOSEN = {};

const folder = fileURLToPath(new URL("../../public/goods/", import.meta.url));
const asked = process.argv.slice(2);
sharp.concurrency(1);

for (const [category, subjects] of Object.entries(BY_CATEGORY)) {
  if (asked.length > 0 && !asked.includes(category)) continue;
  const [subject, seed] = CHOSEN[category] ?? [[subjects].flat()[0], "1"];
  const drawing = Buffer.from(draw(subject, seed));
  mkdirSync(`${folder}${category}`, { recursive: true });
  for (const width of LARGE[category] ? [...WIDTHS, LARGE[category]] : WIDTHS) {
    const { data, info } = await sharp(drawing, { density: 72 }).resize(width, width).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const image = () => sharp(data, { raw: info });
    const place = `${folder}${category}/${String(width)}`;
    await image()
      .avif({ quality: 46, effort: width > 240 ? 4 : 6 })
      .toFile(`${place}.avif`);
    await image()
      .webp({ quality: 66, effort: width > 240 ? 4 : 6 })
      .toFile(`${place}.webp`);
    await image().jpeg({ quality: 66, mozjpeg: true }).toFile(`${place}.jpg`);
  }
}
