import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "./report.mjs";

const MARK = "taawon.json";
/** A cluster, its first write-ahead log and the rows of the demonstration. */
const FIRST_START_BYTES = 250e6;
const LATER_BYTES = 40e6;
/** What may stand in a folder that is new all the same: a disk's own, or what a start that was killed at once left. */
const TOLERATED = /^(lost\+found|start\.lock.*|session-secret|taawon\.json.*)$/;

/** @typedef {{ format: 1, seeded?: string }} Mark */

/**
 * Opens the data folder, or says in one line why it cannot be ours.
 * @param {string} folder
 */
export function openDataDirectory(folder) {
  makeFolder(folder);
  const mark = join(folder, MARK);
  const isNew = !existsSync(mark);
  if (isNew) {
    const foreign = readdirSync(folder).filter((name) => !TOLERATED.test(name));
    // A start beside us may have marked it in between.
    if (foreign.length > 0 && !existsSync(mark)) throw new Refusal(`DATA_DIR ${folder} holds something else (${foreign[0]}): choose an empty or a new folder.`);
  }
  const { bavail, bsize } = statfsSync(folder);
  const wanted = isNew ? FIRST_START_BYTES : LATER_BYTES;
  if (bavail * bsize < wanted) throw new Refusal(`The disk is full: ${folder} has ${Math.floor((bavail * bsize) / 1e6)} MB free, ${wanted / 1e6} MB are needed.`);
  if (isNew) writeMark(folder, { format: 1 });
  else if (readMark(folder).format !== 1) throw new Refusal(`DATA_DIR ${folder} was made by a newer Taâwon: choose another folder.`);
  else assertWritable(folder);
}

/** @param {string} folder */
function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw code === "EEXIST" || code === "ENOTDIR" ? new Refusal(`DATA_DIR ${folder} is not a folder: choose another.`) : error;
  }
}

/** @param {string} folder @returns {Mark} */
export const readMark = (folder) => JSON.parse(readFileSync(join(folder, MARK), "utf8"));

/** @param {string} folder @param {Mark} mark */
export function writeMark(folder, mark) {
  const file = join(folder, MARK);
  writeFileSync(`${file}.new`, JSON.stringify(mark));
  renameSync(`${file}.new`, file);
}

/** @param {string} folder */
function assertWritable(folder) {
  const probe = join(folder, `.probe-${process.pid}`);
  writeFileSync(probe, "");
  rmSync(probe);
}
