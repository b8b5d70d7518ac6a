import { afterAll, beforeAll, describe, expect, it } from "vitest";
import sharp from "sharp";
import { z } from "zod";
import { changePrice, withdrawProduct } from "~/modules/catalogue/index.server";
import { productEntries, productPieces } from "~/modules/shop/index.server";
import type { Context } from "~/platform/db/context.server";
import { withContext } from "~/platform/db/with-context.server";
import { asCentimes } from "~/platform/money/money";
import { testDatabase } from "../../support/database";
import { ShopClient } from "../../support/shop-client";
import { PAGES } from "../access/pages";
import { siteRoutes } from "../access/site";
import { feedItems } from "./merchant-feed";
import { headOf } from "./page-head";
import { openShopWindow, pageOf, type ShopWindow } from "./shop-window";
import { sitemapFaults } from "./sitemap-schema";
import { blocksOf, structuredData } from "./structured-data";

const database = testDatabase();
let window: ShopWindow;
beforeAll(async () => {
  window = await openShopWindow(database);
}, 240_000);
afterAll(() => window?.close());

const both = () => [window.french, window.arabic];
const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address);
const pathOf = (address: string) => address.slice(window.shop.origin.length);

/** Every address that the sitemaps name. */
async function inSitemaps(): Promise<string[]> {
  const { body } = await window.french.get("/sitemap.xml");
  const files = await Promise.all(locations(body).map((address) => window.french.get(pathOf(address))));
  return files.flatMap((file) => locations(file.body));
}

describe("robots.txt", () => {
  it("names the sitemap and closes what is a visitor's own, and nothing that a stranger may read", async () => {
    const { status, headers, body } = await window.french.get("/robots.txt");
    expect([status, headers["content-type"]]).toEqual([200, "text/plain; charset=utf-8"]);
    expect(body.split("\n").filter((line) => !/^(User-agent: \*|Disallow: \/\S+|Sitemap: \S+|)$/.test(line))).toEqual([]);
    expect(body).toContain(`Sitemap: ${window.shop.origin}/sitemap.xml`);
    const closed = [...body.matchAll(/^Disallow: (\S+)$/gm)].map(([, path = ""]) => path);
    const isClosed = (path: string) => closed.some((prefix) => path.startsWith(prefix) || `${path}/` === prefix);
    // An application begins on a page for everybody; its steps are the applicant's.
    const own = siteRoutes().filter(({ file, path }) => PAGES[file] && !/layout$/.test(file) && !path.endsWith("/candidature"));
    expect(own.filter(({ file, path }) => PAGES[file]!.audience !== "public" && !isClosed(path)).map(({ path }) => path)).toEqual([]);
    expect(own.filter(({ file, path }) => /^storefront\//.test(file) && PAGES[file]!.audience === "public" && isClosed(path)).map(({ path }) => path)).toEqual([]);
  });
});

describe("the sitemap", () => {
  it("and each of its pieces are as sitemaps.org has them", async () => {
    const index = await window.french.get("/sitemap.xml");
    expect(index.headers["content-type"]).toBe("application/xml; charset=utf-8");
    expect(await sitemapFaults(index.body)).toEqual([]);
    expect(locations(index.body).map((address) => pathOf(address))).toEqual(["/sitemaps/pages-1.xml", "/sitemaps/cooperatives-1.xml", "/sitemaps/produits-1.xml"]);
    for (const address of locations(index.body)) expect(await sitemapFaults((await window.french.get(pathOf(address))).body)).toEqual([]);
    for (const none of ["produits-2", "produits-0", "produits-99999", "cooperatives-2", "pages-2", "rien-1"]) {
      expect((await window.french.get(`/sitemaps/${none}.xml`)).status).toBe(404);
    }
  });

  it("cut into any pieces names each product once", async () => {
    const read = <T>(work: (context: Context) => Promise<T>) =>
      withContext(window.database, { role: "shopper", actor: { kind: "visitor", userId: null, name: "visitor" }, locale: "fr" }, work);
    const all = (await read((context) => productEntries(context, { after: null, upTo: null, limit: 100 }))).map(({ id }) => id);
    expect(all).toHaveLength(2);
    for (const size of [1, 2, 3]) {
      const pieces = await read((context) => productPieces(context, size));
      expect(pieces).toHaveLength(Math.ceil(2 / size));
      const named = [];
      for (const [place, { after }] of pieces.entries())
        named.push(...(await read((context) => productEntries(context, { after, upTo: pieces[place + 1]?.after ?? null, limit: 100 }))));
      expect(named.map(({ id }) => id)).toEqual(all);
    }
  });

  it("is found faulty where it is", async () => {
    const { body } = await window.french.get("/sitemaps/produits-1.xml");
    expect(await sitemapFaults(body.replace("<loc>", "<location>").replace("</loc>", "</location>"))).not.toEqual([]);
    expect(await sitemapFaults(body.replace(/<lastmod>[^<]+/, "<lastmod>hier"))).not.toEqual([]);
    expect(await sitemapFaults(body.replace('rel="alternate"', 'rel="twin"'))).not.toEqual([]);
  });

  it("names pages that are there, under the one address they give themselves, beside the twin that names them back", async () => {
    const { body } = await window.french.get("/sitemap.xml");
    const files = await Promise.all(locations(body).map((file) => window.french.get(pathOf(file))));
    const urls = files.flatMap((file) => [...file.body.matchAll(/<url>([\s\S]*?)<\/url>/g)].map(([, url = ""]) => url));
    const pages = urls.length;
    const looking = async () => {
      for (let url = urls.pop(); url !== undefined; url = urls.pop()) {
        const [address = ""] = locations(url);
        const answer = await window.french.get(pathOf(address));
        const head = headOf(answer.body);
        expect({ address, status: answer.status, canonical: head.canonical, robots: head.robots }).toEqual({ address, status: 200, canonical: address, robots: "" });
        const twins = Object.fromEntries([...url.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, language = "", href = ""]) => [language, href]));
        expect({ address, alternates: head.alternates }).toEqual({ address, alternates: twins });
        expect(twins[address.startsWith(`${window.shop.origin}/ar`) ? "ar" : "fr"]).toBe(address);
      }
    };
    await Promise.all(Array.from({ length: 6 }, looking));
    expect(pages).toBeGreaterThan(100);
  }, 180_000);
});

