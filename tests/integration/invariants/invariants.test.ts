import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { INVARIANTS } from "~/invariants/all";
import { checkInvariants, type Finding } from "~/invariants/check-invariants.server";
import { reportLines } from "~/invariants/report";
import { testDatabase } from "../../support/database";
import { liveALittle } from "./lived-in-shop";
import { VIOLATIONS } from "./violations";

const addresses = testDatabase();
const files = mkdtempSync(join(tmpdir(), "taawon-files-"));

beforeAll(() => liveALittle(addresses));
afterAll(() => rmSync(files, { recursive: true }));

const nameOf = (url: string) => new URL(url).pathname.slice(1);
const renamed = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;

/** A copy of the lived-in shop, broken by a statement, asked, and dropped. */
async function afterPlanting(violation: string): Promise<Finding[]> {
  const copy = `planted_${Math.random().toString(36).slice(2, 10)}`;
  const server = new pg.Client({ connectionString: renamed(addresses.superuserUrl, "postgres") });
  await server.connect();
  try {
    await server.query(`create database ${copy} template ${nameOf(addresses.ownerUrl)} owner taawon_owner`);
    const inside = new pg.Client({ connectionString: renamed(addresses.superuserUrl, copy) });
    await inside.connect();
    await inside.query(`set session_replication_role = replica; ${violation}`).finally(() => inside.end());
    return await checkInvariants({ ownerUrl: renamed(addresses.ownerUrl, copy), files });
  } finally {
    await server.query(`drop database if exists ${copy} with (force)`);
    await server.end();
  }
}

describe("a shop that has sold, cancelled, been refused and been paid", () => {
  it("breaks no invariant, and prints one line for each of the forty", async () => {
    const findings = await checkInvariants({ ownerUrl: addresses.ownerUrl, files });
    expect(findings.filter(({ state }) => state === "broken").map(({ number, broken }) => [number, broken])).toEqual([]);
    const lines = reportLines(findings);
    expect(lines.map((line) => line.split(" ")[0])).toEqual(Array.from({ length: 40 }, (_, index) => `INV-${String(index + 1)}`));
  });
});

describe("each invariant", () => {
  const applicable = INVARIANTS.filter((invariant) => !("notYet" in invariant));

  it.each(applicable.map(({ number, sentence }) => [number, sentence] as const))("INV-%i names a planted violation: %s", async (number) => {
    const violation = VIOLATIONS[number];
    expect(violation, `no violation is written for INV-${String(number)}`).toBeDefined();
    const finding = (await afterPlanting(violation!)).find((candidate) => candidate.number === number);
    expect(finding).toMatchObject({ state: "broken" });
    expect(reportLines([finding!])[0]).toMatch(new RegExp(`^INV-${String(number)} broken  `));
    expect(reportLines([finding!]).length).toBeGreaterThan(1);
  });
});
