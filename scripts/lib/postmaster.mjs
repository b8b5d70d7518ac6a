import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { commandLine, isRunning, processesIn, waitUntilGone } from "./process-table.mjs";
import { Refusal } from "./report.mjs";

/**
 * What postmaster.pid says, or null without one.
 * Lines: process, data directory, start, port, socket folder, address, shared memory, status.
 * @param {string} pgData
 */
export function readPostmaster(pgData) {
  try {
    const lines = readFileSync(join(pgData, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return null;
  }
}

/**
 * The PostgreSQL that runs on this data directory, or null. A zombie does not run, and a process that
 * merely got the same number does not have our directory in its command line.
 * @param {string} pgData
 */
export function livingPostmaster(pgData) {
  const written = readPostmaster(pgData);
  return written && isRunning(written.pid) && commandLine(written.pid).includes(pgData) ? written : null;
}

/**
 * Leaves the directory free for a new start: asks a living postmaster to stop, waits for what a killed one left
 * behind, and removes a pid file whose number now belongs to a zombie or to somebody else (PostgreSQL would refuse).
 * @param {string} pgData
 */
export async function releasePostmaster(pgData) {
  const living = livingPostmaster(pgData);
  if (living) await stopPostmaster(living.pid);
  for (let waited = 0; processesIn(pgData).length > 0; waited += 50) {
    if (waited >= 10_000) throw new Refusal(`Processes ${processesIn(pgData).join(", ")} still use ${pgData}: end them and start again.`);
    await pause(50);
  }
  rmSync(join(pgData, "postmaster.pid"), { force: true });
}

/**
 * Fast shutdown, and an immediate one if that takes longer than half a minute.
 * @param {number} pid
 */
export async function stopPostmaster(pid) {
  for (const [signal, patience] of /** @type {const} */ ([
    ["SIGINT", 30_000],
    ["SIGQUIT", 10_000],
  ])) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === "ESRCH") return;
      throw new Refusal(`The database (process ${pid}) belongs to another user: stop it there, or choose another DATA_DIR.`);
    }
    if (await waitUntilGone(pid, patience)) return;
  }
}
