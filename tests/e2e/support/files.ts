import sharp from "sharp";

export interface SentFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A one-page PDF that says what it is. */
export function pdf(name: string): SentFile {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    "<</Length 44>>stream\nBT /F1 14 Tf 40 100 Td (Cooperative) Tj ET  \nendstream",
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  const body = objects.map((object, index) => `${String(index + 1)} 0 obj${object}endobj\n`).join("");
  const text = `%PDF-1.4\n${body}trailer<</Size ${String(objects.length + 1)}/Root 1 0 R>>\n%%EOF\n`;
  return { name: `${name}.pdf`, mimeType: "application/pdf", buffer: Buffer.from(text, "latin1") };
}

/** A scanned paper. */
export async function png(name: string): Promise<SentFile> {
  const buffer = await sharp({ create: { width: 420, height: 594, channels: 3, background: "#f4f0e6" } })
    .png()
    .toBuffer();
  return { name: `${name}.png`, mimeType: "image/png", buffer };
}

/** A photograph as a phone takes it: turned, with its model and the place in its EXIF. */
export async function photoWithPlace(name: string, colour: string): Promise<SentFile> {
  const pot = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900"><rect width="1200" height="900" fill="#d9cfbb"/><ellipse cx="600" cy="560" rx="330" ry="240" fill="${colour}"/><ellipse cx="600" cy="380" rx="250" ry="70" fill="#3a2b22"/></svg>`;
  const buffer = await sharp(Buffer.from(pot))
    .withExif({
      IFD0: { Make: "Telephone", Model: "Telephone 12", Copyright: "Atelier" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "34/1 1/1 12/1", GPSLongitudeRef: "W", GPSLongitude: "6/1 49/1 30/1" },
    })
    .jpeg({ quality: 82 })
    .toBuffer();
  return { name: `${name}.jpg`, mimeType: "image/jpeg", buffer };
}

/** What a picture file still tells besides its pixels. */
export async function hiddenFactsOf(content: Buffer): Promise<{ exif: boolean; place: boolean; xmp: boolean }> {
  const { exif, xmp } = await sharp(content).metadata();
  // 0x8825 is the tag that leads to the GPS block, in either byte order.
  const place = exif ? exif.includes(Buffer.from([0x88, 0x25])) || exif.includes(Buffer.from([0x25, 0x88])) : false;
  return { exif: exif !== undefined, place, xmp: xmp !== undefined };
}
