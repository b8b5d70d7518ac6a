import { join } from "node:path";
import { diskStorage } from "~/adapters/disk/disk-storage.server";
import { mediaTasks } from "~/modules/media/index.server";
import { rebuildOutside } from "~/modules/search/index.server";
import { subscribeShop } from "~/modules/shop/index.server";
import { SYSTEM_ACTOR } from "~/platform/db/context.server";
import { openDatabase } from "~/platform/db/database.server";
import { withContext } from "~/platform/db/with-context.server";
import { environment } from "~/platform/env/environment.server";
import type { Transact } from "~/platform/jobs/jobs.server";
import { configureStorage } from "~/platform/storage/storage.server";
import { wireSearch } from "~/search-wiring.server";
import { copyProducts } from "./copy-products";
import { say } from "./progress";

// npm run seed -- --products N: the demonstration's goods over and over, for measuring.
const { production, demonstration, data, search } = environment();
const wanted = Number(process.argv[2]);
if (production || !demonstration) fail("Goods that do not exist are for measuring: not in production, and not in a database that is not a demonstration (DEMO_DATA).");
if (!Number.isInteger(wanted) || wanted < 1 || wanted > 5_000_000) fail("How many? npm run seed -- --products 10000 (5,000,000 at most)");
if (!data.databaseOwnerUrl) fail("DATABASE_OWNER_URL is not set.");

function fail(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

/** Pictures made for the copies to show; the rest of the demonstration's stay to be made by a worker. */
const PICTURES = 60;

const owner = openDatabase(data.databaseOwnerUrl, { max: 3, applicationName: "taawon-many-products" });
const transact: Transact = (work) => withContext(owner, { role: "worker", actor: SYSTEM_ACTOR, locale: "fr" }, work);
try {
  configureStorage(diskStorage(join(data.folder, "files")));
  wireSearch(search, { application: null, writes: true });
  subscribeShop();
  await makePictures();
  const began = performance.now();
  const made = await copyProducts(owner.pool, wanted);
  say(`${String(made)} products made in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
  if (search) await rebuildOutside(transact);
} finally {
  await owner.close();
}

async function makePictures(): Promise<void> {
  const waiting = await transact(
    (context) => context.sql<{ mediaId: string }>`
    select media_id as "mediaId" from (
      select distinct on (pm.product_id) pm.media_id, m.state from product_media pm join media m on m.id = pm.media_id
      where m.kind = 'picture' order by pm.product_id, pm.position
    ) first where state = 'pending' limit greatest(0, ${PICTURES}::int - (select count(*)::int from shop_listing where picture_base is not null))`,
  );
  for (const { mediaId } of waiting) await mediaTasks["media.render"]?.({ mediaId }, transact);
}
