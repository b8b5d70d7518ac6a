import "./lib/require-node.mjs";

// npm run bench -- read|search|weight [--products 10000]: measures the built shop; a table, and bench/results/NAME.json.
import("../bench/main.mjs").then(({ bench }) => bench(process.argv.slice(2)));
