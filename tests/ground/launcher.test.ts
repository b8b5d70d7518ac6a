import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withClient } from "../../scripts/lib/installation.mjs";
import { startPostgres } from "../../scripts/lib/postgres-launcher.mjs";
import { livingPostmaster } from "../../scripts/lib/postmaster.mjs";

const launcher = fileURLToPath(new URL("../../scripts/lib/postgres-launcher.mjs", import.meta.url));

let dataDir = "";
let pgData = "";
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "taawon-launcher-"));
  chmodSync(dataDir, 0o711);
  pgData = join(dataDir, "postgres");
});
afterEach(async () => {
  await (await startPostgres({ dataDir, durable: false })).stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A start of its own process, which can be killed without a chance to tidy up. */
async function startElsewhere(): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `const { startPostgres } = await import(${JSON.stringify(launcher)}); await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: false }); console.log("up"); setInterval(() => {}, 1000);`,
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  await new Promise((up) => child.stdout?.once("data", up));
  return child;
}

const kill = (child: ChildProcess) =>
  new Promise((gone) => {
    child.once("exit", gone);
    child.kill("SIGKILL");
  });
const answers = (url: string) => withClient(url, async (client) => (await client.query("select 1 as one")).rows[0].one === 1);

describe("the embedded database", () => {
  it("is joined by a second start on the same folder, and stopped only by its owner", async () => {
    const owner = await startElsewhere();
    const second = await startPostgres({ dataDir, durable: false });
    expect(second.attached).toBe(true);
    await second.stop();
    expect(await answers(second.superuserUrl)).toBe(true);
    await kill(owner);
  });

  it("comes back with its data after a kill of the start that owned it", async () => {
    const owner = await startElsewhere();
    const second = await startPostgres({ dataDir, durable: false });
    await withClient(second.superuserUrl, (client) => client.query("create table kept (id int)"));
    await second.stop();
    await kill(owner);
    const next = await startPostgres({ dataDir, durable: false });
    expect(next.attached).toBe(false);
    expect(await withClient(next.superuserUrl, async (client) => (await client.query("select * from kept")).rowCount)).toBe(0);
    await next.stop();
    expect(livingPostmaster(pgData)).toBeNull();
  });

  it("passes to the start that still uses it when its owner is killed", async () => {
    const owner = await startElsewhere();
    const second = await startPostgres({ dataDir, durable: false });
    await kill(owner);
    await expect.poll(() => JSON.parse(readFileSync(join(dataDir, "postgres.json"), "utf8")).owner.pid, { timeout: 5000 }).toBe(process.pid);
    expect(await answers(second.superuserUrl)).toBe(true);
    await second.stop();
    expect(livingPostmaster(pgData)).toBeNull();
  });

  it("starts although the number in its pid file now belongs to somebody else", async () => {
    await (await startPostgres({ dataDir, durable: false })).stop();
    writeFileSync(join(pgData, "postmaster.pid"), `${process.pid}\n${pgData}\n0\n1\n\n127.0.0.1\n\nready   \n`);
    const next = await startPostgres({ dataDir, durable: false });
    expect(await answers(next.superuserUrl)).toBe(true);
    await next.stop();
  });

  it("says so when it is killed under us, and starts again", async () => {
    const first = await startPostgres({ dataDir, durable: false });
    process.kill(livingPostmaster(pgData)?.pid ?? 0, "SIGKILL");
    expect(await first.lost).toContain("ended unexpectedly");
    await first.stop();
    const next = await startPostgres({ dataDir, durable: false });
    expect(await answers(next.superuserUrl)).toBe(true);
    await next.stop();
  });

  it("keeps its passwords from everyone else, and refuses to go on without them", async () => {
    await (await startPostgres({ dataDir, durable: false })).stop();
    const file = join(dataDir, "secrets.json");
    const secrets = readFileSync(file, "utf8");
    rmSync(file);
    await expect(startPostgres({ dataDir, durable: false })).rejects.toThrow(/secrets\.json is missing/);
    writeFileSync(file, secrets);
    expect(existsSync(join(pgData, "PG_VERSION"))).toBe(true);
  });

  it("refuses the data of another PostgreSQL", async () => {
    await (await startPostgres({ dataDir, durable: false })).stop();
    const version = join(pgData, "PG_VERSION");
    const ours = readFileSync(version, "utf8");
    writeFileSync(version, "17\n");
    await expect(startPostgres({ dataDir, durable: false })).rejects.toThrow(/made by PostgreSQL 17/);
    writeFileSync(version, ours);
  });
});
