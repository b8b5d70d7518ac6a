import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { ensureGenerated } from "./prisma-client.mjs";
import { say, step } from "./report.mjs";
import { openTestDatabase, runPlaywright, runVitest } from "./run-tests.mjs";
import { mainProgram } from "./shutdown.mjs";

/** npm test: every test there is. The last line counts them. */
export const testShop = () =>
  mainProgram(async () => {
    await ensureInstalled();
    await ensureGenerated();
    await ensureBuilt();
    const superuserUrl = await step("Starting a database for the tests", openTestDatabase);
    const counts = [await runVitest(superuserUrl), await runPlaywright(superuserUrl)];
    const [passed, failed] = [sum(counts.map((count) => count.passed)), sum(counts.map((count) => count.failed))];
    afterEverything(`${passed} passed, ${failed} failed`);
    return failed === 0 && passed > 0 ? 0 : 1;
  });

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** Nothing may be printed after this line. @param {string} line */
const afterEverything = (line) => process.once("exit", () => say(line));
