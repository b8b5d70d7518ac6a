import js from "@eslint/js";
import accessibility from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import typescript from "typescript-eslint";
import { ambientClock, innerHtml, rawSql, routeSql, visibleWords } from "./tests/architecture/syntax-rules.js";

const forbid = (...rules) => ({ "no-restricted-syntax": ["error", ...rules] });

/** What Node 20 and the pages have, for the plain-JavaScript programs; TypeScript knows its own. */
const GLOBALS =
  "process console URL Buffer WebAssembly AbortController AbortSignal Request Response TextDecoder TextEncoder fetch performance " +
  "setTimeout clearTimeout setInterval clearInterval setImmediate queueMicrotask structuredClone document window module require";

export default typescript.config(
  { ignores: ["app/generated/", "build/", ".data/", ".tmp/", "public/", "test-results/", "playwright-report/", "prisma/seed/illustrations/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  // The normaliser names combining marks one by one, escaped.
  { rules: { "no-misleading-character-class": ["error", { allowEscape: true }] } },
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: { globals: Object.fromEntries(GLOBALS.split(" ").map((name) => [name, "readonly"])) },
    rules: { "no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }] },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Remix answers are thrown (`throw redirect(…)`), and what reads a body rejects with one.
      "@typescript-eslint/only-throw-error": "off",
      "@typescript-eslint/prefer-promise-reject-errors": "off",
      // Loaders, intents, tasks and fakes are async by their contract.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      ...forbid(rawSql, innerHtml),
    },
  },
  {
    files: ["tests/**", "**/*.test.{ts,tsx}"],
    // Answers and rows are read as they come, the assertion is the check; fixtures are plain functions taken out of an object.
    rules: Object.fromEntries(
      ["no-unsafe-argument", "no-unsafe-assignment", "no-unsafe-call", "no-unsafe-member-access", "no-unsafe-return", "unbound-method"].map((rule) => [
        `@typescript-eslint/${rule}`,
        "off",
      ]),
    ),
  },
  {
    files: ["app/**/*.tsx"],
    extends: [accessibility.flatConfigs.strict, hooks.configs.flat.recommended],
    rules: forbid(rawSql, innerHtml, visibleWords.text, visibleWords.attribute),
  },
  { files: ["app/platform/db/**"], rules: forbid(innerHtml) },
  { files: ["app/modules/**/*.ts"], ignores: ["**/*.test.ts"], rules: forbid(rawSql, ...ambientClock) },
  { files: ["app/routes/**/*.{ts,tsx}"], ignores: ["**/*.test.ts"], rules: forbid(rawSql, innerHtml, routeSql, ...ambientClock, visibleWords.text, visibleWords.attribute) },
);
