import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { commandFile, inProject } from "./paths.mjs";
import { ensureGenerated } from "./prisma-client.mjs";
import { exitOf, startProgram } from "./programs.mjs";
import { Refusal, complain, say, secondsSince } from "./report.mjs";
import { openTestDatabase, runVitest } from "./run-tests.mjs";
import { mainProgram } from "./shutdown.mjs";
import { translationGaps } from "./translation-keys.mjs";

/** @type {[string, () => Promise<void>][]} */
const CHECKS = [
  ["types", () => command("typescript", "tsc", ["--noEmit"])],
  ["lint", () => command("eslint", "eslint", ["."])],
  ["format", () => command("prettier", "prettier", ["--check", "--log-level=warn", "."])],
  ["architecture", () => vitest("", "architecture")],
  ["translations", checkTranslations],
  ["dead code", () => command("knip", "knip", [])],
  ["unit", () => vitest("", "unit")],
  // Before the tests that start the built shop: none of them has the time to build it.
  ["build", ensureBuilt],
  ["integration", async () => vitest(await openTestDatabase(), "integration")],
];

/** npm run verify: all that has to hold before work is done. Runs every check, then tells which failed. */
export const verifyShop = () =>
  mainProgram(async () => {
    await ensureInstalled();
    await ensureGenerated();
    /** @type {[string, boolean, string][]} */
    const results = [];
    for (const [name, check] of CHECKS) {
      const since = performance.now();
      say(`· ${name} …`);
      const holds = await check().then(
        () => true,
        (error) => (complain(error), false),
      );
      results.push([name, holds, secondsSince(since)]);
    }
    say(`\n${results.map(([name, holds, took]) => `${holds ? "holds " : "FAILED"}  ${name.padEnd(14)}${took}`).join("\n")}`);
    return results.every(([, holds]) => holds) ? 0 : 1;
  });

/** @param {string} packageName @param {string} name @param {string[]} args */
async function command(packageName, name, args) {
  const code = await exitOf(startProgram(commandFile(packageName, name), args));
  if (code !== 0) throw new Refusal(`${name} found something (exit ${code}).`);
}

/** @param {string} superuserUrl @param {string} project */
async function vitest(superuserUrl, project) {
  const { failed } = await runVitest(superuserUrl, ["--project", project]);
  if (failed > 0) throw new Refusal(`${failed} failed.`);
}

async function checkTranslations() {
  const gaps = translationGaps(inProject("locales"));
  if (gaps.length > 0) throw new Refusal(gaps.join("\n"));
}
