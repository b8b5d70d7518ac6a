import { spawn } from "node:child_process";
import { appendFileSync, mkdirSync } from "node:fs";
import { inProject, projectRoot } from "./paths.mjs";
import { Refusal, isFullDisk } from "./report.mjs";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/**
 * @typedef {object} ProgramOptions
 * @property {NodeJS.ProcessEnv} [env] the whole environment; ours unless given
 * @property {"show" | "keep"} [output] shown as it comes, or kept for when the program fails
 */

/**
 * Starts a program of Node in a process group of its own: Ctrl-C reaches only us, and we end it in order.
 * @param {string} file
 * @param {string[]} args
 * @param {ProgramOptions} [options]
 */
export function startProgram(file, args, { env = process.env, output = "show" } = {}) {
  const stream = output === "show" ? "inherit" : "pipe";
  const child = spawn(process.execPath, ["--import", new URL("./tied-to-parent.mjs", import.meta.url).href, file, ...args], {
    cwd: projectRoot,
    env: { ...env, TAAWON_TIED_TO: String(process.pid) },
    detached: true,
    stdio: ["ignore", stream, stream, "ipc"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  child.on("error", () => running.delete(child));
  return child;
}

/**
 * Runs a program to its end. When it fails, throws its last words.
 * @param {string} what for the message
 * @param {string} file
 * @param {string[]} args
 * @param {ProgramOptions} [options]
 */
export async function runProgram(what, file, args, options = {}) {
  const child = startProgram(file, args, { output: "keep", ...options });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text) => (said += text));
  const code = await exitOf(child);
  if (code !== 0) throw programError(what, code, said);
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<number>} the exit code; 128 and more for a signal
 */
export const exitOf = (child) =>
  new Promise((answer, refuse) => {
    child.once("error", refuse);
    child.once("close", (code) => answer(code ?? 128));
  });

/**
 * Asks every program to end, and ends those that do not within `patience` milliseconds.
 * @param {number} patience
 */
export async function endPrograms(patience) {
  const ending = [...running].map((child) => {
    const gone = new Promise((answer) => child.once("exit", answer));
    signalGroup(child, "SIGTERM");
    const force = setTimeout(() => signalGroup(child, "SIGKILL"), patience);
    return gone.then(() => {
      clearTimeout(force);
      // What the program itself started and forgot.
      signalGroup(child, "SIGKILL");
    });
  });
  await Promise.all(ending);
}

/** @param {import("node:child_process").ChildProcess} child @param {NodeJS.Signals} signal */
function signalGroup(child, signal) {
  try {
    if (child.pid) process.kill(signal === "SIGTERM" ? child.pid : -child.pid, signal);
  } catch {
    // Gone already.
  }
}

/** @param {string} what @param {number} code @param {string} said */
function programError(what, code, said) {
  if (isFullDisk({ message: said })) return Object.assign(new Error("no space"), { code: "ENOSPC" });
  const log = inProject(".tmp", "failed.log");
  try {
    mkdirSync(inProject(".tmp"), { recursive: true });
    appendFileSync(log, `--- ${what}, ${new Date().toISOString()}\n${said}\n`);
  } catch {
    // The end of it is shown all the same.
  }
  return new Refusal(`${said.trimEnd().split("\n").slice(-40).join("\n")}\n${what} failed (exit ${code}); everything it said is in ${log}.`);
}
