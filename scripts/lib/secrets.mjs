import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "./report.mjs";

/** @typedef {{ superuserPassword: string, ownerPassword: string, applicationPassword: string }} Secrets */

/**
 * The passwords of an embedded database, made once and readable by their owner only.
 * @param {string} dataDir
 * @returns {Secrets}
 */
export function keepSecrets(dataDir) {
  const file = join(dataDir, "secrets.json");
  if (existsSync(file)) return readSecrets(file);
  if (existsSync(join(dataDir, "postgres", "PG_VERSION"))) {
    throw new Refusal(`${file} is missing, and with it the passwords of the database beside it: bring it back, or remove ${dataDir} to start anew.`);
  }
  mkdirSync(dataDir, { recursive: true });
  const word = () => randomBytes(24).toString("base64url");
  const secrets = { superuserPassword: word(), ownerPassword: word(), applicationPassword: word() };
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}

/** @param {string} file @returns {Secrets} */
function readSecrets(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Refusal(
      code === "EACCES" ? `${file} belongs to another user: choose another DATA_DIR.` : `${file} cannot be read: bring it back, or remove its folder to start anew.`,
    );
  }
}
