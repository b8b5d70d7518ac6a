import "./lib/require-node.mjs";

// npm test: every test there is. Imported late: an old Node must get its line, not a syntax error.
import("./lib/test-shop.mjs").then(({ testShop }) => testShop());
