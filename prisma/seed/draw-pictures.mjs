// Draws the demonstration's pictures beforehand: a master per subject and number, 960 px AVIF, from which the
// image pipeline makes its widths as it does from a photograph. Run it again after a subject is added:
//   node prisma/seed/draw-pictures.mjs [count per subject]
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { draw, SUBJECTS } from "./illustrations/draw.mjs";

const folder = fileURLToPath(new URL("./pictures/", import.meta.url));
const count = Number(process.argv[2] ?? 7);
mkdirSync(folder, { recursive: true });
sharp.concurrency(1);

for (let number = 1; number <= count; number += 1) {
  for (const subject of Object.keys(SUBJECTS)) {
    const file = `${folder}${subject}-${number}.avif`;
    if (existsSync(file)) continue;
    const svg = Buffer.from(draw(subject, String(number)));
    writeFileSync(file, await sharp(svg, { density: 72 }).resize(960, 960).removeAlpha().avif({ quality: 50, effort: 4 }).toBuffer());
  }
}
