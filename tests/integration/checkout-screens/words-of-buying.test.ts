import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { placePurchase } from "~/modules/checkout/index.server";
import { openDatabase, type Database } from "~/platform/db/database.server";
import { translator } from "~/platform/i18n/translator.server";
import { refusalWords } from "~/routes/checkout/parts/refusal-words.server";
import { settlePlace } from "~/routes/checkout/parts/settle-place.server";
import { testDatabase } from "../../support/database";
import { newShopper } from "../checkout/shopper";
import { FES, KENITRA, openSmallShop, RABAT, type SmallShop } from "../checkout/small-shop";

const addresses = testDatabase();
let database: Database;
let shop: SmallShop;

beforeAll(async () => {
  database = openDatabase(addresses.url, { max: 4 });
  shop = await openSmallShop(addresses.superuserUrl);
});
afterAll(async () => {
  await shop.close();
  await database.close();
});

describe("the commune of a form", () => {
  const settle = (typed: string, code?: string) => newShopper(database).act((context) => settlePlace(context, { typed, code }));

  it("is found by its name in either language, or by the row that was picked", async () => {
    expect(await settle("rabat")).toEqual({ ok: true, code: RABAT });
    expect(await settle("القنيطرة")).toEqual({ ok: true, code: KENITRA });
    expect(await settle("Fès (Fès)", FES)).toEqual({ ok: true, code: FES });
  });

  it("follows the name when it was written anew over a place picked before", async () => {
    expect(await settle("Kénitra", RABAT)).toEqual({ ok: true, code: KENITRA });
  });

  it("is asked for again when no commune is called so", async () => {
    expect(await settle("Atlantide")).toMatchObject({ ok: false, error: "checkout:place.unknown" });
    expect(await settle("")).toMatchObject({ ok: false, error: "orders:refusal.unknown-commune" });
  });
});

describe("a purchase that was refused", () => {
  async function said(locale: "fr" | "ar", change: (goods: { variantId: string; productId: string }) => Promise<unknown>, far = false) {
    const goods = await shop.goods(await shop.cooperative({ serves: far ? "region" : "country" }), { pieces: 5 });
    const shopper = newShopper(database);
    await shopper.add(goods, 2);
    const form = await shopper.form(far ? { communeCode: FES } : {});
    await change(goods);
    return shopper.act(
      async (context) => {
        const placed = await placePurchase(context, form);
        if (placed.ok) return "placed";
        const { key, values } = await refusalWords(context, form.holder, placed);
        return translator(locale)(key, values);
      },
      { locale },
    );
  }

  it("names the product that is gone, in the shopper's language", async () => {
    const gone = ({ variantId }: { variantId: string }) => shop.rows(`update stock set reserved = on_hand where variant_id = $1`, [variantId]);
    expect(await said("fr", gone)).toContain("« Miel d’eucalyptus » est épuisé");
    expect(await said("ar", gone)).toContain("نفد «عسل الكاليبتوس»");
  });

  it("says how many are left", async () => {
    const one = ({ variantId }: { variantId: string }) => shop.rows(`update stock set reserved = on_hand - 1 where variant_id = $1`, [variantId]);
    expect(await said("fr", one)).toContain("Il ne reste qu’un seul « Miel d’eucalyptus »");
    expect(await said("ar", one)).toContain("لم تبق إلا قطعة واحدة من «عسل الكاليبتوس»");
  });

  it("names the cooperative that does not go there", async () => {
    expect(await said("fr", async () => undefined, true)).toContain("Ghabat Annahl ne livre pas dans votre commune");
  });
});
