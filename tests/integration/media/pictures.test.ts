import { mkdtemp, readdir, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diskStorage } from "~/adapters/disk/disk-storage.server";
import { attachPictures, createProduct } from "~/modules/catalogue/index.server";
import type { CooperativeScope } from "~/modules/cooperatives/scope";
import { acceptUpload, mediaTasks, openDocument, picturesByIds, publicRendition, storeDocument, storePicture } from "~/modules/media/index.server";
import { QUOTA } from "~/modules/media/media";
import { cardsByIds } from "~/modules/shop/index.server";
import { loader as pictureLoader } from "~/routes/resources/picture";
import { StorageFull, type Storage } from "~/platform/storage/ports.server";
import { configureStorage } from "~/platform/storage/storage.server";
import { bowl, goodsBench } from "../catalogue/goods-support";

const bench = goodsBench();
let folder: string;
let disk: Storage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "taawon-media-"));
  disk = diskStorage(folder);
  configureStorage(disk);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A phone's picture: 900 by 600 lying on its side, with the place it was taken at. */
function phonePicture(): Promise<Buffer> {
  return sharp({ create: { width: 1920, height: 1280, channels: 3, background: "#b5532f" } })
    .withExif({ IFD0: { Make: "Phone" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "34/1 1/1 0/1", GPSLongitudeRef: "W", GPSLongitude: "6/1 50/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}
const seller = <T>(scope: CooperativeScope, work: Parameters<typeof bench.as<T>>[1]) => bench.as("seller", work, scope);
const run = (task: string, payload: Record<string, unknown> = {}) => mediaTasks[task]!(payload, (work) => bench.as("worker", work));
const accept = (content: Uint8Array, kind: "picture" | "document" = "picture") => acceptUpload({ content, name: "IMG.jpg", kind });

async function stored(scope: CooperativeScope, buffer: Buffer): Promise<string> {
  const result = await seller(scope, (context) => storePicture(context, { cooperativeId: scope.cooperativeId, buffer, name: "../../étal\u202E.jpg" }));
  if (!result.ok) throw new Error(result.reason);
  return result.mediaId;
}

describe("a small picture", () => {
  it("is not blown up beyond what it holds, and still answers at the widths every list asks for", async () => {
    const scope = await bench.approvedCooperative("petite photo");
    const mediaId = await stored(
      scope,
      await sharp({ create: { width: 400, height: 400, channels: 3, background: "#1b4b87" } })
        .jpeg()
        .toBuffer(),
    );
    const product = await seller(scope, (context) => createProduct(context, scope, bowl({ pictures: [{ mediaId }] })));
    if (!product.ok) throw new Error(product.reason);
    await run("media.render", { mediaId });
    const [card] = await bench.as("shopper", (context) => cardsByIds(context, [product.productId]));
    expect(card?.picture).toMatchObject({ widths: [160, 320, 640], width: 640, height: 640 });
    expect(await publicRendition(card?.picture?.base ?? "", "960.jpg")).toBeNull();
  });
});

describe("a picture sent from a phone", () => {
  it("is served upright in five widths and three formats, without the place it was taken at, and appears on the shelf", async () => {
    const scope = await bench.approvedCooperative("photo");
    const original = await phonePicture();
    expect((await sharp(original).metadata()).exif?.includes("Phone")).toBe(true);
    const mediaId = await stored(scope, original);
    const product = await seller(scope, (context) => createProduct(context, scope, bowl({ pictures: [{ mediaId }] })));
    if (!product.ok) throw new Error(product.reason);
    await run("media.render", { mediaId });
    const [card] = await bench.as("shopper", (context) => cardsByIds(context, [product.productId]));
    expect(card?.picture).toMatchObject({ widths: [160, 320, 640, 960, 1280], width: 1280, height: 1920 });
    const base = card?.picture?.base ?? "";
    for (const width of [160, 1280]) {
      for (const format of ["avif", "webp", "jpg"]) {
        const rendition = await publicRendition(base, `${String(width)}.${format}`);
        const facts = await sharp(rendition!.content).metadata();
        expect(facts).toMatchObject({ width, height: width * 1.5 });
        expect(facts.exif).toBeUndefined();
        expect(facts.orientation ?? 1).toBe(1);
      }
    }
    const [picture] = (await seller(scope, (context) => picturesByIds(context, [mediaId]))).values();
    expect(picture).toMatchObject({ state: "ready", originalName: "étal.jpg" });
    const ask = (file: string) => pictureLoader({ params: { base, file }, request: new Request("http://localhost"), context: {} as never });
    const { headers } = await ask("640.webp");
    expect(headers.get("Content-Type")).toBe("image/webp");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Content-Security-Policy")).toContain("sandbox");
    expect(headers.get("Cache-Control")).toContain("immutable");
    await expect(ask("641.webp")).rejects.toMatchObject({ status: 404 });
    await expect(ask("640.svg")).rejects.toMatchObject({ status: 404 });
  });

  it("cut short says it cannot be read", async () => {
    const scope = await bench.approvedCooperative("coupee");
    const noise = await sharp({ create: { width: 800, height: 800, channels: 3, background: "#fff", noise: { type: "gaussian", mean: 128, sigma: 60 } } })
      .jpeg()
      .toBuffer();
    const mediaId = await stored(scope, noise.subarray(0, noise.length / 2));
    await run("media.render", { mediaId });
    expect((await seller(scope, (context) => picturesByIds(context, [mediaId]))).get(mediaId)).toMatchObject({ state: "failed", failure: "unreadable", base: null });
  });

  it("of another cooperative cannot be hung on one's own product", async () => {
    const mine = await bench.approvedCooperative("a-moi");
    const theirs = await bench.approvedCooperative("a-eux");
    const mediaId = await stored(theirs, await phonePicture());
    const product = await seller(mine, (context) => createProduct(context, mine, bowl()));
    if (!product.ok) throw new Error(product.reason);
    await seller(mine, (context) => attachPictures(context, mine, product.productId, [{ mediaId }]));
    expect(await seller(mine, (context) => context.sql`select media_id from product_media`)).toEqual([]);
  });
});

describe("what is refused before it is kept", () => {
  it.each([
    ["an SVG with a script", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), "wrong-type"],
    ["a GIF", Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAA=", "base64"), "wrong-type"],
    ["a web page named .jpg", Buffer.from("<!doctype html><script>alert(1)</script>"), "wrong-type"],
    ["a PDF where a picture is asked", Buffer.from("%PDF-1.7\n%âãÏÓ\n"), "wrong-type"],
    ["an empty file", Buffer.alloc(0), "empty"],
    ["more than 8 MB", Buffer.alloc(8_000_001, 1), "too-large"],
    ["a JPEG that is only its first bytes", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), "unreadable"],
  ])("%s", async (_name, content, reason) => {
    expect(await accept(content)).toEqual({ ok: false, reason });
  });

  it("a PNG of 50,000 by 50,000, by its header", async () => {
    const bomb = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAw1AAAMNQCAYAAAA=", "base64");
    const result = await accept(Buffer.concat([bomb, Buffer.alloc(64)]));
    expect(result.ok).toBe(false);
    expect(["too-many-pixels", "unreadable"]).toContain("reason" in result && result.reason);
    const wide = await sharp({ create: { width: 16_500, height: 10, channels: 3, background: "#000" } })
      .png()
      .toBuffer();
    expect(await accept(wide)).toEqual({ ok: false, reason: "too-many-pixels" });
  });

  it("everything, politely, when the disk is full: no row, no half-written file", async () => {
    const scope = await bench.approvedCooperative("plein");
    configureStorage({ ...disk, put: () => Promise.reject(new StorageFull()) });
    const refused = await seller(scope, async (context) => storePicture(context, { cooperativeId: scope.cooperativeId, buffer: await phonePicture(), name: "a.jpg" }));
    configureStorage(disk);
    expect(refused).toEqual({ ok: false, reason: "storage-full" });
    expect(await seller(scope, (context) => context.sql`select id from media`)).toEqual([]);
  });

  it("what goes over the cooperative's share, and keeps nothing of it", async () => {
    const kept = async () => {
      const keys: string[] = [];
      for await (const { key } of disk.list("originals")) keys.push(key);
      return keys;
    };
    const before = await kept();
    const scope = await bench.approvedCooperative("quota");
    await seller(
      scope,
      (context) => context.sql`
      insert into media (cooperative_id, kind, state, original_name, content_type, bytes, sha256, storage_key, widths)
      values (${scope.cooperativeId}::uuid, 'document', 'ready', 'x', 'application/pdf', ${QUOTA.bytes}::int, 'x', 'documents/full.pdf', '{}')`,
    );
    const refused = await seller(scope, async (context) => storePicture(context, { cooperativeId: scope.cooperativeId, buffer: await phonePicture(), name: "a.jpg" }));
    expect(refused).toEqual({ ok: false, reason: "quota-reached" });
    expect(await kept()).toEqual(before);
  });
});

describe("documents and orphans", () => {
  it("keeps a paper for its own cooperative's eyes, never at a public address", async () => {
    const scope = await bench.approvedCooperative("papier");
    const stranger = await bench.approvedCooperative("curieux");
    const pdf = Buffer.from("%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF");
    const result = await seller(scope, (context) => storeDocument(context, { cooperativeId: scope.cooperativeId, buffer: pdf, name: "statuts.pdf" }));
    if (!result.ok) throw new Error(result.reason);
    expect(await seller(scope, (context) => openDocument(context, result.mediaId))).toMatchObject({ contentType: "application/pdf", name: "statuts.pdf" });
    expect(await seller(stranger, (context) => openDocument(context, result.mediaId))).toBeNull();
    expect(await bench.as("shopper", (context) => openDocument(context, result.mediaId))).toBeNull();
    expect(await publicRendition("..", "documents")).toBeNull();
  });

  it("sweeps a file that has no row after an hour, and leaves the others", async () => {
    const scope = await bench.approvedCooperative("balai");
    const kept = await stored(scope, await phonePicture());
    await run("media.render", { mediaId: kept });
    const orphan = await accept(await phonePicture());
    const young = await accept(await phonePicture());
    if (!orphan.ok || !young.ok) throw new Error("refused");
    const long = new Date(Date.now() - 2 * 3_600_000);
    for (const directory of ["originals", "public"]) {
      for (const file of await readdir(join(folder, directory), { recursive: true })) {
        if (!young.upload.storageKey.endsWith(file)) await utimes(join(folder, directory, file), long, long);
      }
    }
    await run("media.sweep");
    expect(await disk.get(orphan.upload.storageKey)).toBeNull();
    expect(await disk.get(young.upload.storageKey)).not.toBeNull();
    const [picture] = (await seller(scope, (context) => picturesByIds(context, [kept]))).values();
    expect(await publicRendition(picture?.base ?? "", "640.webp")).not.toBeNull();
    const rows = await bench.as("worker", (context) => context.sql<{ key: string }>`select storage_key as key from media where state = 'ready' and kind = 'picture'`);
    for (const { key } of rows) expect(await disk.get(key)).not.toBeNull();
  });
});
