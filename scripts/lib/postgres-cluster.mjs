import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "./free-port.mjs";
import { giveTo } from "./postgres-account.mjs";
import { bundledMajor } from "./postgres-place.mjs";
import { readPostmaster } from "./postmaster.mjs";
import { Refusal } from "./report.mjs";

/** @typedef {import("./postgres-place.mjs").Place} Place */

/** Nothing of the caller's environment (PGDATA, PGOPTIONS, LD_PRELOAD, a translated LC_ALL) may reach PostgreSQL. */
const ENVIRONMENT = { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", LC_ALL: "C", TZ: "UTC" };

/**
 * Makes the cluster unless it is there. It appears under its name only when complete.
 * @param {Place} place
 * @param {string} superuserPassword
 * @param {boolean} durable
 */
export function initialiseCluster(place, superuserPassword, durable) {
  const { pgData, account } = place;
  if (existsSync(join(pgData, "PG_VERSION"))) return refuseOtherVersion(pgData);
  const draft = `${pgData}.new`;
  const passwordFile = `${pgData}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  giveTo(account, draft, passwordFile);
  const { status, stderr, stdout } = spawnSync(
    join(place.native, "bin", "initdb"),
    ["-D", draft, "-U", "postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`, "--encoding=UTF8", "--locale-provider=icu", "--icu-locale=und", "--locale=C.utf8", "--no-instructions", ...(durable ? [] : ["--no-sync"])],
    { ...account, cwd: "/", env: ENVIRONMENT, encoding: "utf8" },
  );
  rmSync(passwordFile, { force: true });
  if (status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new Error(`initdb failed:\n${stdout ?? ""}${stderr ?? ""}`);
  }
  renameSync(draft, pgData);
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
