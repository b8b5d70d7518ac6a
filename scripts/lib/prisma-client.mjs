import { commandFile } from "./paths.mjs";
import { runProgram } from "./programs.mjs";
import { hashOf, whenStale } from "./stale.mjs";

/** Writes app/generated/prisma when the schema or Prisma changed. Works without a network. */
export const ensureGenerated = () =>
  whenStale({
    stampFile: "app/generated/.stamp",
    hash: () => hashOf(["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"]),
    work: generate,
  });

/** Prisma wants to download a schema engine it never calls here; the variable makes any executable pass for one. */
const generate = () =>
  runProgram("prisma generate", commandFile("prisma", "prisma"), ["generate"], {
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
  });
