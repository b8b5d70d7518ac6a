import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** Programs beside the Remix build: each becomes build/programs/NAME.js. */
const programs = {
  "check-settings": "app/check-settings.server.ts",
  web: "app/web.server.ts",
  worker: "app/worker.server.ts",
  // Not "prisma/…": that would be the package.
  seed: "./prisma/seed/main.ts",
  "many-products": "./prisma/seed/many-products.ts",
  // What the benches run beside the shop.
  "bare-cards": "./bench/bare-cards.tsx",
  "ask-search": "./bench/ask-search.ts",
  invariants: "app/invariants.server.ts",
  "catalogue-load": "./prisma/seed/catalogue-load.ts",
  "search-judge": "app/search-judge.server.ts",
  "search-rebuild": "app/search-rebuild.server.ts",
  "search-drift": "app/search-drift.server.ts",
};

export default defineConfig({
  resolve: {
    alias: {
      "~": fileURLToPath(new URL("./app", import.meta.url)),
      // Made for our case: a page's language never changes.
      "react-i18next": fileURLToPath(new URL("./app/platform/i18n/react-words.tsx", import.meta.url)),
    },
  },
  publicDir: false,
  build: {
    ssr: true,
    target: "node20",
    outDir: "build/programs",
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: programs,
      output: { format: "esm", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
    },
  },
});
