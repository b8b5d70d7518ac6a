import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, readlinkSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/**
 * When a process began, as an opaque word; null when it is gone or a zombie.
 * A number alone is not enough: containers hand the same numbers out again.
 * @param {number} pid
 * @returns {string | null}
 */
function processStart(pid) {
  const fields = statFields(pid);
  if (fields) return fields[0] === "Z" || fields[0] === "X" ? null : (fields[19] ?? null);
  return process.platform === "linux" ? null : psColumn(pid, "lstart");
}

/**
 * The process that started another, 0 when unknown.
 * @param {number} pid
 */
export const parentOf = (pid) => Number(statFields(pid)?.[1] ?? 0);

/** @param {number} pid */
export const isRunning = (pid) => processStart(pid) !== null;

/** @param {{ pid: number, start: string | null } | null | undefined} known */
export const isSameProcess = (known) => Boolean(known?.start) && processStart(known?.pid ?? 0) === known?.start;

export const thisProcess = () => ({ pid: process.pid, start: processStart(process.pid) });

/**
 * The command line of a process, words separated by spaces; empty when it cannot be read.
 * @param {number} pid
 */
export const commandLine = (pid) => readProc(pid, "cmdline")?.replaceAll("\0", " ") ?? (process.platform === "linux" ? "" : (psColumn(pid, "command") ?? ""));

/**
 * Living processes whose current directory is `folder`: what a killed postmaster leaves behind.
 * @param {string} folder
 */
export function processesIn(folder) {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && cwdOf(name) === folder)
    .map(Number)
    .filter(isRunning);
}

/**
 * True once the process is gone, false after `milliseconds`.
 * @param {number} pid
 * @param {number} milliseconds
 */
export async function waitUntilGone(pid, milliseconds) {
  const start = processStart(pid);
  for (let waited = 0; start !== null && processStart(pid) === start; waited += 20) {
    if (waited >= milliseconds) return false;
    await pause(20);
  }
  return true;
}

/**
 * What follows the command, which may itself contain spaces and brackets: state, parent … (proc(5), fields 3 on).
 * @param {number} pid
 */
function statFields(pid) {
  const status = readProc(pid, "stat");
  return status?.slice(status.lastIndexOf(")") + 2).split(" ");
}

/** @param {number} pid @param {string} file */
function readProc(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return null;
  }
}

/** @param {string} pid */
function cwdOf(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

/** @param {number} pid @param {string} column */
function psColumn(pid, column) {
  try {
    return execFileSync("ps", ["-o", `${column}=`, "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}
