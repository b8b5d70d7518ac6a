import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "./free-port.mjs";
import { giveTo } from "./postgres-account.mjs";
import { bundledMajor } from "./postgres-place.mjs";
import { readPostmaster } from "./postmaster.mjs";
import { Refusal } from "./report.mjs";

/** @typedef {import("./postgres-place.mjs").Place} Place */

/** Nothing of the caller's environment (PGDATA, PGOPTIONS, LD_PRELOAD, a translated LC_ALL) may reach PostgreSQL. */
const ENVIRONMENT = /** @type {any} */ ({ PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", LC_ALL: "C", TZ: "UTC" });

/**
 * Makes the cluster unless it is there. It appears under its name only when complete.
 * @param {Place} place
 * @param {string} superuserPassword
 */
export async function initialiseCluster(place, superuserPassword) {
  const { pgData, account } = place;
  if (existsSync(join(pgData, "PG_VERSION"))) return refuseOtherVersion(pgData);
  sweepDrafts(pgData);
  // A name of its own: the initdb of a killed start may still be writing into another.
  const draft = `${pgData}.new-${randomUUID()}`;
  const passwordFile = `${draft}.password`;
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  giveTo(account, draft, passwordFile);
  await runInitdb(place, draft, passwordFile).finally(() => rmSync(passwordFile, { force: true }));
  renameSync(draft, pgData);
}

/** @param {Place} place @param {string} draft @param {string} passwordFile */
async function runInitdb({ native, account }, draft, passwordFile) {
  const names = ["-D", draft, "-U", "postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  const letters = ["--encoding=UTF8", "--locale-provider=icu", "--icu-locale=und", "--locale=C.utf8"];
  // Writing 1,000 files through to a busy disk takes seconds, and protects only against a power cut in the first half minute.
  const child = spawn(join(native, "bin", "initdb"), [...names, ...letters, "--no-instructions", "--no-sync"], {
    ...account,
    cwd: "/",
    env: ENVIRONMENT,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  const code = await new Promise((answer, refuse) => child.once("error", refuse).once("close", answer));
  if (code === 0) return;
  rmSync(draft, { recursive: true, force: true });
  throw new Error(`initdb failed:\n${said}`);
}

/** @param {string} pgData */
function sweepDrafts(pgData) {
  for (const name of readdirSync(dirname(pgData)).filter((entry) => entry.startsWith(`${basename(pgData)}.new-`))) {
    rmSync(join(dirname(pgData), name), { recursive: true, force: true });
  }
}

/** @param {string} pgData */
function refuseOtherVersion(pgData) {
  const theirs = readFileSync(join(pgData, "PG_VERSION"), "utf8").trim();
  const ours = bundledMajor();
  if (theirs !== ours) throw new Refusal(`${pgData} was made by PostgreSQL ${theirs}, this Taâwon brings ${ours}: choose another DATA_DIR, or move the data by pg_dump.`);
}

/**
 * Starts PostgreSQL and waits until it answers. Its messages go to a file: a pipe would end with us.
 * @param {Place} place
 * @param {boolean} durable false gives up safety for speed: throw-away databases only
 * @returns {Promise<{ child: import("node:child_process").ChildProcess, pid: number, port: number }>}
 */
export async function launchPostgres(place, durable) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const child = spawnPostgres(place, port, durable);
    const pid = /** @type {number} */ (child.pid);
    if (await becomesReady(place.pgData, child)) return { child, pid, port };
    const said = readFileSync(place.logFile, "utf8");
    // Somebody took the port in between, or backends of a killed postmaster are still leaving.
    const passing = /Address already in use|could not bind|shared memory block .* still in use/.test(said);
    if (!passing || attempt === 5) throw new Error(`PostgreSQL did not start:\n${said.slice(-2000)}`);
    await pause(500);
  }
}

/** @param {Place} place @param {number} port @param {boolean} durable */
function spawnPostgres(place, port, durable) {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "100",
    shared_buffers: "128MB",
    effective_cache_size: "512MB",
    random_page_cost: "1.1",
    jit: "off",
    timezone: "UTC",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off" }),
  };
  mkdirSync(dirname(place.logFile), { recursive: true });
  const log = openSync(place.logFile, "w");
  try {
    // Detached: Ctrl-C reaches the whole foreground group, and the database must outlive the server's last requests.
    const child = spawn(
      join(place.native, "bin", "postgres"),
      ["-D", place.pgData, "-p", String(port), ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
      { ...place.account, cwd: "/", env: ENVIRONMENT, detached: true, stdio: ["ignore", log, log] },
    );
    child.on("error", () => undefined);
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/**
 * Like pg_ctl: the pid file carries the state, so nothing has to be read from the log.
 * @param {string} pgData
 * @param {import("node:child_process").ChildProcess} child
 */
async function becomesReady(pgData, child) {
  // Recovery after a kill may take long on a slow disk; a start that hangs is still better ended than waited for.
  for (let waited = 0; waited < 120_000; waited += 20) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return false;
    const written = readPostmaster(pgData);
    if (written?.pid === child.pid && written.ready) return true;
    await pause(20);
  }
  child.kill("SIGQUIT");
  return false;
}
