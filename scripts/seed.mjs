import "./lib/require-node.mjs";

// npm run seed -- --products N: a demonstration with so many products, for measuring, in DATA_DIR or .tmp/products-N.
import("./lib/seed-products.mjs").then(({ seedProducts }) => seedProducts(process.argv.slice(2)));
