import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { saveTexts } from "~/modules/catalogue/index.server";
import { testDatabase } from "../../support/database";
import { must } from "../../support/things";
import { headOf } from "./page-head";
import { openShopWindow, pageOf, type ShopWindow } from "./shop-window";

const database = testDatabase();
let window: ShopWindow;
beforeAll(async () => {
  window = await openShopWindow(database);
}, 240_000);
afterAll(() => window?.close());

describe("an address that somebody kept", () => {
  it("of a product renamed since leads to its new name, in each language, and keeps what was chosen", async () => {
    const { french, arabic, plain } = window;
    const [before, arabicBefore] = [await pageOf(french, "produits", plain.publicId), await pageOf(arabic, "produits", plain.publicId)];
    must(
      await window.inside("B", (context, scope) =>
        saveTexts(context, scope, {
          productId: plain.productId,
          texts: { fr: { name: "Jarre à huile", description: "De terre." }, ar: { name: "جرة زيت", description: "من الطين." } },
          confirmed: true,
        }),
      ),
    );
    const after = await pageOf(french, "produits", plain.publicId);
    expect(after).toBe(`/fr/produits/jarre-a-huile-${plain.publicId}`);
    const old = await french.get(`${before}?v=${plain.otherVariantId}`);
    expect([old.status, old.location]).toEqual([301, `${after}?v=${plain.otherVariantId}`]);
    expect(decodeURI((await arabic.get(arabicBefore)).location)).toBe(`/ar/produits/جرة-زيت-${plain.publicId}`);
    // The other language's name in this language's folder is a wrong name, too.
    expect((await french.get(arabicBefore.replace("/ar/", "/fr/"))).location).toBe(after);
  });

  it("of a cooperative renamed since leads to its new name", async () => {
    const [row] = await window.rows<{ publicId: string }>(`select public_id as "publicId" from cooperative where id = $1`, [window.cooperatives.B]);
    const before = await pageOf(window.french, "cooperatives", row!.publicId);
    await window.rows(`update cooperative set slug_fr = 'nouveau-nom', name_fr = 'Nouveau nom' where id = $1`, [window.cooperatives.B]);
    const old = await window.french.get(`${before}?page=2`);
    expect([old.status, old.location]).toEqual([301, `/fr/cooperatives/nouveau-nom-${row!.publicId}?page=2`]);
  });

  it("of a category or a family renamed since leads to the newest name in one step, and back when the name is taken up again", async () => {
    const rename = (table: string, from: string, to: string) => window.rows(`update ${table} set slug = $2 where slug = $1`, [from, to]);
    await rename("category", "bijoux", "parures");
    await rename("category", "parures", "bijoux-berberes");
    for (const old of ["bijoux", "parures"]) {
      const answer = await window.arabic.get(`/ar/categories/${old}?tri=prix`);
      expect([answer.status, answer.location]).toEqual([301, "/ar/categories/bijoux-berberes?tri=prix"]);
    }
    expect((await window.arabic.get("/ar/categories/bijoux-berberes")).status).toBe(200);
    await rename("category", "bijoux-berberes", "bijoux");
    expect((await window.french.get("/fr/categories/parures")).location).toBe("/fr/categories/bijoux");
    expect((await window.french.get("/fr/categories/bijoux")).status).toBe(200);
    expect((await window.french.get("/fr/categories/jamais-vue")).status).toBe(404);
  });

  it("of a province renamed since is kept beside the categories' and apart from them", async () => {
    await window.rows(`update province set slug = 'rabat-ville' where slug = 'rabat'`);
    expect(await window.rows(`select kind, old_slug as old, slug from slug_redirect where kind = 'province'`)).toEqual([{ kind: "province", old: "rabat", slug: "rabat-ville" }]);
    expect((await window.french.get("/fr/categories/rabat")).status).toBe(404);
  });
});

describe("the language switch", () => {
  it("leads to the same page under its name in the other language, without a detour", async () => {
    const { french, arabic, pot } = window;
    const [page, twin] = [await pageOf(french, "produits", pot.publicId), await pageOf(arabic, "produits", pot.publicId)];
    const { body } = await french.get(`${page}?v=${pot.variantId}`);
    const [, href = ""] = /<a href="([^"]+)" class="tool" lang="ar"/.exec(body) ?? [];
    expect(href.replaceAll("&amp;", "&")).toBe(`${twin}?v=${pot.variantId}`);
    expect(headOf(body).alternates.ar).toBe(window.shop.origin + twin);
  });
});