describe("a page's head", () => {
  it("has a title and a description of its own in each language", async () => {
    const paths = ["", "/produits", "/categories", "/cooperatives", "/categories/poterie", "/categories/artisanat", "/provinces/rabat", "/aide", "/conditions", "/confidentialite"];
    for (const client of both()) {
      const heads = [];
      for (const path of paths) heads.push(headOf((await client.get(`/${client.locale}${path}`)).body));
      expect(new Set(heads.map(({ title }) => title)).size).toBe(paths.length);
      expect(heads.filter(({ description }) => description.length < 40 || description.length > 200).map(({ title, description }) => [title, description])).toEqual([]);
      expect(heads.every(({ title }) => title.includes(client.locale === "fr" ? "Taâwon" : "تعاون"))).toBe(true);
    }
  });

  it("of a list narrowed or sorted says to keep the page out and follow its links, and so does a page behind the last", async () => {
    for (const search of ["?stock=1", "?tri=prix", "?de=10&a=20"]) {
      const head = headOf((await window.french.get(`/fr/produits${search}`)).body);
      expect({ search, robots: head.robots, canonical: head.canonical }).toEqual({ search, robots: "noindex, follow", canonical: "" });
    }
    expect(headOf((await window.french.get("/fr/recherche?q=tajine")).body).robots).toBe("noindex, follow");
    // There is one page of two pots: a second is nobody's.
    const behind = headOf((await window.french.get("/fr/produits?page=2")).body);
    expect([behind.robots, behind.title]).toEqual(["noindex, follow", headOf((await window.french.get("/fr/produits")).body).title.replace(" ·", " (2) ·")]);
  });

  it("of the home page leaves readers of neither language to the address that chooses", async () => {
    const { origin } = window.shop;
    expect(headOf((await window.arabic.get("/ar")).body).alternates).toEqual({ fr: `${origin}/fr`, ar: `${origin}/ar`, "x-default": `${origin}/` });
    expect((await new ShopClient(origin, "ar").get("/", { "Accept-Language": "ar-MA" })).location).toBe("/ar");
  });
});

