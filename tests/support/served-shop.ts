import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt, programFile } from "../../scripts/lib/build.mjs";
import { freePort } from "../../scripts/lib/free-port.mjs";
import { inProject } from "../../scripts/lib/paths.mjs";
import type { TestDatabase } from "./database";

/** Of the environment. */
type Variables = Record<string, string | undefined>;
type Logins = Pick<TestDatabase, "url" | "ownerUrl">;

export interface ServedShop {
  readonly origin: string;
  /** Everything it has logged so far. */
  log(): string;
  /** As the machine would lose it. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** A folder of this test's own; `remove` when done. */
export function dataFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), "taawon-test-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The built shop as a process of its own on a free port, no jobs, behind one trusted proxy. */
export async function serveShop(logins: Logins, dataDir: string, env: Variables = {}): Promise<ServedShop> {
  await ensureBuilt();
  const port = await freePort();
  const { child, said } = launch("web", logins, dataDir, { PORT: String(port), TRUST_PROXY: "1", JOBS: "off", ...env });
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", (code) => reject(new Error(`the shop did not open (exit ${String(code)}):\n${said()}`)));
  });
  const end = async (signal: NodeJS.Signals) => {
    const gone = exitOf(child);
    child.kill(signal);
    await gone;
  };
  return { origin: `http://127.0.0.1:${String(port)}`, log: said, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
}

/** Runs a built program to its end. */
export async function runBuilt(name: string, logins: Logins, dataDir: string, env: Variables = {}): Promise<{ code: number; said: string }> {
  await ensureBuilt();
  const { child, said } = launch(name, logins, dataDir, env);
  return { code: await exitOf(child), said: said() };
}

function launch(name: string, { url, ownerUrl }: Logins, dataDir: string, env: Variables): { child: ChildProcess; said: () => string } {
  const variables: Variables = {
    ...inherited(),
    DATABASE_URL: url,
    DATABASE_OWNER_URL: ownerUrl,
    DATA_DIR: dataDir,
    DEMO_DATA: "none",
    TAAWON_TIED_TO: String(process.pid),
    ...env,
  };
  const child = spawn(process.execPath, ["--import", inProject("scripts", "lib", "tied-to-parent.mjs"), programFile(name)], {
    cwd: inProject(),
    env: variables as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text: string) => (said += text));
  return { child, said: () => said };
}

/** Vitest's own variables would make the shop think that it is under test. */
function inherited(): Variables {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(NODE_ENV|VITEST.*|PORT|HOST|PUBLIC_ORIGIN|SESSION_SECRET|DEMO.*)$/.test(name)));
}

const exitOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode ?? 128);
    else child.once("exit", (code) => resolve(code ?? 128));
  });
