import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { OWNER, installationUrl, withClient } from "../../scripts/lib/installation.mjs";
import { inProject } from "../../scripts/lib/paths.mjs";
import { dataFolder } from "../support/served-shop";

const { superuserUrl } = inject("postgres");
const name = `start_${randomBytes(6).toString("hex")}`;
const folder = dataFolder();
beforeAll(() => withClient(superuserUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0 OWNER ${OWNER}`)));
afterAll(async () => {
  await withClient(superuserUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  folder.remove();
});

/** `npm start` with these variables and no others of ours, to its end. */
async function start(variables: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const { PATH = "", HOME = "" } = process.env;
  const environment: Partial<NodeJS.ProcessEnv> = { PATH, HOME, PORT: "0", DATA_DIR: folder.path, ...variables };
  const child = spawn(process.execPath, [inProject("scripts", "start.mjs")], {
    cwd: inProject(),
    env: environment as NodeJS.ProcessEnv,
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, said };
}

// Run alone, this file may have to build the shop first.
describe("A start in production", { timeout: 180_000 }, () => {
  it("that misses settings is refused with the whole list before a table is made", async () => {
    const ownerUrl = installationUrl(superuserUrl, { user: OWNER, password: "owner", database: name });
    const { code, said } = await start({ NODE_ENV: "production", DATABASE_URL: ownerUrl, DATABASE_OWNER_URL: ownerUrl });
    expect(code).toBe(1);
    for (const missing of ["SESSION_SECRET", "PUBLIC_ORIGIN", "SMTP_URL or SMS_URL"]) expect(said).toContain(`- ${missing} is not set`);
    const { rows } = await withClient(ownerUrl, (client) => client.query(`select to_regclass('_prisma_migrations') as history`));
    expect(rows).toEqual([{ history: null }]);
  });

  it("without a database is refused, and brings none of its own", async () => {
    const { code, said } = await start({ NODE_ENV: "production" });
    expect(code).toBe(1);
    expect(said).toContain("- DATABASE_URL is not set");
    expect(said).not.toContain("Database on");
  });
});
