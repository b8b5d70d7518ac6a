/** The widths every picture is made in, pixels. */
export const PICTURE_WIDTHS = [160, 320, 640, 960, 1280] as const;
export const PICTURE_FORMATS = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" } as const;
export type PictureFormat = keyof typeof PICTURE_FORMATS;

/** Bytes. The form's own limit is the same. */
export const MAXIMUM_FILE_BYTES = 8_000_000;
/** What a cheap phone's 50-megapixel camera gives, and no more. */
export const MAXIMUM_PIXELS = 52_000_000;
export const MAXIMUM_SIDE = 16_000;

/** What one cooperative may keep with us, and send in an hour. */
export const QUOTA = { bytes: 1_500_000_000, files: 2_000, filesPerHour: 300 } as const;

export type MediaKind = "picture" | "document";
export type MediaState = "pending" | "ready" | "failed";

/** Why a file is refused before it is kept. */
export type UploadRefused = { ok: false; reason: "empty" | "too-large" | "wrong-type" | "too-many-pixels" | "unreadable" } | { ok: false; reason: "storage-full" };
export type QuotaRefused = { ok: false; reason: "quota-reached" | "too-many-at-once" };

/** A file name that may stand in a header and a list: without path, controls and hidden direction marks. */
export function tidyFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const clean = last
    .normalize("NFC")
    // eslint-disable-next-line no-control-regex -- control characters are what it takes out
    .replace(/[\u0000-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF"<>|:*?]/g, "")
    .trim();
  return clean.slice(0, 120) || "fichier";
}
