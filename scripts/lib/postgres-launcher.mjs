import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { withLock } from "./lock-file.mjs";
import { initialiseCluster, launchPostgres } from "./postgres-cluster.mjs";
import { placeCluster } from "./postgres-place.mjs";
import { livingPostmaster, releasePostmaster, stopPostmaster } from "./postmaster.mjs";
import { isSameProcess, thisProcess } from "./process-table.mjs";
import { keepSecrets } from "./secrets.mjs";

/**
 * @typedef {object} Postgres
 * @property {number} port on 127.0.0.1
 * @property {string} superuserUrl database `postgres`; only for creating databases and roles
 * @property {(login: { user: string, password: string, database: string }) => string} urlFor
 * @property {boolean} attached another process started it and stops it
 * @property {Promise<string>} lost resolves, with one line to show, when it ends without `stop()`
 * @property {() => Promise<void>} stop
 */

const WATCH_EVERY = 1000;

/**
 * Starts the embedded PostgreSQL of a data folder, or joins it when another living process already has.
 * @param {{ dataDir: string, durable?: boolean }} options `durable: false` for throw-away databases
 * @returns {Promise<Postgres>}
 */
export async function startPostgres({ dataDir, durable = true }) {
  const home = resolve(dataDir);
  mkdirSync(home, { recursive: true });
  const recordFile = join(home, "postgres.json");
  return withLock(
    join(home, "postgres.lock"),
    () => undefined,
    async () => {
      const secrets = keepSecrets(home);
      const place = await placeCluster(home, secrets);
      const living = livingPostmaster(place.pgData);
      const record = readRecord(recordFile);
      const joins = Boolean(living?.ready && record && record.pid === living.pid && isSameProcess(record.owner));
      if (!joins) await releasePostmaster(place.pgData);
      if (!joins) await initialiseCluster(place, secrets.superuserPassword);
      const started = joins && living ? living : await launchPostgres(place, durable);
      if (!joins) writeRecord(recordFile, started);
      return held({ pid: started.pid, port: started.port, attached: joins, home, recordFile, pgData: place.pgData, password: secrets.superuserPassword });
    },
  );
}

/**
 * A PostgreSQL in a temporary folder that is removed with it.
 * @returns {Promise<Postgres & { dataDir: string }>}
 */
export async function startThrowAwayPostgres() {
  await sweepThrowAways();
  const dataDir = mkdtempSync(join(tmpdir(), THROW_AWAY));
  // When we are root, PostgreSQL's user has to pass through.
  chmodSync(dataDir, 0o711);
  const postgres = await startPostgres({ dataDir, durable: false });
  return {
    ...postgres,
    dataDir,
    async stop() {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const THROW_AWAY = "taawon-throw-away-";

/** Ends and removes what killed test runs left in the temporary folder. */
async function sweepThrowAways() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(THROW_AWAY))) {
    const dataDir = join(tmpdir(), name);
    const record = readRecord(join(dataDir, "postgres.json"));
    if (!record || isSameProcess(record.owner)) continue;
    try {
      await releasePostmaster(join(dataDir, "postgres"));
      rmSync(dataDir, { recursive: true, force: true });
    } catch {
      // Another user's: theirs to sweep.
    }
  }
}

/**
 * @param {{ pid: number, port: number, attached: boolean, home: string, recordFile: string, pgData: string, password: string }} database
 * @returns {Postgres}
 */
function held(database) {
  const { port, recordFile } = database;
  let owner = !database.attached;
  let stopped = false;
  /** @type {(line: string) => void} */
  let loseIt = () => undefined;
  const lost = new Promise((answer) => (loseIt = answer));

  const watch = setInterval(async () => {
    if (stopped) return;
    if (livingPostmaster(database.pgData)?.pid !== database.pid) {
      clearInterval(watch);
      loseIt(owner ? "The database ended unexpectedly: start again, nothing confirmed is lost." : "The start that owns the database has stopped it: start again.");
    } else if (!owner && !isSameProcess(readRecord(recordFile)?.owner)) {
      owner = await inherit(database).catch(() => false);
    }
  }, WATCH_EVERY);
  watch.unref();

  /** @type {Postgres["urlFor"]} */
  const urlFor = ({ user, password, database: name }) => `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(name)}`;
  return {
    port,
    superuserUrl: urlFor({ user: "postgres", password: database.password, database: "postgres" }),
    urlFor,
    attached: database.attached,
    lost,
    async stop() {
      if (stopped) return;
      stopped = true;
      clearInterval(watch);
      if (!owner) return;
      // Another start may already have put its own database in our place.
      if (readRecord(recordFile)?.pid === database.pid) rmSync(recordFile, { force: true });
      await stopPostmaster(database.pid);
    },
  };
}

/**
 * The owner was killed and could not stop its database: whoever still uses it becomes its owner.
 * An owner that is stopping has removed the record first.
 * @param {{ pid: number, port: number, home: string, recordFile: string }} database
 */
const inherit = (database) =>
  withLock(
    join(database.home, "postgres.lock"),
    () => undefined,
    async () => {
      const record = readRecord(database.recordFile);
      if (!record || record.pid !== database.pid || isSameProcess(record.owner)) return false;
      writeRecord(database.recordFile, database);
      return true;
    },
  );

/** @param {string} file @returns {{ pid: number, port: number, owner: { pid: number, start: string | null } } | null} */
function readRecord(file) {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
  } catch {
    return null;
  }
}

/** @param {string} file @param {{ pid: number, port: number }} started */
function writeRecord(file, { pid, port }) {
  writeFileSync(`${file}.new`, JSON.stringify({ pid, port, owner: thisProcess() }));
  renameSync(`${file}.new`, file);
}
