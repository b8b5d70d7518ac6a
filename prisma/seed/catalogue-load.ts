import { readFileSync } from "node:fs";
import { join } from "node:path";
import { diskStorage } from "~/adapters/disk/disk-storage.server";
import { subscribeCatalogue } from "~/modules/catalogue/index.server";
import { indexShelf, rebuildOutside } from "~/modules/search/index.server";
import { subscribeShop } from "~/modules/shop/index.server";
import { SYSTEM_ACTOR } from "~/platform/db/context.server";
import { openDatabase } from "~/platform/db/database.server";
import { withContext } from "~/platform/db/with-context.server";
import { environment } from "~/platform/env/environment.server";
import type { Transact } from "~/platform/jobs/jobs.server";
import { wireSearch } from "~/search-wiring.server";
import { configureStorage } from "~/platform/storage/storage.server";
import { loadCatalogue, readCatalogue } from "./load-catalogue";
import { say } from "./progress";
import { allowMovingClock } from "./steps";

// npm run catalogue:load -- FILE
const { production, demonstration, data, search } = environment();
const [file] = process.argv.slice(2);
if (production && !demonstration) fail("A catalogue file is not loaded in production: its cooperatives are not real.");
if (!file) fail("Say which file: npm run catalogue:load -- FILE");
if (!data.databaseOwnerUrl) fail("DATABASE_OWNER_URL is not set.");

function fail(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

const owner = openDatabase(data.databaseOwnerUrl, { max: 4, applicationName: "taawon-catalogue-load" });
try {
  configureStorage(diskStorage(join(data.folder, "files")));
  wireSearch(search, { application: null, writes: true });
  subscribeCatalogue();
  subscribeShop();
  await allowMovingClock(owner);
  const loaded = await loadCatalogue(owner, readCatalogue(readFileSync(file, "utf8")), data.folder);
  const transact: Transact = (work) => withContext(owner, { role: "worker", actor: SYSTEM_ACTOR, locale: "fr" }, work);
  await indexShelf(transact);
  await rebuildOutside(transact);
  say(`${String(loaded.created)} products loaded, ${String(loaded.kept)} were there already`);
} finally {
  await owner.close();
}
