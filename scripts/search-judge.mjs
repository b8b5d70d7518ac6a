import "./lib/require-node.mjs";

// npm run search:judge -- FILE [--engine postgres|meilisearch] [--min 0.95]
import("./lib/judge-search.mjs").then(({ judgeSearch }) => judgeSearch(process.argv.slice(2)));
