import { createHash, randomUUID } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { StorageFull } from "~/platform/storage/ports.server";
import { storage } from "~/platform/storage/storage.server";
import { MAXIMUM_FILE_BYTES, MAXIMUM_PIXELS, MAXIMUM_SIDE, tidyFileName, type MediaKind, type UploadRefused } from "./media";

const PICTURES: readonly string[] = ["image/jpeg", "image/png", "image/webp"];
const DOCUMENTS: readonly string[] = ["application/pdf", "image/jpeg", "image/png"];
/** The demonstration's drawn masters; nobody can send one by a form. */
const DRAWN: readonly string[] = [...PICTURES, "image/avif"];
const EXTENSIONS: Record<string, string> = { "image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "image/avif": "avif", "application/pdf": "pdf" };

/** A file that was checked and kept in the restricted store, and has no row yet: the sweep takes it after an hour without one. */
export interface Upload {
  kind: MediaKind;
  storageKey: string;
  name: string;
  contentType: string;
  bytes: number;
  sha256: string;
}

interface Incoming {
  content: Uint8Array;
  name: string;
  kind: MediaKind;
  drawn?: boolean;
}

/**
 * Checks a file by what it is, not by what it says it is, and by its header before anything decodes it; then keeps it under a name of
 * ours. Outside a transaction: storing may be slow. The types are lists: SVG, GIF and archives are on none.
 */
export async function acceptUpload({ content, name, kind, drawn = false }: Incoming): Promise<{ ok: true; upload: Upload } | UploadRefused> {
  if (content.byteLength === 0) return { ok: false, reason: "empty" };
  if (content.byteLength > MAXIMUM_FILE_BYTES) return { ok: false, reason: "too-large" };
  const type = (await fileTypeFromBuffer(content))?.mime ?? "";
  const allowed = kind === "document" ? DOCUMENTS : drawn ? DRAWN : PICTURES;
  if (!allowed.includes(type)) return { ok: false, reason: "wrong-type" };
  if (type !== "application/pdf") {
    const refused = await checkHeader(content);
    if (refused) return refused;
  }
  const folder = kind === "document" ? "documents" : "originals";
  const upload: Upload = {
    kind,
    storageKey: `${folder}/${randomUUID()}.${EXTENSIONS[type] ?? "bin"}`,
    name: tidyFileName(name),
    contentType: type,
    bytes: content.byteLength,
    sha256: createHash("sha256").update(content).digest("hex"),
  };
  try {
    await storage().put(upload.storageKey, content);
  } catch (error) {
    if (error instanceof StorageFull) return { ok: false, reason: "storage-full" };
    throw error;
  }
  return { ok: true, upload };
}

/** Reads the size from the header alone: a bomb of 50,000 by 50,000 is refused before a pixel of it exists. */
async function checkHeader(content: Uint8Array): Promise<UploadRefused | null> {
  try {
    const { width = 0, height = 0, pages = 1 } = await sharp(content, { limitInputPixels: false }).metadata();
    if (width > MAXIMUM_SIDE || height > MAXIMUM_SIDE || width * height * pages > MAXIMUM_PIXELS) return { ok: false, reason: "too-many-pixels" };
    return width > 0 && height > 0 ? null : { ok: false, reason: "unreadable" };
  } catch {
    return { ok: false, reason: "unreadable" };
  }
}
