import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { NO_BROWSER, findBrowser } from "./browser.mjs";
import { ensureBuilt } from "./build.mjs";
import { freePort } from "./free-port.mjs";
import { ensureInstalled } from "./install.mjs";
import { commandFile, inProject } from "./paths.mjs";
import { ensureGenerated } from "./prisma-client.mjs";
import { exitOf, startProgram } from "./programs.mjs";
import { Refusal, say } from "./report.mjs";
import { mainProgram } from "./shutdown.mjs";

/** What the repository is willing to carry. */
const LARGEST = 15_000_000;

/**
 * Playwright opens a demonstration of its own (tests/e2e/screenshots.config.ts) and walks the list the browser tests walk.
 * Words after `--` choose screens: `npm run screenshots -- home basket`.
 */
export const takeScreenshots = () =>
  mainProgram(async () => {
    await ensureInstalled();
    await ensureGenerated();
    await ensureBuilt();
    const browser = await findBrowser();
    if (!browser) throw new Refusal(NO_BROWSER);
    const program = startProgram(commandFile("@playwright/test", "playwright"), ["test", "--config", "tests/e2e/screenshots.config.ts"], {
      env: {
        ...process.env,
        PLAYWRIGHT_CHROMIUM_PATH: browser.path,
        PLAYWRIGHT_CHROMIUM_ARGS: JSON.stringify(browser.args),
        JOURNEY_PORT: process.env.JOURNEY_PORT ?? String(await freePort()),
        JOURNEY_DATA_DIR: process.env.JOURNEY_DATA_DIR ?? inProject(".tmp", "screenshots"),
        SCREENS: process.argv.slice(2).join(" "),
      },
    });
    const code = await exitOf(program);
    const folder = inProject("docs", "screenshots");
    const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    say(`${sizes.length} pictures in docs/screenshots, ${(total / 1_000_000).toFixed(1)} MB`);
    if (total > LARGEST) throw new Refusal("That is more than 15 MB: compress them further.");
    return code;
  });
