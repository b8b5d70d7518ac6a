import { expect, it, vi } from "vitest";
import { postgresSearch } from "~/adapters/postgres-search/postgres-search.server";
import { configureSearch, searchTasks } from "~/modules/search/index.server";
import type { JobTask } from "~/platform/jobs/jobs.server";
import { goodsBench } from "../catalogue/goods-support";

const bench = goodsBench();

it("results found before the index knew of a change are kept no longer than the index needs", async () => {
  configureSearch(postgresSearch);
  const listener = await bench.owner.pool.connect();
  try {
    const heard: string[] = [];
    listener.on("notification", ({ payload = "" }) => heard.push(...payload.split(" ")));
    await listener.query("LISTEN taawon_pages");
    await (searchTasks["search.index"] as JobTask)({ productId: "00000000-0000-7000-8000-000000000000" }, (work) => bench.as("worker", work));
    await vi.waitFor(() => expect(heard).toContain("search"));
  } finally {
    listener.release(true);
  }
});
