import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { inProject, npmFile, projectRoot } from "./paths.mjs";
import { exitOf, runProgram } from "./programs.mjs";
import { Refusal, step } from "./report.mjs";
import { hashOf, whenStale } from "./stale.mjs";

const STAMP = "node_modules/.taawon-installed";
// Never `npm ci`: a lock file written where other platforms' optional packages were not served lacks them, and ci refuses it.
// NODE_ENV=production would leave the build tools out.
const INSTALL = ["install", "--include=dev", "--no-audit", "--no-fund"];

/** Installs the packages unless node_modules is what package-lock.json says. */
export const ensureInstalled = () =>
  whenStale({
    stampFile: STAMP,
    hash: installHash,
    async work() {
      if (!matchesLock()) await step("Installing packages (a minute or two, once)", install);
    },
  });

const installHash = () => `${process.platform}-${process.arch}-${hashOf(["package.json", "package-lock.json"])}`;

async function install() {
  // Written by npm at its very end: what a killed install left must not look complete.
  rmSync(inProject("node_modules/.package-lock.json"), { force: true });
  const file = npmFile();
  if (file) return runProgram("npm install", file, INSTALL);
  const code = await exitOf(spawn("npm", INSTALL, { cwd: projectRoot, stdio: "inherit" }));
  if (code !== 0) throw new Refusal(`npm install failed (exit ${code}).`);
}

/** Somebody ran `npm install` by hand: npm's own record says what it put there. */
function matchesLock() {
  const record = inProject("node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages ?? {};
  const wanted = JSON.parse(readFileSync(inProject("package-lock.json"), "utf8")).packages ?? {};
  return Object.entries(wanted).every(([path, { version, optional, link }]) => path === "" || link || installed[path]?.version === version || (optional && !installed[path]));
}
