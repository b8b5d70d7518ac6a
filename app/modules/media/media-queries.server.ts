import type { Context } from "~/platform/db/context.server";
import { storage } from "~/platform/storage/storage.server";
import { isUuid } from "~/platform/text/uuid";
import { PICTURE_FORMATS, PICTURE_WIDTHS, type MediaState, type PictureFormat } from "./media";

export interface OwnMedia {
  mediaId: string;
  state: MediaState;
  failure: string | null;
  originalName: string;
  base: string | null;
  widths: number[];
  width: number | null;
  height: number | null;
}

/** The state and renditions of these pictures, as far as the actor's role may see them. */
export async function picturesByIds(context: Context, mediaIds: readonly string[]): Promise<Map<string, OwnMedia>> {
  const rows = await context.sql<OwnMedia>`
    select id as "mediaId", state, failure, original_name as "originalName", base, widths, width, height
    from media where id = any(${mediaIds}::uuid[]) and kind = 'picture'`;
  return new Map(rows.map((row) => [row.mediaId, row]));
}

export interface OpenDocument {
  content: Buffer;
  contentType: string;
  name: string;
}

/** A restricted document's bytes. The caller has authorized; a seller's context sees its own cooperative's only. */
export async function openDocument(context: Context, mediaId: string): Promise<OpenDocument | null> {
  if (!isUuid(mediaId)) return null;
  const [row] = await context.sql<{ storageKey: string; contentType: string; name: string }>`
    select storage_key as "storageKey", content_type as "contentType", original_name as name from media where id = ${mediaId}::uuid and kind = 'document' and state = 'ready'`;
  const content = row ? await storage().get(row.storageKey) : null;
  return row && content ? { content, contentType: row.contentType, name: row.name } : null;
}

export interface PublicRendition {
  content: Buffer;
  contentType: string;
}

/** A rendition by its public address; null for anything our encoder did not make. */
export async function publicRendition(base: string, file: string): Promise<PublicRendition | null> {
  const [, width, format] = /^(\d+)\.(avif|webp|jpg)$/.exec(file) ?? [];
  if (!/^[0-9a-f]{32}$/.test(base) || !width || !format || !(PICTURE_WIDTHS as readonly number[]).includes(Number(width))) return null;
  const content = await storage().get(`public/${base}/${width}.${format}`);
  return content ? { content, contentType: PICTURE_FORMATS[format as PictureFormat] } : null;
}

export interface DocumentFacts {
  contentType: string;
  bytes: number;
  name: string;
}

/** What a document is, without opening it. */
export async function documentFacts(context: Context, mediaId: string): Promise<DocumentFacts | null> {
  const [row] = await context.sql<DocumentFacts>`select content_type as "contentType", bytes, original_name as name from media where id = ${mediaId}::uuid and kind = 'document'`;
  return row ?? null;
}
