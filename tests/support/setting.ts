import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { diskStorage } from "~/adapters/disk/disk-storage.server";
import { subscribeCatalogue } from "~/modules/catalogue/index.server";
import { subscribeShop } from "~/modules/shop/index.server";
import { SYSTEM_ACTOR, type Context, type ContextOptions } from "~/platform/db/context.server";
import { openDatabase, type Database } from "~/platform/db/database.server";
import { withContext } from "~/platform/db/with-context.server";
import { configureStorage } from "~/platform/storage/storage.server";
import type { TestDatabase } from "./database";
import { dataFolder, runBuilt } from "./served-shop";

export interface Account {
  email: string;
  phone?: string;
  password: string;
  totpSecret?: string;
}

/** `member` prepares orders in `owner`'s cooperative, A; `otherOwner` owns B; `officer` has A's province and not B's. */
export type Person = "shopper" | "member" | "owner" | "otherOwner" | "administrator" | "officer";

/** What a demonstration without goods starts with: the accounts and their two approved cooperatives, A and B. */
export interface Setting {
  /** DATA_DIR of every program that belongs to it. */
  folder: string;
  accounts: Record<Person, Account>;
  userIds: Record<Person, string>;
  cooperatives: Record<"A" | "B", string>;
  /** The application's login. */
  database: Database;
  /** Runs a command beside the shop, as its programs do. */
  run<T>(options: Partial<ContextOptions>, work: (context: Context) => Promise<T>): Promise<T>;
  /** Looks, and arranges what no command does, as superuser. */
  rows<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** Seeds the database by the built program. */
export async function openSetting(testDatabase: TestDatabase): Promise<Setting> {
  const folder = dataFolder();
  const seeded = await runBuilt("seed", testDatabase, folder.path);
  if (seeded.code !== 0) throw new Error(seeded.said);
  configureStorage(diskStorage(join(folder.path, "files")));
  subscribeCatalogue();
  subscribeShop();
  const [database, owners] = [openDatabase(testDatabase.url, { max: 4 }), openDatabase(testDatabase.ownerUrl, { max: 2 })];
  const looking = new pg.Client({ connectionString: testDatabase.superuserUrl });
  await looking.connect();
  const rows = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) => (await looking.query<Row>(text, values)).rows;
  const accounts = JSON.parse(readFileSync(join(folder.path, "demo-accounts.json"), "utf8")) as Setting["accounts"];
  const people = await rows<{ id: string; email: string }>(`select id, email from app_user`);
  const userIds = Object.fromEntries(Object.entries(accounts).map(([name, { email }]) => [name, people.find((one) => one.email === email)!.id])) as Setting["userIds"];
  const cooperativeOf = async (userId: string) =>
    (await rows<{ id: string }>(`select scope_id as id from access_grant where user_id = $1 and scope_kind = 'cooperative'`, [userId]))[0]!.id;
  return {
    folder: folder.path,
    accounts,
    userIds,
    cooperatives: { A: await cooperativeOf(userIds.owner), B: await cooperativeOf(userIds.otherOwner) },
    database,
    run: (options, work) => withContext(owners, { role: "worker", actor: SYSTEM_ACTOR, locale: "fr", ...options }, work),
    rows,
    async close() {
      await Promise.all([looking.end(), database.close(), owners.close()]);
      folder.remove();
    },
  };
}
