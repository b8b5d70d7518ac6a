import "./lib/require-node.mjs";

// npm start: from a bare clone to an open shop. Imported late: an old Node must get its line, not a syntax error.
import("./lib/start-shop.mjs").then(({ startShop }) => startShop({ development: false }));
