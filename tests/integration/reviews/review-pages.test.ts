import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/database";
import { openSetting, type Setting } from "../../support/setting";
import { serveShop, type ServedShop } from "../../support/served-shop";
import { ShopClient } from "../../support/shop-client";
import { signIn } from "../../support/sign-in";
import { delivered, review, stocked } from "../../support/things";

const database = testDatabase();
let setting: Setting;
let shop: ServedShop;
let page: string;

beforeAll(async () => {
  setting = await openSetting(database);
  shop = await serveShop(database, setting.folder);
  const { productId, publicId } = await stocked(setting, "A");
  const [row] = await setting.rows<{ slug: string }>(`select slug from product_translation where product_id = $1 and locale = 'fr'`, [productId]);
  page = `/fr/produits/${row!.slug}-${publicId}`;
}, 180_000);
afterAll(async () => {
  await shop?.stop();
  await setting?.close();
});

/** The page as it is once what changed has been heard of: within a second. */
async function pageWith(wanted: (body: string) => boolean): Promise<string> {
  const reader = new ShopClient(shop.origin);
  const until = Date.now() + 3_000;
  for (;;) {
    const { body } = await reader.get(page);
    if (wanted(body) || Date.now() > until) return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe("A review without JavaScript", () => {
  it("goes from the tracking link to the product's page, is answered there, and leaves it when the region hides it", async () => {
    const { token, lineId } = await delivered(setting, "A");
    const buyer = new ShopClient(shop.origin);
    expect((await buyer.get(`/fr/suivi/${token}`)).body).toContain(`/fr/suivi/${token}/avis/${lineId}`);
    const form = `/fr/suivi/${token}/avis/${lineId}`;
    const refused = await buyer.post(form, { intent: "publish", body: "Solide, appelez le 0661 23 45 67" });
    expect(refused.status).toBe(400);
    expect(refused.body).toContain("Solide, appelez le 0661 23 45 67");
    const published = await buyer.post(form, { intent: "publish", stars: "4", body: "Zwin bzaf had tajine <b>" });
    expect(published.location).toBe(`/fr/suivi/${token}?avis=${lineId}`);
    expect((await pageWith((body) => body.includes("Zwin bzaf"))).replaceAll("<!-- -->", "")).toMatch(
      /<p class="own-words" lang="ary-Latn" dir="ltr">Zwin bzaf had tajine &lt;b&gt;<\/p>/,
    );
    expect((await buyer.post(form, { intent: "publish", stars: "1", body: "" })).location).toBe(`/fr/suivi/${token}`);

    const [{ id: reviewId } = { id: "" }] = await setting.rows<{ id: string }>(`select id from review where order_line_id = $1`, [lineId]);
    const owner = new ShopClient(shop.origin);
    await signIn(owner, setting.accounts.owner);
    expect((await owner.post("/fr/vendeur/avis", { intent: "reply", reviewId, reply: "Merci, à bientôt" })).location).toContain("fait=reponse");
    expect(await pageWith((body) => body.includes("Merci, à bientôt"))).toContain("Merci, à bientôt");

    const administrator = new ShopClient(shop.origin);
    await signIn(administrator, setting.accounts.administrator);
    expect((await administrator.post("/fr/region/avis", { intent: "hide", reviewId, reason: "off-topic" })).location).toContain("fait=hide");
    expect(await pageWith((body) => !body.includes("Zwin bzaf"))).not.toContain("Zwin bzaf");
    expect((await buyer.get(`/fr/suivi/${token}`)).body).toContain("sans rapport avec le produit");
    expect((await buyer.get(`/fr/avis/${reviewId}/signaler`)).status).toBe(404);
  });

  it("says nothing of its writer to the cooperative, in any page of its own", async () => {
    const reviewId = await review(setting, "A");
    const [purchase] = await setting.rows<{ phone: string; number: string }>(
      `select p.phone, o.number from review r join order_line l on l.id = r.order_line_id join coop_order o on o.id = l.order_id join purchase p on p.id = o.purchase_id where r.id = $1`,
      [reviewId],
    );
    const owner = new ShopClient(shop.origin);
    await signIn(owner, setting.accounts.owner);
    for (const path of ["/fr/vendeur/avis", "/fr/vendeur/avis.data"]) {
      const { body } = await owner.get(path);
      expect(body).toContain(reviewId);
      for (const secret of [purchase!.phone, purchase!.number, "orderLineId"]) expect(body).not.toContain(secret);
    }
  });
});

describe("A heart without JavaScript", () => {
  it("sends a stranger to sign in and back, and keeps the product for an account", async () => {
    const { publicId } = await stocked(setting, "A");
    const stranger = new ShopClient(shop.origin);
    const sent = await stranger.post("/fr/favoris/liste", { intent: "keep", product: publicId }, { Referer: `${shop.origin}${page}` });
    expect(decodeURIComponent(sent.location)).toBe(`/fr/connexion?retour=${page}`);
    const shopper = new ShopClient(shop.origin);
    await signIn(shopper, setting.accounts.shopper);
    expect((await shopper.post("/fr/favoris/liste", { intent: "keep", product: publicId })).location).toBe(`/fr/favoris?garde=${publicId}`);
    expect((await shopper.get("/fr/favoris")).body).toContain(page);
    expect((await shopper.get("/fr/compte")).body).toContain("Favoris (1)");
    expect((await shopper.post("/fr/favoris/liste", { intent: "drop", product: publicId })).location).toBe("/fr/favoris");
    expect((await shopper.get("/fr/favoris")).body).not.toContain(page);
  });

  it("leaves the page the same for everybody", async () => {
    const shopper = new ShopClient(shop.origin);
    await signIn(shopper, setting.accounts.shopper);
    const { publicId } = await stocked(setting, "A");
    await shopper.post("/fr/favoris/liste", { intent: "keep", product: publicId });
    expect((await shopper.get(page)).body).toBe((await new ShopClient(shop.origin).get(page)).body);
    expect(JSON.parse((await shopper.get("/fr/visite")).body)).toMatchObject({ favourites: [publicId] });
  });
});
