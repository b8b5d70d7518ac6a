import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inProject } from "./paths.mjs";
import { withLock } from "./lock-file.mjs";
import { say } from "./report.mjs";

/**
 * One hash over files and folders of the project, by name and content. What does not exist counts as absent.
 * @param {string[]} paths relative to the project
 * @param {(path: string) => boolean} [counts] leaves files out
 */
export function hashOf(paths, counts = () => true) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesUnder).filter(counts).sort()) {
    hash.update(`${file}\0`).update(
      createHash("sha256")
        .update(readFileSync(inProject(file)))
        .digest(),
    );
  }
  return hash.digest("hex");
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  const found = statSync(inProject(path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(inProject(path)).flatMap((name) => filesUnder(join(path, name)));
}

/**
 * Runs `work` when `stampFile` does not carry the hash, and writes it there afterwards. One process at a time:
 * two first starts of one clone must not install or build over each other.
 * @param {{ stampFile: string, hash: () => string, work: () => Promise<void> }} options
 */
export async function whenStale({ stampFile, hash, work }) {
  const stamp = inProject(stampFile);
  const fresh = () => existsSync(stamp) && readFileSync(stamp, "utf8") === hash();
  if (fresh()) return;
  await withLock(inProject(".tmp", "project.lock"), sayWaiting, async () => {
    if (fresh()) return;
    const wanted = hash();
    rmSync(stamp, { force: true });
    await work();
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, wanted);
  });
}

/** @param {number} holder */
const sayWaiting = (holder) => say(`  another start (process ${holder}) is preparing this folder; waiting for it …`);
