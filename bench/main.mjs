import { parseArgs } from "node:util";
import { Refusal } from "../scripts/lib/report.mjs";
import { mainProgram } from "../scripts/lib/shutdown.mjs";
import { measureRead } from "./read.mjs";
import { keepRows } from "./rows.mjs";
import { measureSearch } from "./search.mjs";
import { measureWeight } from "./weight.mjs";

const BENCHES = { read: measureRead, search: measureSearch, weight: measureWeight };

/**
 * Figures, never a verdict: what is measured depends on the machine, so each limit is a share of something measured beside it.
 * @param {string[]} args
 */
export const bench = (args) =>
  mainProgram(async () => {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { products: { type: "string" }, seconds: { type: "string", default: "8" }, rounds: { type: "string", default: "3" } },
    });
    const measure = BENCHES[/** @type {keyof typeof BENCHES} */ (positionals[0])];
    if (!measure) throw new Refusal("What? npm run bench -- read|search|weight [--products 10000,100000] [--seconds 8] [--rounds 3]");
    const sizes = (values.products ?? (positionals[0] === "search" ? "10000,100000,1000000" : "10000")).split(",").map(Number);
    if (sizes.some((size) => !Number.isInteger(size) || size < 1)) throw new Refusal("--products takes numbers: 10000,100000");
    keepRows(positionals[0] ?? "", await measure({ sizes, seconds: Number(values.seconds), rounds: Number(values.rounds) }));
    return 0;
  });
