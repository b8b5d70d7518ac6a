import { describe, expect, it } from "vitest";
import { withClient } from "../../scripts/lib/installation.mjs";
import { createTestDatabase, testDatabase } from "../support/database";

const database = testDatabase();

describe("a new installation", () => {
  it("reads Arabic words, so that search finds them", async () => {
    const { rows } = await withClient(database.url, (client) => client.query("select cardinality(show_trgm('زيت')) as trigrams"));
    expect(rows[0].trigrams).toBe(4);
  });

  it("gives the application a login that is neither superuser nor owner nor above row-level security", async () => {
    const { rows } = await withClient(database.url, (client) =>
      client.query("select rolsuper, rolbypassrls, rolcreaterole, pg_has_role(current_user, 'taawon_owner', 'member') as owner from pg_roles where rolname = current_user"),
    );
    expect(rows[0]).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, owner: false });
  });

  it("lets the application become seller, region or checkout, never worker", async () => {
    await withClient(database.url, async (client) => {
      for (const role of ["taawon_checkout", "taawon_seller", "taawon_region"]) await client.query(`set role ${role}`);
      await client.query("reset role");
      await expect(client.query("set role taawon_worker")).rejects.toMatchObject({ code: "42501" });
    });
  });

  it("lets the application leave a job for the worker in its own transaction", async () => {
    await withClient(database.url, (client) => client.query("select app.enqueue('greet', '{}'::json)"));
    const { rows } = await withClient(database.ownerUrl, (client) => client.query("select count(*)::int as jobs from graphile_worker.jobs"));
    expect(rows[0].jobs).toBe(1);
  });

  it("keeps each test file's database apart from every other", async () => {
    const other = await createTestDatabase();
    const { rows } = await withClient(other.ownerUrl, (client) => client.query("select count(*)::int as jobs from graphile_worker.jobs"));
    await other.drop();
    expect(rows[0].jobs).toBe(0);
  });
});
