import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { NO_BROWSER, findBrowser } from "./browser.mjs";
import { countPlaywright, countVitest } from "./count-tests.mjs";
import { freePort } from "./free-port.mjs";
import { commandFile, inProject } from "./paths.mjs";
import { exitOf, startProgram } from "./programs.mjs";
import { say } from "./report.mjs";
import { afterwards } from "./shutdown.mjs";

const reports = inProject(".tmp");

/** @param {string} name */
function freshReport(name) {
  mkdirSync(reports, { recursive: true });
  const file = join(reports, name);
  rmSync(file, { force: true });
  return file;
}

/** A server that the tests of this run share, gone with it. @returns {Promise<string>} its superuser's URL */
export async function openTestDatabase() {
  const { startThrowAwayPostgres } = await import("./postgres-launcher.mjs");
  const starting = startThrowAwayPostgres();
  afterwards(async () => (await starting.catch(() => null))?.stop());
  return (await starting).superuserUrl;
}

/** @param {string} superuserUrl @param {string[]} [args] */
export async function runVitest(superuserUrl, args = []) {
  const report = freshReport("vitest.json");
  const program = startProgram(commandFile("vitest", "vitest"), ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...args], {
    env: { ...process.env, TEST_POSTGRES: superuserUrl, NODE_ENV: "test" },
  });
  return countVitest(report, await exitOf(program));
}

/**
 * Journeys through the built shop, which playwright.config.ts starts by `npm start` on a data folder of this run's own.
 * @param {string} superuserUrl
 */
export async function runPlaywright(superuserUrl) {
  const report = freshReport("playwright.json");
  const browser = await findBrowser();
  if (!browser) {
    say(NO_BROWSER);
    return { passed: 0, failed: 1 };
  }
  const dataDir = join(reports, "journeys");
  rmSync(dataDir, { recursive: true, force: true });
  const program = startProgram(commandFile("@playwright/test", "playwright"), ["test", "--reporter=list,json"], {
    env: {
      ...process.env,
      TEST_POSTGRES: superuserUrl,
      PLAYWRIGHT_CHROMIUM_PATH: browser.path,
      PLAYWRIGHT_CHROMIUM_ARGS: JSON.stringify(browser.args),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      JOURNEY_PORT: String(await freePort()),
      JOURNEY_DATA_DIR: dataDir,
    },
  });
  return countPlaywright(report, await exitOf(program));
}
