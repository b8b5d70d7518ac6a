import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dropFavourite, favouriteCount, favouriteIds, favouritesOf, keepFavourites } from "~/modules/favourites/index.server";
import type { Context } from "~/platform/db/context.server";
import { openDatabase, type Database } from "~/platform/db/database.server";
import { withContext } from "~/platform/db/with-context.server";
import { testDatabase } from "../../support/database";
import { openSmallShop, type SmallShop } from "../checkout/small-shop";

const addresses = testDatabase();
let database: Database;
let shop: SmallShop;
let shelf: string[];

beforeAll(async () => {
  database = openDatabase(addresses.url, { max: 10 });
  shop = await openSmallShop(addresses.superuserUrl);
  const cooperative = await shop.cooperative();
  for (let number = 0; number < 4; number += 1) await shop.goods(cooperative);
  // The account's limit is met with plain rows: making two hundred listings by commands says nothing more.
  await shop.rows(
    `insert into product (id, public_id, cooperative_id, category_slug, source_locale, state, waiting_for, labels, published_at)
     select gen_random_uuid(), 'plein-' || n, $1, 'miel', 'fr', 'published', '{}', '{}', now() from generate_series(1, 210) n`,
    [cooperative.id],
  );
  shelf = (await shop.rows<{ publicId: string }>(`select public_id as "publicId" from product where public_id not like 'plein-%' order by id`)).map(({ publicId }) => publicId);
});
afterAll(async () => {
  await shop.close();
  await database.close();
});

async function account(): Promise<{ userId: string; act<T>(work: (context: Context) => Promise<T>): Promise<T> }> {
  const userId = randomUUID();
  await shop.rows(`insert into app_user (id, name, email, updated_at) values ($1, 'Salma', $1 || '@exemple.ma', now())`, [userId]);
  return { userId, act: (work) => withContext(database, { role: "checkout", actor: { kind: "user", userId, name: "Salma" }, locale: "fr" }, work) };
}

describe("Favourites", () => {
  it("of an account are kept and dropped, and are nobody else's", async () => {
    const [one, other] = [await account(), await account()];
    const [first = "", second = ""] = shelf;
    await one.act((context) => keepFavourites(context, one.userId, [first]));
    await one.act((context) => keepFavourites(context, one.userId, [second]));
    expect(await one.act((context) => favouriteIds(context, one.userId))).toEqual([second, first]);
    expect(await other.act((context) => favouriteIds(context, other.userId))).toEqual([]);
    await one.act((context) => dropFavourite(context, one.userId, second));
    expect(await one.act((context) => favouriteIds(context, one.userId))).toEqual([first]);
  });

  it("of a browser join the account's: the union, without twins, and nothing that is no product", async () => {
    const one = await account();
    const [first = "", second = "", third = ""] = shelf;
    await one.act((context) => keepFavourites(context, one.userId, [first, second]));
    expect(await one.act((context) => keepFavourites(context, one.userId, [second, third, "rien", third]))).toEqual({ full: false });
    expect([...(await one.act((context) => favouriteIds(context, one.userId)))].sort()).toEqual([first, second, third].sort());
  });

  it("are two hundred at most, however many come at once", async () => {
    const one = await account();
    const many = Array.from({ length: 210 }, (_, index) => `plein-${String(index + 1)}`);
    await Promise.all([
      one.act((context) => keepFavourites(context, one.userId, many.slice(0, 150))),
      one.act((context) => keepFavourites(context, one.userId, many.slice(100, 210))),
    ]);
    expect(await one.act((context) => keepFavourites(context, one.userId, shelf))).toEqual({ full: true });
    expect(await one.act((context) => favouriteCount(context, one.userId))).toBe(200);
  });

  it("that left the shop are still named", async () => {
    const one = await account();
    const [first = ""] = shelf;
    await one.act((context) => keepFavourites(context, one.userId, [first]));
    await shop.rows(`update product set state = 'withdrawn' where public_id = $1`, [first]);
    expect(await one.act((context) => favouritesOf(context, one.userId))).toMatchObject([{ publicId: first, nameFr: "Miel d’eucalyptus" }]);
    await shop.rows(`update product set state = 'published' where public_id = $1`, [first]);
  });

  it("are out of reach of cooperatives and of the shelf", async () => {
    for (const role of ["shopper", "seller"] as const) {
      const asked = withContext(database, { role, actor: { kind: "visitor", userId: null, name: "visitor" }, locale: "fr" }, (context) => context.sql`select from favourite`);
      await expect(asked).rejects.toThrow(/permission denied/);
    }
  });
});
