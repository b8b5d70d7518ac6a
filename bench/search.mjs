import { programFile } from "../scripts/lib/build.mjs";
import { exitOf, startProgram } from "../scripts/lib/programs.mjs";
import { Refusal, say } from "../scripts/lib/report.mjs";
import { shopOf } from "./place.mjs";
import { row } from "./rows.mjs";

/**
 * Search, completion, facets and lists in shops of several sizes, on PostgreSQL and, where MEILISEARCH_HOST is set, on Meilisearch. Each p95
 * is compared with the smallest shop's.
 * @param {import("./rows.mjs").Wanted} wanted
 */
export async function measureSearch({ sizes }) {
  /** @type {import("./rows.mjs").Row[]} */
  const rows = [];
  /** @type {Map<string, number>} */
  const smallest = new Map();
  for (const size of sizes) {
    // Each size is a shop of its own; DATA_DIR would make them one.
    if (sizes.length > 1) delete process.env.DATA_DIR;
    const env = await shopOf(size);
    for (const engine of env.MEILISEARCH_HOST ? ["postgres", "meilisearch"] : ["postgres"]) {
      say(`· ${size} products, ${engine} …`);
      for (const [kind, { p50, p95 }] of Object.entries(await ask(engine, env))) {
        const of = smallest.get(`${engine}.${kind}`);
        rows.push(row(`${engine}.${kind}.${size}.p50`, p50, "ms"));
        rows.push(row(`${engine}.${kind}.${size}.p95`, p95, "ms", of === undefined ? {} : { of, limit: 2 * of }));
        if (of === undefined) smallest.set(`${engine}.${kind}`, p95);
      }
    }
  }
  return rows;
}

/** @param {string} engine @param {NodeJS.ProcessEnv} env @returns {Promise<Record<string, { p50: number, p95: number }>>} */
async function ask(engine, env) {
  const child = startProgram(programFile("ask-search"), [engine], { env });
  const answered = new Promise((answer) => child.once("message", (/** @type {any} */ message) => answer(message.results)));
  const results = await Promise.race([answered, exitOf(child).then(() => null)]);
  if (!results) throw new Refusal("The questions were not answered: see above.");
  return /** @type {any} */ (results);
}
