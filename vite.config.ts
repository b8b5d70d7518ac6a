import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

/** Native or server-only packages that Vite's scanner would otherwise follow from `.server` imports. */
const serverOnly = ["@node-rs/argon2", "sharp", "pg", "better-auth", "@prisma/adapter-pg", "@prisma/client", "@remix-run/node"];
/** Named, so that finding one on a later page does not make every open page load again. */
const browserPackages = ["react", "react-dom", "react-dom/client", "react/jsx-runtime", "@remix-run/react", "i18next", "lucide-react", "react-markdown", "rehype-sanitize"];

export default defineConfig({
  plugins: [tailwindcss(), process.env.VITEST ? null : remix(remixConfig)],
  resolve: {
    alias: {
      "~": fileURLToPath(new URL("./app", import.meta.url)),
      // Made for our case: a page's language never changes.
      "react-i18next": fileURLToPath(new URL("./app/platform/i18n/react-words.tsx", import.meta.url)),
    },
  },
  optimizeDeps: { include: browserPackages, exclude: serverOnly },
  build: { target: "es2022", assetsInlineLimit: 0 },
});
