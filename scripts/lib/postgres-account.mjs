import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, existsSync, readFileSync, statSync } from "node:fs";
import { Refusal } from "./report.mjs";

/** @typedef {{ uid: number, gid: number }} Account */

/**
 * Whom PostgreSQL runs as: it refuses root. Null means "whoever we are".
 * An existing cluster keeps its owner, so that root can start what an ordinary user made.
 * @param {string} pgData
 * @returns {Account | null}
 */
export function postgresAccount(pgData) {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(pgData)) {
    const { uid, gid } = statSync(pgData);
    if (uid !== 0) return { uid, gid };
  }
  const known = accountNamed("postgres");
  if (known) return known;
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], { stdio: "ignore" });
  } catch {
    // A system without useradd still has nobody.
  }
  const account = accountNamed("postgres") ?? accountNamed("nobody");
  if (!account) throw new Refusal("PostgreSQL does not run as root, and there is no user postgres: create it, or start as an ordinary user.");
  return account;
}

/** @param {string} name @returns {Account | null} */
function accountNamed(name) {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid ? { uid: Number(uid), gid: Number(gid) } : null;
}

/**
 * Whether an account gets into a folder, through every folder above it.
 * @param {Account | null} account
 * @param {string} folder
 */
export const canEnter = (account, folder) => spawnSync("test", ["-x", folder], { ...account, cwd: "/" }).status === 0;

/** @param {Account | null} account @param {string[]} paths */
export function giveTo(account, ...paths) {
  if (account) for (const path of paths) chownSync(path, account.uid, account.gid);
}
