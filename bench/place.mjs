import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { programFile } from "../scripts/lib/build.mjs";
import { freePort } from "../scripts/lib/free-port.mjs";
import { exitOf, startProgram } from "../scripts/lib/programs.mjs";
import { Refusal, step } from "../scripts/lib/report.mjs";
import { openShopOf } from "../scripts/lib/seed-products.mjs";

/** The database of a shop with so many products. @param {number} products @returns {Promise<NodeJS.ProcessEnv>} */
export async function shopOf(products) {
  const { env } = await openShopOf(products);
  await step(`${products} products`, async () => {
    if ((await exitOf(startProgram(programFile("many-products"), [String(products)], { env }))) !== 0) throw new Refusal("The products were not made: see above.");
  });
  return { ...env, JOBS: "off", NODE_ENV: undefined, LOG_LEVEL: "warn" };
}

/**
 * A server as a process of its own, on a free port.
 * @param {string} file
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export async function serve(file, args, env) {
  const port = await freePort();
  const child = startProgram(file, args, { env: { ...env, NODE_ENV: "production", ...(file.endsWith("web.js") ? { NODE_ENV: undefined } : {}), PORT: String(port) } });
  const opened = await Promise.race([new Promise((answer) => child.on("message", (message) => message === "serving" && answer(true))), exitOf(child).then(() => false)]);
  if (!opened) throw new Refusal(`${file} did not open: see above.`);
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      const gone = exitOf(child);
      child.kill("SIGTERM");
      await gone;
    },
  };
}

/**
 * Asks as fast as it is answered, from a process of its own.
 * @param {{ url: string, seconds: number, connections?: number, headers?: Record<string, string> }} load
 * @returns {Promise<{ perSecond: number, p50: number, p95: number }>} requests a second, milliseconds
 */
export const load = (load) =>
  new Promise((answer, refuse) => {
    const child = fork(fileURLToPath(new URL("load.mjs", import.meta.url)), [JSON.stringify(load)]);
    child.once("message", (/** @type {any} */ result) => (result.error ? refuse(new Refusal(result.error)) : answer(result)));
    child.once("error", refuse);
    child.once("exit", (code) => code && refuse(new Refusal(`the load generator ended (${code})`)));
  });
