import "./lib/require-node.mjs";

// npm run screenshots: each page, both languages, phone and desk, of a full demonstration, into docs/screenshots.
import("./lib/take-screenshots.mjs").then(({ takeScreenshots }) => takeScreenshots());
