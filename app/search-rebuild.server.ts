import { indexShelf, rebuildOutside } from "~/modules/search/index.server";
import { runSearchProgram } from "./search-program.server";

/** `npm run search:rebuild`: every product's words anew in PostgreSQL, then new Meilisearch indexes that take the place of the old ones. */
void runSearchProgram(async (transact, say) => {
  say(`${String(await indexShelf(transact))} products in the index of PostgreSQL`);
  const rebuilt = await rebuildOutside(transact);
  if (rebuilt.ok) say(`${String(rebuilt.documents)} products in Meilisearch ${rebuilt.version}, swapped in by its task ${String(rebuilt.lastTask)}`);
  else say(rebuilt.reason === "no engine" ? "MEILISEARCH_HOST is not set: PostgreSQL searches alone" : "Another rebuild is going on");
  return rebuilt.ok || rebuilt.reason === "no engine" ? 0 : 1;
});
