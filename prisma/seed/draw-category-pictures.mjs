// One small picture per category, by which a member tells what she sells. Run it again after a category is added:
//   node prisma/seed/draw-category-pictures.mjs
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { BY_CATEGORY, draw } from "./illustrations/draw.mjs";

const WIDTH = 240;
const folder = fileURLToPath(new URL("../../public/goods/", import.meta.url));
sharp.concurrency(1);

for (const [category, subjects] of Object.entries(BY_CATEGORY)) {
  const [subject] = [subjects].flat();
  const { data, info } = await sharp(Buffer.from(draw(subject, "1")), { density: 72 })
    .resize(WIDTH, WIDTH)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const image = () => sharp(data, { raw: info });
  mkdirSync(`${folder}${category}`, { recursive: true });
  const place = `${folder}${category}/${String(WIDTH)}`;
  await image().avif({ quality: 46, effort: 6 }).toFile(`${place}.avif`);
  await image().webp({ quality: 66, effort: 6 }).toFile(`${place}.webp`);
  await image().jpeg({ quality: 66, mozjpeg: true }).toFile(`${place}.jpg`);
}
