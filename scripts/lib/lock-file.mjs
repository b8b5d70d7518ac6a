import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isSameProcess, thisProcess } from "./process-table.mjs";

let taken = 0;

/**
 * Runs `work` while no other process holds `file`. The lock of a process that died is taken over.
 * @template T
 * @param {string} file
 * @param {(holder: number) => void} onWait told once, with the holder's process number
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, onWait, work) {
  const release = await takeLock(file, onWait);
  try {
    return await work();
  } finally {
    release();
  }
}

/** @param {string} file @param {(holder: number) => void} onWait */
async function takeLock(file, onWait) {
  const mine = JSON.stringify({ ...thisProcess(), turn: (taken += 1) });
  for (let told = false; ;) {
    if (createLock(file, mine)) return () => void (read(file) === mine && rmSync(file, { force: true }));
    const theirs = read(file);
    if (theirs === null) continue;
    const holder = parse(theirs);
    if (!isSameProcess(holder)) {
      removeStale(file, theirs);
      continue;
    }
    if (!told) onWait(holder.pid);
    told = true;
    await pause(100);
  }
}

/**
 * A link appears with its content or not at all, and never over an existing file.
 * @param {string} file @param {string} content
 */
function createLock(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Two waiters may find the same dead lock; the slower one must not throw away the faster one's new lock.
 * @param {string} file @param {string} stale
 */
function removeStale(file, stale) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== stale) linkSync(aside, file);
  } catch {
    // Somebody else was faster: the next round looks again.
  } finally {
    rmSync(aside, { force: true });
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** @param {string} text @returns {{ pid: number, start: string | null }} */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return { pid: 0, start: null };
  }
}
