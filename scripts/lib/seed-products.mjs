import { parseArgs } from "node:util";
import { ensureBuilt, programFile } from "./build.mjs";
import { openDataDirectory } from "./data-directory.mjs";
import { ensureInstalled } from "./install.mjs";
import { inProject } from "./paths.mjs";
import { ensureGenerated } from "./prisma-client.mjs";
import { exitOf, startProgram } from "./programs.mjs";
import { Refusal, say } from "./report.mjs";
import { given } from "./settings.mjs";
import { mainProgram } from "./shutdown.mjs";

/**
 * Fills a shop of its own, or the database that DATABASE_URL names, with N products.
 * @param {string[]} args
 */
export const seedProducts = (args) =>
  mainProgram(async () => {
    const { values } = parseArgs({ args, options: { products: { type: "string" } } });
    const products = Number(values.products);
    if (!Number.isInteger(products) || products < 1) throw new Refusal("How many? npm run seed -- --products 10000");
    if (given("NODE_ENV") === "production") throw new Refusal("Goods that do not exist are for measuring, not for production.");
    const { env, dataDir } = await openShopOf(products);
    const code = await exitOf(startProgram(programFile("many-products"), [String(products)], { env }));
    if (code === 0) say(`To look at them: DATA_DIR=${dataDir} npm start`);
    return code;
  });

/**
 * The database of a shop with so many products, built and seeded with the demonstration.
 * @param {number} products
 */
export async function openShopOf(products) {
  const dataDir = given("DATA_DIR") ?? inProject(".tmp", `products-${products}`);
  process.env.DATA_DIR = dataDir;
  openDataDirectory(dataDir);
  await ensureInstalled();
  await ensureGenerated();
  await ensureBuilt();
  const { openDatabase } = await import("./open-database.mjs");
  const { env } = await openDatabase(dataDir);
  return { env, dataDir };
}
