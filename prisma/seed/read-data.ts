import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the demonstration's texts and pictures lie; programs run from the project's folder. */
export const SEED_FOLDER = join(process.cwd(), "prisma", "seed");

/** One JSON file of prisma/seed/data. */
export function readData(name: string): unknown {
  return JSON.parse(readFileSync(join(SEED_FOLDER, "data", name), "utf8"));
}
