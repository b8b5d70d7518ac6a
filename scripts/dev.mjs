import "./lib/require-node.mjs";

// npm run dev: the shop from its sources, with hot reload. Imported late: an old Node must get its line, not a syntax error.
import("./lib/start-shop.mjs").then(({ startShop }) => startShop({ development: true }));
