import type { Context } from "~/platform/db/context.server";
import { storage } from "~/platform/storage/storage.server";
import { acceptUpload, type Upload } from "./accept-upload.server";
import { QUOTA, type QuotaRefused, type UploadRefused } from "./media";

/** Either a file that `acceptUpload` kept already (forms), or its bytes (seeds, imports). */
type Incoming = { upload: Upload } | { buffer: Uint8Array; name: string; drawn?: boolean };

export type MediaStored = { ok: true; mediaId: string } | UploadRefused | QuotaRefused;

/** Notes a picture and has its renditions made by a job; until then it is `pending` and nobody sees it. `renderAt` puts the job off. */
export async function storePicture(context: Context, { cooperativeId, renderAt, ...incoming }: Incoming & { cooperativeId: string; renderAt?: Date }): Promise<MediaStored> {
  const accepted = await uploadOf(incoming, "picture");
  if (!accepted.ok) return accepted;
  const stored = await insertMedia(context, cooperativeId, accepted.upload, "pending", "drawn" in incoming && incoming.drawn === true);
  if (stored.ok) await context.enqueue("media.render", { mediaId: stored.mediaId }, { key: `media:${stored.mediaId}`, ...(renderAt ? { runAt: renderAt } : {}) });
  return stored;
}

/** Notes a paper of a cooperative's file. It never has a public address: `openDocument` is the only way to it. */
export async function storeDocument(context: Context, { cooperativeId, ...incoming }: Incoming & { cooperativeId: string }): Promise<MediaStored> {
  const accepted = await uploadOf(incoming, "document");
  return accepted.ok ? insertMedia(context, cooperativeId, accepted.upload, "ready", false) : accepted;
}

async function uploadOf(incoming: Incoming, kind: Upload["kind"]): Promise<{ ok: true; upload: Upload } | UploadRefused> {
  if (!("upload" in incoming)) return acceptUpload({ content: incoming.buffer, name: incoming.name, kind, drawn: incoming.drawn ?? false });
  if (incoming.upload.kind !== kind) throw new Error(`a ${incoming.upload.kind} was stored as a ${kind}`);
  return { ok: true, upload: incoming.upload };
}

/** The file is there before its row, so no row lacks a file; a file whose row is rolled back is swept, one that is refused goes. */
async function insertMedia(context: Context, cooperativeId: string, upload: Upload, state: "pending" | "ready", unmetered: boolean): Promise<MediaStored> {
  // One upload of a cooperative at a time from here to the commit: the quota holds under parallel uploads.
  await context.sql`select pg_advisory_xact_lock(hashtext('media.' || ${cooperativeId}))::text`;
  const [used] = await context.sql<{ bytes: number; files: number; lately: number }>`
    select coalesce(sum(bytes), 0)::float8 as bytes, count(*)::int as files, count(*) filter (where created_at > app.now() - interval '1 hour')::int as lately
    from media where cooperative_id = ${cooperativeId}::uuid`;
  if (!used) throw new Error("the quota could not be read");
  const reason = beyond(used, upload.bytes, unmetered);
  if (reason) {
    // At once, not with the sweep of the next hour: refused files would fill the disk meanwhile.
    await storage().remove(upload.storageKey);
    return { ok: false, reason };
  }
  const [row] = await context.sql<{ id: string }>`
    insert into media (cooperative_id, kind, state, original_name, content_type, bytes, sha256, storage_key, widths, uploaded_by, ready_at)
    values (${cooperativeId}::uuid, ${upload.kind}, ${state}, ${upload.name}, ${upload.contentType}, ${upload.bytes}::int, ${upload.sha256}, ${upload.storageKey}, '{}',
      ${context.actor.userId}, case when ${state} = 'ready' then app.now() end)
    returning id`;
  if (!row) throw new Error("the file was not noted");
  return { ok: true, mediaId: row.id };
}

function beyond(used: { bytes: number; files: number; lately: number }, bytes: number, unmetered: boolean): QuotaRefused["reason"] | null {
  if (used.bytes + bytes > QUOTA.bytes || used.files + 1 > QUOTA.files) return "quota-reached";
  return !unmetered && used.lately + 1 > QUOTA.filesPerHour ? "too-many-at-once" : null;
}