describe("structured data", () => {
  it("of a product in two sizes: its range of prices, each offer, its pictures, its place in the shop", async () => {
    for (const client of both()) {
      const path = await pageOf(client, "produits", window.pot.publicId);
      const { body } = await client.get(path);
      const [product] = blocksOf(body, "Product");
      expect(product).toMatchObject({
        url: window.shop.origin + path,
        sku: window.pot.publicId,
        offers: { "@type": "AggregateOffer", lowPrice: "90.00", highPrice: "90.00", offerCount: 2, availability: "https://schema.org/InStock" },
      });
      const offers = product!.offers["@type"] === "AggregateOffer" ? product!.offers.offers : [];
      expect(offers.map(({ availability }) => availability.split("/").at(-1))).toEqual(["InStock", "OutOfStock"]);
      expect(product!.image).toHaveLength(3);
      expect(product!.aggregateRating).toBeUndefined();
      const [trail] = blocksOf(body, "BreadcrumbList");
      expect(trail!.itemListElement.map(({ item }) => pathOf(item))).toEqual([
        `/${client.locale}`,
        `/${client.locale}/categories/artisanat`,
        `/${client.locale}/categories/poterie`,
        path,
      ]);
    }
  });

  it("of a product sold in one size is one offer, and says what buyers think", async () => {
    await window.rows(`update variant set active = false where id = $1`, [window.plain.otherVariantId]);
    await window.rows(`update shop_listing set rating_count = 3, rating_sum = 14 where product_id = $1`, [window.plain.productId]);
    const { body } = await window.french.get(`${await pageOf(window.french, "produits", window.plain.publicId)}?v=${window.plain.variantId}`);
    expect(blocksOf(body, "Product")[0]).toMatchObject({
      offers: { "@type": "Offer", price: "90.00", priceCurrency: "MAD" },
      aggregateRating: { ratingValue: 4.7, reviewCount: 3 },
    });
  });

  it("of the shop, of a cooperative, of lists", async () => {
    for (const client of both()) {
      const home = (await client.get(`/${client.locale}`)).body;
      expect(blocksOf(home, "WebSite")[0]!.potentialAction.target.urlTemplate).toBe(`${window.shop.origin}/${client.locale}/recherche?q={search_term_string}`);
      expect(blocksOf(home, "Organization")).toHaveLength(1);
      const [row] = await window.rows<{ publicId: string; nameFr: string }>(`select public_id as "publicId", name_fr as "nameFr" from cooperative where id = $1`, [
        window.cooperatives.A,
      ]);
      const cooperative = (await client.get(await pageOf(client, "cooperatives", row!.publicId))).body;
      const [organization] = blocksOf(cooperative, "Organization");
      expect([organization!.name, organization!.alternateName]).toContain(row!.nameFr);
      for (const list of ["produits", "categories/poterie", "categories/artisanat"]) {
        expect(blocksOf((await client.get(`/${client.locale}/${list}`)).body, "ItemList")[0]!.numberOfItems).toBe(2);
      }
      expect(blocksOf((await client.get(`/${client.locale}/cooperatives`)).body, "ItemList")[0]!.numberOfItems).toBe(2);
      expect(structuredData((await client.get(`/${client.locale}/provinces/rabat`)).body).map((one) => one["@type"])).toContain("BreadcrumbList");
    }
  });

  it("cannot be closed by what a cooperative writes", async () => {
    await window.rows(`update product_translation set description = '</script><script>alert(1)</script>' where product_id = $1`, [window.plain.productId]);
    const { body } = await window.french.get(`${await pageOf(window.french, "produits", window.plain.publicId)}?v=${window.plain.otherVariantId}`);
    expect(blocksOf(body, "Product")[0]!.description).toContain("<script>");
    expect(body).not.toContain("<script>alert");
  });
});

