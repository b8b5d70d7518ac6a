import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { totpCode } from "../../../scripts/lib/demo-accounts.mjs";
import { diskStorage } from "~/adapters/disk/disk-storage.server";
import { subscribeCatalogue } from "~/modules/catalogue/index.server";
import { subscribeShop } from "~/modules/shop/index.server";
import { SYSTEM_ACTOR, type Context, type ContextOptions } from "~/platform/db/context.server";
import { openDatabase, type Database } from "~/platform/db/database.server";
import { withContext } from "~/platform/db/with-context.server";
import { configureStorage } from "~/platform/storage/storage.server";
import type { TestDatabase } from "../../support/database";
import { dataFolder, runBuilt, serveShop, type ServedShop } from "../../support/served-shop";
import { ShopClient } from "../../support/shop-client";
import { PRINCIPALS, type Principal } from "./principals";

export interface Account {
  email: string;
  phone?: string;
  password: string;
  totpSecret?: string;
}

/** An open shop with two approved cooperatives, A and B, and somebody signed in as each principal. */
export interface World {
  shop: ServedShop;
  accounts: Record<Exclude<Principal, "anonymous">, Account>;
  as: Record<Principal, ShopClient>;
  cooperatives: Record<"A" | "B", string>;
  userIds: Record<Exclude<Principal, "anonymous">, string>;
  /** The application's login. */
  database: Database;
  /** Runs a command beside the shop, as its programs do. */
  run<T>(options: Partial<ContextOptions>, work: (context: Context) => Promise<T>): Promise<T>;
  /** Looks, and arranges what no command does, as superuser. */
  rows<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export async function openWorld(testDatabase: TestDatabase): Promise<World> {
  const folder = dataFolder();
  const seeded = await runBuilt("seed", testDatabase, folder.path);
  if (seeded.code !== 0) throw new Error(seeded.said);
  const shop = await serveShop(testDatabase, folder.path);
  configureStorage(diskStorage(join(folder.path, "files")));
  subscribeCatalogue();
  subscribeShop();
  const [database, owners] = [openDatabase(testDatabase.url, { max: 4 }), openDatabase(testDatabase.ownerUrl, { max: 2 })];
  const looking = new pg.Client({ connectionString: testDatabase.superuserUrl });
  await looking.connect();
  const accounts = JSON.parse(readFileSync(join(folder.path, "demo-accounts.json"), "utf8")) as World["accounts"];
  const rows = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) => (await looking.query<Row>(text, values)).rows;
  const userIds = {} as World["userIds"];
  const as = {} as World["as"];
  for (const [index, principal] of PRINCIPALS.entries()) {
    as[principal] = new ShopClient(shop.origin, index % 2 === 0 ? "fr" : "ar");
    if (principal === "anonymous") continue;
    const { email } = accounts[principal];
    const [user] = await rows<{ id: string }>(`select id from app_user where email = $1`, [email]);
    userIds[principal] = user!.id;
    await signIn(as[principal], accounts[principal]);
  }
  const cooperativeOf = async (userId: string) =>
    (await rows<{ id: string }>(`select scope_id as id from access_grant where user_id = $1 and scope_kind = 'cooperative'`, [userId]))[0]!.id;
  return {
    shop,
    accounts,
    as,
    userIds,
    cooperatives: { A: await cooperativeOf(userIds.owner), B: await cooperativeOf(userIds.otherOwner) },
    database,
    run: (options, work) => withContext(owners, { role: "worker", actor: SYSTEM_ACTOR, locale: "fr", ...options }, work),
    rows,
    async close() {
      await Promise.all([shop.stop(), looking.end(), database.close(), owners.close()]);
      folder.remove();
    },
  };
}

/** By the real forms, second factor included. */
export async function signIn(client: ShopClient, { email, password, totpSecret }: Account): Promise<void> {
  const entered = await client.post(`/${client.locale}/connexion`, { intent: "enter", name: email, password });
  if (entered.status >= 400) throw new Error(`${email} was not let in: ${String(entered.status)}`);
  if (!totpSecret) return;
  const verified = await client.post(`/${client.locale}/connexion/code`, { intent: "verify", code: totpCode(totpSecret, new Date()) });
  if (verified.status >= 400) throw new Error(`the code of ${email} was refused: ${String(verified.status)}`);
}
