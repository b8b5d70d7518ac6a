import "./lib/require-node.mjs";

// npm run verify: types, lint, format, architecture, translations, dead code, tests, build.
import("./lib/verify-shop.mjs").then(({ verifyShop }) => verifyShop());
