import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { checkInvariants } from "./invariants/check-invariants.server";
import { reportLines } from "./invariants/report";

/** `npm run invariants`: DATABASE_OWNER_URL names the database, DATA_DIR the folder with its files. Exit 1 when one is broken. */
async function main(): Promise<number> {
  const ownerUrl = process.env.DATABASE_OWNER_URL;
  if (!ownerUrl) throw new Error("DATABASE_OWNER_URL is not set");
  const folder = process.env.DATA_DIR ? resolve(process.env.DATA_DIR, "files") : null;
  const findings = await checkInvariants({ ownerUrl, files: folder && existsSync(folder) ? folder : null });
  process.stdout.write(`${reportLines(findings).join("\n")}\n`);
  return findings.some(({ state }) => state === "broken") ? 1 : 0;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
