import { beforeAll, describe, expect, it, vi } from "vitest";
import { postgresSearch } from "~/adapters/postgres-search/postgres-search.server";
import { askProducts, configureSearch, searchMisses, searchTasks } from "~/modules/search/index.server";
import type { JobTask } from "~/platform/jobs/jobs.server";
import { goodsBench } from "../catalogue/goods-support";

const bench = goodsBench();
const look = async (q: string, more: object = {}) => bench.as("shopper", await askProducts("fr", () => Promise.resolve({ q, ...more })));

beforeAll(() => configureSearch(postgresSearch, { engine: null, read: (work) => bench.as("shopper", work) }));

/** What the web process hands to the worker, done as the worker does it. */
async function handedOver(): Promise<void> {
  const { rows } = await vi.waitFor(
    async () => {
      const jobs = await bench.owner.pool.query<{ payload: Record<string, unknown> }>(
        "select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'search.note-misses'",
      );
      expect(jobs.rows.length).toBeGreaterThan(0);
      return jobs;
    },
    { timeout: 15_000, interval: 200 },
  );
  for (const { payload } of rows) await (searchTasks["search.note-misses"] as JobTask)(payload, (work) => bench.as("worker", work));
}

describe("what was looked for in vain", () => {
  it("is counted by day for the region, folded, and says nothing of a person", async () => {
    for (const q of ["Trompettes", "trompettes", "la trompettes", "Aïcha 0612345678", "عائشة ٠٦١٢٣٤٥٦٧٨", "aicha@exemple.ma", "le la"]) await look(q);
    await look("violon", { filters: { category: "poterie" } });
    await look("violon", { page: 2 });
    await handedOver();
    const misses = await bench.as("region", (context) => searchMisses(context, { since: "2026-01-01" }));
    expect(misses.map(({ words, locale, count }) => ({ words, locale, count }))).toEqual([{ words: "trompettes", locale: "fr", count: 3 }]);
    await expect(bench.as("shopper", (context) => searchMisses(context, { since: "2026-01-01" }))).rejects.toThrow();
  });
});