describe("a shared link", () => {
  it("of a product shows its picture in the shop's frame, under an address that changes with the picture", async () => {
    const cards = [];
    for (const client of both()) cards.push(headOf((await client.get(await pageOf(client, "produits", window.pot.publicId))).body).card);
    const [french, arabic] = cards;
    expect(french).toMatchObject({ "og:type": "website", "og:locale": "fr_MA", "og:locale:alternate": "ar_MA", "twitter:card": "summary_large_image", "og:image:width": "1200" });
    expect(arabic!["og:title"]).toMatch(/^طاجين/);
    expect(arabic!["og:image"]).toBe(french!["og:image"]);
    const path = pathOf(french!["og:image"]!);
    const answer = await fetch(window.shop.origin + path);
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("cache-control")]).toEqual([200, "image/jpeg", "public, max-age=31536000, immutable"]);
    const picture = Buffer.from(await answer.arrayBuffer());
    expect(await sharp(picture).metadata()).toMatchObject({ format: "jpeg", width: 1200, height: 630 });
    expect(picture.byteLength).toBeLessThan(300_000);
    const old = await window.french.get(path.replace(/-[0-9a-f]{16}/, `-${"0".repeat(16)}`));
    expect([old.status, old.location]).toEqual([302, path]);
  });

  it("of a cooperative and of a category has one, too; twenty asked at once are made in turn or put off", async () => {
    const [row] = await window.rows<{ publicId: string }>(`select public_id as "publicId" from cooperative where id = $1`, [window.cooperatives.A]);
    for (const page of [await pageOf(window.french, "cooperatives", row!.publicId), "/fr/categories/poterie", "/fr"]) {
      const image = pathOf(headOf((await window.french.get(page)).body).card["og:image"]!);
      const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await window.french.get(image)).status));
      expect(statuses).toContain(200);
      expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
      expect((await window.french.get(image)).status).toBe(200);
    }
  });

  it("of what is not in the shop has none", async () => {
    for (const path of ["produits/rien-0000000000000000.jpg", "produits/x.jpg", "autres/x-0000000000000000.jpg"])
      expect((await window.french.get(`/partage/${path}`)).status).toBe(404);
  });
});

describe("the merchant feed", () => {
  it("is RSS with Google's elements: what has a picture, each size, in the words of its language", async () => {
    await window.rows(`update variant set unit = 'g', net_content = 500 where id = $1`, [window.pot.variantId]);
    const [french, arabic] = [await window.french.get("/flux/produits.fr.xml"), await window.french.get("/flux/produits.ar.xml")];
    expect(french.headers["content-type"]).toBe("application/rss+xml; charset=utf-8");
    const items = feedItems(french.body);
    expect(items.map((item) => item["g:item_group_id"])).toEqual([window.pot.publicId, window.pot.publicId]);
    expect(items.map((item) => item["g:availability"])).toEqual(["in_stock", "out_of_stock"]);
    expect(items[0]).toMatchObject({ "g:id": window.pot.variantId, "g:price": "90.00 MAD", "g:unit_pricing_measure": "500g", "g:unit_pricing_base_measure": "1kg" });
    expect(items[0]!["g:title"]).toMatch(/^Tajine \d+, Petit$/);
    expect(feedItems(arabic.body)[0]!["g:title"]).toMatch(/^طاجين/);
    for (const item of [...items, ...feedItems(arabic.body)]) {
      expect((await window.french.get(pathOf(item["g:link"]))).status).toBe(200);
      expect((await window.french.get(pathOf(item["g:image_link"]))).status).toBe(200);
    }
    expect((await window.french.get("/flux/produits.en.xml")).status).toBe(404);
  });

  it("is not sent again while nothing changed, and is as soon as a price did", async () => {
    const { headers } = await window.french.get("/flux/produits.fr.xml");
    const again = () => window.french.get("/flux/produits.fr.xml", { "If-None-Match": headers.etag ?? "" });
    expect((await again()).status).toBe(304);
    await window.inside("A", (context, scope) => changePrice(context, scope, { variantId: window.pot.variantId, priceCentimes: asCentimes(12_345) }));
    const changed = await again();
    expect([changed.status, feedItems(changed.body)[0]!["g:price"]]).toEqual([200, "123.45 MAD"]);
  });
});

