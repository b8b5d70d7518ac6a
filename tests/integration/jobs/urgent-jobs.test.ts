import { expect, it } from "vitest";
import { withClient } from "../../../scripts/lib/installation.mjs";
import { testDatabase } from "../../support/database";

const database = testDatabase();

it("A message is sent before the pictures that were waiting already", async () => {
  const order = await withClient(database.superuserUrl, async (client) => {
    for (const task of ["media.render", "notices.application", "search.index"]) await client.query("select app.enqueue($1, '{}'::json)", [task]);
    const { rows } = await client.query<{ task: string }>(
      "select t.identifier as task from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id order by j.priority, j.run_at, j.id",
    );
    return rows.map(({ task }) => task);
  });
  expect(order).toEqual(["notices.application", "search.index", "media.render"]);
});
