import { ensureBuilt, hasProgram, programFile } from "./build.mjs";
import { openDataDirectory } from "./data-directory.mjs";
import { ensureInstalled } from "./install.mjs";
import { dataDirectory } from "./paths.mjs";
import { ensureGenerated } from "./prisma-client.mjs";
import { exitOf, startProgram } from "./programs.mjs";
import { Refusal } from "./report.mjs";
import { mainProgram } from "./shutdown.mjs";

/**
 * Runs one of our programs to its end on the shop's database; joins a running shop, or starts its database for the while.
 * @param {string} name
 * @param {string[]} args
 */
export const runOnDatabase = (name, args) =>
  mainProgram(async () => {
    const dataDir = dataDirectory();
    openDataDirectory(dataDir);
    await ensureInstalled();
    await ensureGenerated();
    await ensureBuilt();
    if (!hasProgram(name)) throw new Refusal(`There is no program ${name} in build/programs.`);
    const { openDatabase } = await import("./open-database.mjs");
    const { env } = await openDatabase(dataDir);
    return exitOf(startProgram(programFile(name), args, { env }));
  });
