import type { Context } from "~/platform/db/context.server";
import type { Transact } from "~/platform/jobs/jobs.server";
import type { OutsideIndex } from "../outside-index";
import { ENGINE } from "./outside.server";

/** Has the engine make the key that web processes search with, and keeps it where they find it: they never see the worker's. */
export async function keepSearchKey(transact: Transact, outside: OutsideIndex): Promise<void> {
  const key = await outside.makeSearchKey();
  await transact(
    (context) => context.sql`
      insert into search_engine as e (name, search_key) values (${ENGINE}, ${key}) on conflict (name) do update set search_key = excluded.search_key where e.search_key is distinct from excluded.search_key`,
  );
}

/** The key a web process may search with; null when none was made. */
export async function searchKey(context: Context): Promise<string | null> {
  const [row] = await context.sql<{ key: string | null }>`select search_key as key from search_engine where name = ${ENGINE}`;
  return row?.key ?? null;
}
