import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { APPLICATION, OWNER, installationUrl, withClient } from "../../scripts/lib/installation.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    postgres: { superuserUrl: string; template: string };
  }
}

export interface TestDatabase {
  /** The application's login: a shopper until a transaction sets another role. */
  readonly url: string;
  /** The owner's login, as migrations and the worker use it. */
  readonly ownerUrl: string;
  /** Sees and may do everything: for looking, never for acting. */
  readonly superuserUrl: string;
}

/** A migrated, empty database of this test file's own. Call it at the top of the file; the addresses are there from `beforeAll` on. */
export function testDatabase(): TestDatabase {
  let database: (TestDatabase & { drop(): Promise<void> }) | null = null;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database?.drop());
  const ready = () => database ?? raise("the test database is there only inside hooks and tests");
  return {
    get url() {
      return ready().url;
    },
    get ownerUrl() {
      return ready().ownerUrl;
    },
    get superuserUrl() {
      return ready().superuserUrl;
    },
  };
}

/** A clone that the caller drops: for a test that needs a second database. */
export async function createTestDatabase(): Promise<TestDatabase & { drop(): Promise<void> }> {
  const { superuserUrl, template } = inject("postgres");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await withClient(superuserUrl, (client) => clone(client, name, template));
  return {
    url: installationUrl(superuserUrl, { user: APPLICATION, password: "application", database: name }),
    ownerUrl: installationUrl(superuserUrl, { user: OWNER, password: "owner", database: name }),
    superuserUrl: installationUrl(superuserUrl, { user: "postgres", password: decodeURIComponent(new URL(superuserUrl).password), database: name }),
    async drop() {
      await withClient(superuserUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** Two files may clone at the same moment; PostgreSQL then refuses one of them (object_in_use). */
async function clone(client: pg.Client, name: string, template: string) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${OWNER}`);
    } catch (error) {
      if ((error as pg.DatabaseError).code !== "55006" || attempt === 20) throw error;
      await pause(100);
    }
  }
}

function raise(message: string): never {
  throw new Error(message);
}
