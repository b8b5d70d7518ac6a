import { commandLine, parentOf } from "./process-table.mjs";
import { endPrograms } from "./programs.mjs";
import { complain } from "./report.mjs";

/** @type {(() => Promise<void> | void)[]} */
const last = [];
/** @type {Promise<never> | null} */
let stopping = null;

/**
 * What to do after every program has ended: the latest first.
 * @param {() => Promise<void> | void} work
 */
export const afterwards = (work) => void last.push(work);

/**
 * Ends programs, then the database, then us. Calling it again joins the first call.
 * @param {number} code
 * @returns {Promise<never>}
 */
function stop(code) {
  stopping ??= (async () => {
    // The server finishes requests within 25 s of its own.
    await endPrograms(28_000);
    for (const work of last.reverse()) await Promise.resolve(work()).catch(complain);
    process.exit(code);
  })();
  return stopping;
}

export const isStopping = () => stopping !== null;

/**
 * Runs a command's work; ends everything on Ctrl-C, SIGTERM, a closed terminal, or when npm above us is gone.
 * @param {() => Promise<number | void>} work gives the exit code
 * @param {{ endless?: boolean }} [options] `endless`: being told to stop is how it is meant to end (a server)
 */
export async function mainProgram(work, { endless = false } = {}) {
  for (const [signal, code] of /** @type {const} */ ([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ])) {
    process.on(signal, () => {
      // Pressing Ctrl-C again is asking not to wait.
      if (stopping) void endPrograms(0);
      else void stop(endless ? 0 : code);
    });
  }
  followNpm();
  try {
    await stop((await work()) ?? 0);
  } catch (error) {
    // While stopping, what fails fails because we end it.
    if (!stopping) complain(error);
    await stop(1);
  }
}

/**
 * A killed npm cannot pass anything on to us. Between it and us there may be a shell, which would go on waiting.
 */
function followNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const throughShell = /^(\S*\/)?(sh|dash|bash|ash|busybox) /.test(commandLine(parent));
  const above = parentOf(parent);
  setInterval(() => {
    if (process.ppid !== parent || (throughShell && parentOf(parent) !== above)) void stop(129);
  }, 250).unref();
}
