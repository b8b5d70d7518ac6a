import { join } from "node:path";
import { diskStorage } from "~/adapters/disk/disk-storage.server";
import { subscribeCatalogue } from "~/modules/catalogue/index.server";
import { configureIdentity } from "~/modules/identity/index.server";
import { indexShelf, rebuildOutside } from "~/modules/search/index.server";
import { subscribeShop } from "~/modules/shop/index.server";
import { openDatabase, type Database } from "~/platform/db/database.server";
import { environment } from "~/platform/env/environment.server";
import { wireSearch } from "~/search-wiring.server";
import { configureStorage } from "~/platform/storage/storage.server";
import { demoAccounts } from "./accounts";
import { BARE, FULL, seedDemonstration, SMALL } from "./demonstration";
import { seedEditorial } from "./editorial";
import { seedLegalPages } from "./legal";
import { say } from "./progress";
import { seedTaxonomy, seedTerritory } from "./reference";
import { seedRules } from "./rules";
import { runOn, type Run } from "./seeding";
import { allowMovingClock, beginStep, dropSpentJobs, emptyDemonstration, finishStep, stepState } from "./steps";

const REFERENCE = "reference";
const EDITORIAL = "editorial";
const DEMONSTRATION = "demonstration";

// Facts every installation needs come always; people, cooperatives and orders only to a demonstration, once.
async function seed(owner: Database): Promise<void> {
  const { demonstration, demonstrationData, data, search, sessionSecret } = environment();
  const run = runOn(owner);
  if ((await stepState(owner, DEMONSTRATION)) === "begun") {
    say("An earlier demonstration was cut short: starting it again");
    await emptyDemonstration(owner);
  }
  await seedReference(owner, run);
  if ((await stepState(owner, EDITORIAL)) !== "finished") {
    await beginStep(owner, EDITORIAL);
    await run({ role: "worker" }, seedEditorial);
    await finishStep(owner, EDITORIAL);
  }
  if (!demonstration) return;
  await allowMovingClock(owner);
  if ((await stepState(owner, DEMONSTRATION)) === "finished") return;
  wireSearch(search, { application: null, writes: true });
  configureStorage(diskStorage(join(data.folder, "files")));
  configureIdentity({ prisma: owner.prisma, secret: sessionSecret, origin: "http://127.0.0.1", secure: false, sendResetLink: nobody, sendResetCode: nobody });
  // Messages are not subscribed: the past was told of at its time.
  subscribeCatalogue();
  subscribeShop();
  await beginStep(owner, DEMONSTRATION);
  const size = demonstrationData === "none" ? BARE : process.env.DEMO_SIZE === "small" ? SMALL : FULL;
  await seedDemonstration(run, { accounts: demoAccounts(data.folder), size, now: new Date() });
  say("  words for the search");
  await indexShelf((work) => run({ role: "worker" }, work));
  await rebuildOutside((work) => run({ role: "worker" }, work));
  await dropSpentJobs(owner);
  await finishStep(owner, DEMONSTRATION);
}

async function seedReference(owner: Database, run: Run): Promise<void> {
  if ((await stepState(owner, REFERENCE)) === "finished") return;
  say("Communes, categories, delivery grid, terms");
  await beginStep(owner, REFERENCE);
  await run({ role: "worker" }, async (context) => {
    await seedTerritory(context);
    await seedTaxonomy(context);
    await seedRules(context);
    await seedLegalPages(context);
  });
  await finishStep(owner, REFERENCE);
}

async function nobody(): Promise<void> {
  await Promise.reject(new Error("nobody is written to while seeding"));
}

const { databaseOwnerUrl } = environment().data;
if (!databaseOwnerUrl) throw new Error("DATABASE_OWNER_URL is not set: the seed writes as the owner");
const owner = openDatabase(databaseOwnerUrl, { max: 4, applicationName: "taawon-seed" });
try {
  await seed(owner);
} finally {
  await owner.close();
}
