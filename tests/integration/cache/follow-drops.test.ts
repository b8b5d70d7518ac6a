import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { httpPurge } from "~/adapters/purge/http-purge.server";
import { dropPages } from "~/platform/cache/drop-pages.server";
import { followDrops, type Hearer } from "~/platform/cache/follow-drops.server";
import type { SharedCache } from "~/platform/cache/ports.server";
import { SYSTEM_ACTOR } from "~/platform/db/context.server";
import { openDatabase } from "~/platform/db/database.server";
import { withContext } from "~/platform/db/with-context.server";
import { testDatabase } from "../../support/database";

const database = testDatabase();
const PACE = { heartbeat: 100, patience: 1_000, retry: 50 };

/** One web process's pages. */
function hearer() {
  const heard: string[] = [];
  const pages: Hearer = {
    get hearing() {
      return heard.at(-1) !== "deaf";
    },
    set hearing(hearing) {
      heard.push(hearing ? "hearing" : "deaf");
    },
    drop: (tags) => heard.push(tags.join(" ")),
    dropAll: () => heard.push("all"),
  };
  return { pages, heard };
}

function follow(pages: Hearer, shared?: SharedCache) {
  const following = followDrops(database.url, pages, { pace: PACE, shared });
  onTestFinished(() => following.stop());
  return following;
}

async function change<T>(tags: string[], then: () => T): Promise<T> {
  const opened = openDatabase(database.url, { max: 1 });
  try {
    return await withContext(opened, { role: "seller", actor: SYSTEM_ACTOR, locale: "fr" }, async (context) => {
      await dropPages(context, ...tags);
      return then();
    });
  } finally {
    await opened.close();
  }
}

async function asSuperuser(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  await client.query(text);
  await client.end();
}

describe("a web process", () => {
  it("hears what changed once the change is committed, and nothing of one that was undone", async () => {
    const { pages, heard } = hearer();
    follow(pages);
    await vi.waitFor(() => expect(heard).toEqual(["hearing"]));
    await change(["product:1", "shelf"], () => ({ ok: true }));
    await change(["product:2"], () => ({ ok: false, reason: "changed its mind" }));
    await change(
      Array.from({ length: 300 }, (_, number) => `product:${String(number).padStart(36, "0")}`),
      () => ({ ok: true }),
    );
    await vi.waitFor(() => expect(heard).toEqual(["hearing", "product:1 shelf", "all"]));
  });

  it("that loses its line drops everything at once, and keeps nothing before it hears again", async () => {
    const { pages, heard } = hearer();
    follow(pages);
    await vi.waitFor(() => expect(heard).toEqual(["hearing"]));
    await asSuperuser(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'taawon-pages' and datname = current_database()`);
    await vi.waitFor(() => expect(heard).toEqual(["hearing", "deaf", "hearing"]));
    await change(["settings"], () => ({ ok: true }));
    await vi.waitFor(() => expect(heard.at(-1)).toBe("settings"));
  });

  it("one of several tells the shared cache; when it goes another takes over and starts from nothing", async () => {
    const told: string[] = [];
    const cacheOf = (name: string): SharedCache => ({
      purge: async (tags) => void told.push(`${name} ${tags.join(" ")}`),
      purgeAll: async () => void told.push(`${name} all`),
    });
    const [first, second] = [hearer(), hearer()];
    const following = follow(first.pages, cacheOf("first"));
    await vi.waitFor(() => expect(told).toEqual(["first all"]));
    follow(second.pages, cacheOf("second"));
    await vi.waitFor(() => expect(second.heard).toEqual(["hearing"]));
    await change(["product:1"], () => ({ ok: true }));
    await vi.waitFor(() => expect(second.heard).toContain("product:1"));
    expect(told).toEqual(["first all", "first product:1"]);
    await following.stop();
    await vi.waitFor(() => expect(told).toEqual(["first all", "first product:1", "second all"]));
  });
});

describe("the shared cache", () => {
  it("is told by surrogate keys, with the name and password of its address, and again when it did not listen", async () => {
    const asked: { method?: string; url?: string; keys: unknown; authorization: unknown }[] = [];
    const server = createServer((request, response) => {
      asked.push({ method: request.method, url: request.url, keys: request.headers["surrogate-key"], authorization: request.headers.authorization });
      response.writeHead(asked.length === 1 ? 503 : 200).end();
    }).listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await new Promise((ready) => server.once("listening", ready));
    const cache = httpPurge(new URL(`http://shop:s%C3%A9same@127.0.0.1:${(server.address() as AddressInfo).port}/purge`));
    await cache.purge(["product:1", "shelf"]);
    await cache.purgeAll();
    const authorization = `Basic ${Buffer.from("shop:sésame").toString("base64")}`;
    expect(asked).toEqual(["product:1 shelf", "product:1 shelf", "*"].map((keys) => ({ method: "POST", url: "/purge", keys, authorization })));
  });
});
