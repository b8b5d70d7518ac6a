import { ensureBuilt, programFile } from "./build.mjs";
import { openDataDirectory } from "./data-directory.mjs";
import { accountLines } from "./demo-accounts.mjs";
import { ensureInstalled } from "./install.mjs";
import { dataDirectory, inProject } from "./paths.mjs";
import { ensureGenerated } from "./prisma-client.mjs";
import { exitOf, startProgram } from "./programs.mjs";
import { Refusal, say, secondsSince } from "./report.mjs";
import { chooseAddress } from "./settings.mjs";
import { isStopping, mainProgram } from "./shutdown.mjs";

/**
 * From a bare clone to an open shop: install, generate, build, database, rows, server. What is done already is skipped.
 * @param {{ development: boolean }} options development: sources are served as they are, with hot reload
 */
export const startShop = ({ development }) =>
  mainProgram(
    async () => {
      const since = performance.now();
      const address = await chooseAddress();
      const dataDir = dataDirectory();
      openDataDirectory(dataDir);
      await ensureInstalled();
      await ensureGenerated();
      if (!development) {
        await ensureBuilt();
        // Before a database is touched: a start that is refused has not migrated it.
        const refused = await exitOf(startProgram(programFile("check-settings"), []));
        if (refused) return refused;
      }

      // Only now: it imports packages.
      const { openDatabase } = await import("./open-database.mjs");
      const { env, lost } = await openDatabase(dataDir);
      const server = startProgram(development ? inProject("scripts", "dev-server.mjs") : programFile("web"), [], {
        env: { ...env, PORT: String(address.port), HOST: address.host, ...(development ? { NODE_ENV: "development" } : {}) },
      });
      const ended = exitOf(server);
      const opened = await serves(server, ended);
      if (opened) announce(address.url, dataDir, since);
      const end = await Promise.race([ended, lost]);
      if (typeof end === "string") throw new Refusal(end);
      if (opened && !isStopping()) say(`The server ended by itself (exit ${end}).`);
      return end || 1;
    },
    { endless: true },
  );

/**
 * True once the server says that it serves, false when it ended first.
 * @param {import("node:child_process").ChildProcess} server
 * @param {Promise<number>} ended
 */
const serves = (server, ended) => Promise.race([new Promise((answer) => server.on("message", (message) => message === "serving" && answer(true))), ended.then(() => false)]);

/** @param {string} url @param {string} dataDir @param {number} since */
function announce(url, dataDir, since) {
  const accounts = accountLines(dataDir, new Date());
  say(`\nTaâwon is open (${secondsSince(since)}):  ${url}/fr   ${url}/ar`);
  if (accounts.length > 0) say(`\nDemonstration accounts (also in ${dataDir}/demo-accounts.json):\n${accounts.join("\n")}`);
  say(`\nCtrl-C stops it; the data stays in ${dataDir}.`);
}
