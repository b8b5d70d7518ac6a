import { existsSync } from "node:fs";
import { encodeAssets } from "./encode-assets.mjs";
import { commandFile, inProject } from "./paths.mjs";
import { runProgram } from "./programs.mjs";
import { step } from "./report.mjs";
import { hashOf, whenStale } from "./stale.mjs";

/** Everything that ends up in build/. */
const INPUTS = [
  "app",
  "locales",
  "public",
  "prisma/schema",
  "prisma/seed",
  "bench",
  "package-lock.json",
  "tsconfig.json",
  "remix.config.js",
  "vite.config.ts",
  "vite.programs.config.ts",
];
const counts = (/** @type {string} */ path) => !/\.test\.tsx?$/.test(path) && !path.startsWith("app/generated") && !path.startsWith("bench/results");

/** Builds the shop and the programs beside it when their sources changed. */
export const ensureBuilt = () =>
  whenStale({
    stampFile: "build/.stamp",
    hash: () => hashOf(INPUTS, counts),
    work: () => step("Building", build),
  });

async function build() {
  await runProgram("The build of the shop", commandFile("@remix-run/dev", "remix"), ["vite:build"], { env: forProduction() });
  await encodeAssets(inProject("build", "client"));
  await buildPrograms();
}

/** A test that needs the shop builds it too: vite.config.ts leaves Remix out under Vitest. @returns {NodeJS.ProcessEnv} */
const forProduction = () => ({ ...process.env, NODE_ENV: "production", VITEST: "" });

/** Only what `npm run dev` needs to seed. */
export const buildPrograms = () => runProgram("The build of the programs", commandFile("vite", "vite"), ["build", "-c", "vite.programs.config.ts"], { env: forProduction() });

/** @param {string} name */
export const programFile = (name) => inProject("build", "programs", `${name}.js`);

/** @param {string} name */
export const hasProgram = (name) => existsSync(programFile(name));
