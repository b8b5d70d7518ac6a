import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { StorageFull, type Storage, type StoredFile } from "~/platform/storage/ports.server";

const KEY = /^[a-z0-9][a-z0-9_-]*(\/[a-z0-9][a-z0-9_-]*)*(\.[a-z0-9]+)?$/;
/** A writer that died leaves its file here; the sweep of an hour later finds it by this ending. */
const UNFINISHED = ".part";

/** Files under one folder. A file is written beside its place, flushed, then renamed: readers see all of it or none. */
export function diskStorage(root: string): Storage {
  const placeOf = (key: string) => {
    if (!KEY.test(key)) throw new Error(`not a storage key: ${key}`);
    return join(root, ...key.split("/"));
  };
  return {
    async put(key, content) {
      const place = placeOf(key);
      const unfinished = `${place}.${randomUUID()}${UNFINISHED}`;
      try {
        await mkdir(dirname(place), { recursive: true });
        const file = await open(unfinished, "wx");
        try {
          await file.writeFile(content);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(unfinished, place);
      } catch (error) {
        await rm(unfinished, { force: true }).catch(() => undefined);
        throw isFull(error) ? new StorageFull({ cause: error }) : error;
      }
    },
    async get(key) {
      return readFile(placeOf(key)).catch(absent(null));
    },
    async remove(key) {
      await rm(placeOf(key), { force: true });
    },
    list: (folder) => filesUnder(root, folder.replace(/\/$/, "")),
  };
}

async function* filesUnder(root: string, folder: string): AsyncIterable<StoredFile> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(absent([]));
  for (const entry of entries) {
    const key = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      yield* filesUnder(root, key);
      continue;
    }
    const facts = await stat(join(root, key)).catch(absent(null));
    if (!facts) continue;
    if (!entry.name.endsWith(UNFINISHED)) yield { key, bytes: facts.size, modifiedAt: facts.mtime };
    else if (Date.now() - facts.mtimeMs > 3_600_000) await rm(join(root, key), { force: true });
  }
}

function absent<T>(value: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return value;
    throw error;
  };
}

function isFull(error: unknown): boolean {
  return ["ENOSPC", "EDQUOT", "EROFS"].includes((error as NodeJS.ErrnoException).code ?? "");
}
