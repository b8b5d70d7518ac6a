import type { Context } from "~/platform/db/context.server";
import type { JobTask, Schedule, Transact } from "~/platform/jobs/jobs.server";
import { storage } from "~/platform/storage/storage.server";
import type { PictureReady } from "./events";
import { renderPicture, type RenderedPicture } from "./render-picture.server";
import { sweepShareCards } from "./share-card.server";

/** Makes a pending picture's renditions: read, encode and store outside any transaction, then one short one. */
async function render(mediaId: string, transact: Transact): Promise<void> {
  const picture = await transact(async (context) => {
    const [row] = await context.sql<{ storageKey: string; sha256: string }>`
      select storage_key as "storageKey", sha256 from media where id = ${mediaId}::uuid and kind = 'picture' and state = 'pending'`;
    return row ?? null;
  });
  if (!picture) return;
  const original = await storage().get(picture.storageKey);
  if (!original) return transact((context) => fail(context, mediaId, "missing"));
  const rendered = await renderPicture(original, picture.sha256).catch(() => null);
  if (!rendered) return transact((context) => fail(context, mediaId, "unreadable"));
  await storeRenditions(rendered);
  await transact(async (context) => {
    const rows = await context.sql`
      update media set state = 'ready', base = ${rendered.base}, width = ${rendered.width}::int, height = ${rendered.height}::int,
        widths = ${rendered.widths}::int[], failure = null, ready_at = app.now()
      where id = ${mediaId}::uuid and state = 'pending' returning id`;
    if (rows.length > 0) await context.publish({ type: "media.picture-ready", mediaId } satisfies PictureReady);
  });
}

async function storeRenditions({ base, renditions }: RenderedPicture): Promise<void> {
  for (const { width, format, content } of renditions) await storage().put(`public/${base}/${String(width)}.${format}`, content);
}

async function fail(context: Context, mediaId: string, failure: string): Promise<void> {
  await context.sql`update media set state = 'failed', failure = ${failure} where id = ${mediaId}::uuid and state = 'pending'`;
}

const ORPHAN_AGE_MS = 3_600_000;

/** Removes files that no row knows, an hour after they were written: uploads whose form was refused, renditions of removed pictures. */
async function sweep(transact: Transact): Promise<void> {
  // eslint-disable-next-line no-restricted-syntax -- a file's age is told by the machine that wrote it
  const writtenBefore = Date.now() - ORPHAN_AGE_MS;
  for (const folder of ["originals", "documents", "public"]) {
    const old: string[] = [];
    for await (const { key, modifiedAt } of storage().list(folder)) {
      if (modifiedAt.getTime() < writtenBefore) old.push(key);
      if (old.length >= 500) await removeOrphans(old.splice(0), transact);
    }
    await removeOrphans(old, transact);
  }
  await sweepShareCards();
}

async function removeOrphans(keys: string[], transact: Transact): Promise<void> {
  if (keys.length === 0) return;
  const known = await transact(async (context) => {
    const rows = await context.sql<{ name: string }>`
      select storage_key as name from media where storage_key = any(${keys}::text[])
      union select base from media where base = any(${keys.map(baseOf)}::text[])`;
    return new Set(rows.map(({ name }) => name));
  });
  for (const key of keys) {
    if (!known.has(key) && !known.has(baseOf(key))) await storage().remove(key);
  }
}

/** "public/<base>/640.avif" → "<base>"; other keys give "". */
function baseOf(key: string): string {
  return /^public\/([0-9a-f]{32})\//.exec(key)?.[1] ?? "";
}

export const mediaTasks: Record<string, JobTask> = {
  "media.render": (payload, transact) => render(String(payload.mediaId), transact),
  "media.sweep": (_payload, transact) => sweep(transact),
};

export const mediaSchedules: Schedule[] = [{ task: "media.sweep", match: "17 * * * *" }];
