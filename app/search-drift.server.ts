import { mendDrift, type Drift } from "~/modules/search/index.server";
import { runSearchProgram } from "./search-program.server";

const MOST_LOOKS = 5;
const none = ({ shelf, missing, stale, surplus, rebuilt }: Drift) => !rebuilt && shelf + missing + stale + surplus === 0;

/** `npm run search:drift`: compares the shelf with the indexes, mends what differs, and looks again until nothing does. Exit 1 when something still does. */
void runSearchProgram(async (transact, say) => {
  for (let look = 1; look <= MOST_LOOKS; look += 1) {
    const drift = await mendDrift(transact);
    const { shelf, missing, stale, surplus, rebuilt } = drift;
    say(
      `drift: ${String(shelf)} in PostgreSQL; in Meilisearch ${rebuilt ? "the indexes, built anew" : `${String(missing)} missing, ${String(stale)} stale, ${String(surplus)} surplus`}`,
    );
    if (none(drift)) return 0;
  }
  return 1;
});
