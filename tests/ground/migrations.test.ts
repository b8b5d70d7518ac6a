import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withClient } from "../../scripts/lib/installation.mjs";
import { migrateDatabase } from "../../scripts/lib/migrate.mjs";
import { createTestDatabase } from "../support/database";

async function withMigrations(work: (place: { ownerUrl: string; folder: string; write: (name: string, sql: string) => void }) => Promise<void>) {
  const database = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), "taawon-migrations-"));
  cpSync("prisma/migrations", folder, { recursive: true });
  const write = (name: string, sql: string) => {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, "migration.sql"), sql);
  };
  try {
    await work({ ownerUrl: database.ownerUrl, folder, write });
  } finally {
    await database.drop();
    rmSync(folder, { recursive: true });
  }
}

describe("applying migrations", () => {
  it("applies each file once, bodies in dollar quotes included", () =>
    withMigrations(async ({ ownerUrl, folder, write }) => {
      write("99990101000000_greeting", "CREATE FUNCTION app.greeting() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'a; b'; END $$; CREATE TABLE greeted (id int);");
      expect(await migrateDatabase({ ownerUrl, folder })).toEqual({ applied: ["99990101000000_greeting"] });
      expect(await migrateDatabase({ ownerUrl, folder })).toEqual({ applied: [] });
      const { rows } = await withClient(ownerUrl, (client) => client.query("select app.greeting()"));
      expect(rows[0].greeting).toBe("a; b");
    }));

  it("undoes the whole of a failing file, names its line, and applies it once it is mended", () =>
    withMigrations(async ({ ownerUrl, folder, write }) => {
      write("99990101000000_half", "CREATE TABLE half (id int);\nSELECT nonsense;");
      await expect(migrateDatabase({ ownerUrl, folder })).rejects.toThrow(/99990101000000_half, line 2: .*nonsense/);
      write("99990101000000_half", "CREATE TABLE half (id int);");
      expect(await migrateDatabase({ ownerUrl, folder })).toEqual({ applied: ["99990101000000_half"] });
    }));

  it("refuses a file that was changed after it was applied", () =>
    withMigrations(async ({ ownerUrl, folder, write }) => {
      write("99990101000000_once", "CREATE TABLE once (id int);");
      await migrateDatabase({ ownerUrl, folder });
      write("99990101000000_once", "CREATE TABLE once (id bigint);");
      await expect(migrateDatabase({ ownerUrl, folder })).rejects.toThrow(/99990101000000_once was changed/);
    }));

  it("lets two servers that start at once migrate one after the other", () =>
    withMigrations(async ({ ownerUrl, folder, write }) => {
      write("99990101000000_slow", "SELECT pg_sleep(0.3); CREATE TABLE slow (id int);");
      const runs = await Promise.all([1, 2, 3].map(() => migrateDatabase({ ownerUrl, folder })));
      expect(runs.flatMap((run) => run.applied)).toEqual(["99990101000000_slow"]);
    }));
});
