/** Something the person at the keyboard can put right: shown as one line, without a stack. */
export class Refusal extends Error {}

/** @param {string} line */
export const say = (line) => void process.stdout.write(`${line}\n`);

/** @param {number} since milliseconds of `performance.now()` */
export const secondsSince = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Says what is being done, again every ten seconds, and how long it took.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const since = performance.now();
  say(`· ${what} …`);
  const beat = setInterval(() => say(`  still at it: ${what} (${secondsSince(since)})`), 10_000);
  try {
    const result = await work();
    say(`  done in ${secondsSince(since)}`);
    return result;
  } finally {
    clearInterval(beat);
  }
}

/**
 * The one line that explains an error, or null when only its stack can.
 * @param {any} error
 * @returns {string | null}
 */
export function explain(error) {
  if (isFullDisk(error)) return `The disk is full${error.path ? ` (${error.path})` : ""}: make room and start again.`;
  if (error instanceof Refusal) return error.message;
  if (error?.code === "EACCES" || error?.code === "EPERM" || error?.code === "EROFS") {
    return `Not allowed to write ${error.path ?? "here"} (${error.code}): choose another DATA_DIR or put its owner right.`;
  }
  return null;
}

/**
 * Node says ENOSPC, PostgreSQL 53100, other programs only the words.
 * @param {any} error
 */
export const isFullDisk = (error) => error?.code === "ENOSPC" || error?.code === "53100" || /ENOSPC|No space left on device|Check free disk space/.test(error?.message ?? "");

/**
 * Prints an error as its reader needs it.
 * @param {unknown} error
 */
export function complain(error) {
  const line = explain(error);
  process.stderr.write(line === null ? `${error instanceof Error ? error.stack : error}\n` : `${line}\n`);
}