const manifest = z.strictObject({
  id: z.literal("/"),
  name: z.string().min(1),
  short_name: z.string().min(1).max(12),
  description: z.string().min(1),
  lang: z.enum(["fr", "ar"]),
  dir: z.enum(["ltr", "rtl"]),
  start_url: z.string().regex(/^\/(fr|ar)$/),
  scope: z.literal("/"),
  display: z.literal("standalone"),
  background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  theme_color: z.string().regex(/^#[0-9a-f]{6}$/),
  categories: z.array(z.string()),
  icons: z.array(z.strictObject({ src: z.string(), sizes: z.string().regex(/^(\d+x\d+|any)$/), type: z.string(), purpose: z.enum(["any", "maskable"]) })),
  shortcuts: z.array(z.strictObject({ name: z.string().min(1), url: z.string() })),
});

describe("the shop on a phone's home screen", () => {
  it("has a name, a direction and icons of the sizes it says, in the language it was put there", async () => {
    for (const client of both()) {
      const page = (await client.get(`/${client.locale}`)).body;
      expect(page).toContain(`href="/${client.locale}/manifest.webmanifest"`);
      const answer = await client.get(`/${client.locale}/manifest.webmanifest`);
      expect(answer.headers["content-type"]).toBe("application/manifest+json; charset=utf-8");
      const { icons, lang, dir, short_name, start_url } = manifest.parse(JSON.parse(answer.body));
      expect({ lang, dir, short_name, start_url }).toEqual(
        client.locale === "fr" ? { lang: "fr", dir: "ltr", short_name: "Taâwon", start_url: "/fr" } : { lang: "ar", dir: "rtl", short_name: "تعاون", start_url: "/ar" },
      );
      for (const { src, sizes, type } of icons.filter((icon) => icon.type === "image/png")) {
        const icon = await fetch(window.shop.origin + src);
        const { width, height } = await sharp(Buffer.from(await icon.arrayBuffer())).metadata();
        expect({ sizes: `${String(width)}x${String(height)}`, type: icon.headers.get("content-type") }).toEqual({ sizes, type });
      }
    }
    for (const path of ["/favicon.ico", "/favicon.svg", "/icons/apple-touch-180.png"]) expect((await window.french.get(path)).status).toBe(200);
  });
});

describe("a product that leaves the shop", () => {
  it("is gone from its page, the lists, the search, the sitemap, the feed and its picture within a second", async () => {
    const { pot, french, shop } = window;
    const page = await pageOf(french, "produits", pot.publicId);
    const card = pathOf(headOf((await french.get(page)).body).card["og:image"]!);
    const shows = async (path: string) => (await french.get(path)).body.includes(pot.publicId);
    const places = ["/fr/produits", "/fr/recherche?q=tajine", "/fr/categories/poterie", "/sitemaps/produits-1.xml", "/flux/produits.fr.xml"];
    for (const place of places) expect({ place, shown: await shows(place) }).toEqual({ place, shown: true });
    expect(await inSitemaps()).toContain(shop.origin + page);
    await window.inside("A", (context, scope) => withdrawProduct(context, scope, pot.productId));
    await expect.poll(async () => [404, 410].includes((await french.get(page)).status), { timeout: 1_000 }).toBe(true);
    for (const place of places) await expect.poll(() => shows(place), { timeout: 1_000 }).toBe(false);
    expect((await french.get(card)).status).toBe(404);
    expect(await inSitemaps()).not.toContain(shop.origin + page);
  });
});
