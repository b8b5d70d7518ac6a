import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** @param {string[]} parts */
export const inProject = (...parts) => join(projectRoot, ...parts);

/** Where the demonstration keeps everything it may lose: database, pictures, secrets. */
export const dataDirectory = () => resolve(projectRoot, process.env.DATA_DIR || ".data");

/**
 * The JavaScript file behind a command of node_modules, to be run by this very Node.
 * @param {string} packageName
 * @param {string} command
 */
export function commandFile(packageName, command) {
  const folder = inProject("node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[command]);
}

/** npm's own program when it can be found, so that it runs on this Node and ends with us; null otherwise. */
export function npmFile() {
  const beside = join(dirname(process.execPath), "../lib/node_modules/npm/bin/npm-cli.js");
  const given = process.env.npm_execpath;
  if (given?.endsWith("npm-cli.js") && existsSync(given)) return given;
  return existsSync(beside) ? beside : null;
}
