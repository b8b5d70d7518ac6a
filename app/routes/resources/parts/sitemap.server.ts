import type { FileRead } from "~/access/public-file.server";
import { families } from "~/modules/catalogue/index.server";
import { cooperativeEntries, cooperativePieces, newestByCategory, productEntries, productPieces, type CrawlEntry, type ShelfPiece } from "~/modules/shop/index.server";
import { cooperativePath, productPath } from "~/modules/shop/listing";
import { regionProvinces } from "~/modules/territory/index.server";
import type { Context } from "~/platform/db/context.server";
import { LOCALES, type Locale } from "~/platform/i18n/locale";
import { element, xmlText } from "~/platform/text/xml";
import { minutes } from "~/platform/time/durations";

/** Things in one sitemap: each is an address in two languages, so half of what a piece may hold. */
const PIECE = 5_000;
/** The last piece grows until the pieces are counted again; a sitemap may hold 50,000 addresses. */
const MOST = 20_000;
const BATCH = 500;
const DECLARATION = `<?xml version="1.0" encoding="UTF-8"?>\n`;

/** The pieces of a million products take a second to find: known for this long, milliseconds. New products come at the end, into the last piece. */
const KNOWN_FOR = minutes(10);
let known: { until: number; pieces: Promise<ShelfPiece[]> } | null = null;

function shelfPieces(transact: FileRead["transact"]): Promise<ShelfPiece[]> {
  if (known && known.until > performance.now()) return known.pieces;
  const asked = { until: performance.now() + KNOWN_FOR, pieces: transact((context) => productPieces(context, PIECE)) };
  known = asked;
  asked.pieces.then(
    (pieces) => pieces.length === 0 && (known = null),
    () => (known = null),
  );
  return asked.pieces;
}

/** Every sitemap of the site with the instant its newest page changed. */
export async function sitemapIndex(transact: FileRead["transact"], origin: string): Promise<string> {
  const cooperatives = await transact((context) => cooperativePieces(context, PIECE));
  const listed: { name: string; changedAt?: Date | null }[] = [
    { name: "pages-1" },
    ...Array.from({ length: cooperatives }, (_, place) => ({ name: `cooperatives-${String(place + 1)}` })),
    ...(await shelfPieces(transact)).map(({ changedAt }, place) => ({ name: `produits-${String(place + 1)}`, changedAt })),
  ];
  const sitemaps = listed.map(({ name, changedAt }) => `<sitemap>${element("loc", `${origin}/sitemaps/${name}.xml`)}${lastmod(changedAt)}</sitemap>\n`);
  return `${DECLARATION}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${sitemaps.join("")}</sitemapindex>\n`;
}

interface Page {
  paths: Record<Locale, string>;
  /** For readers of neither language. Absent: the French page. */
  otherwise?: string;
  changedAt?: Date | null;
}

/** The pages of one sitemap, a batch at a time; null where there is no such sitemap. */
export async function sitemapPages(file: string, transact: FileRead["transact"]): Promise<AsyncGenerator<Page[], void> | null> {
  const [, kind, number] = /^(pages|cooperatives|produits)-([1-9]\d{0,4})\.xml$/.exec(file) ?? [];
  const piece = Number(number);
  if (kind === "pages") return piece === 1 ? once(await transact(standingPages)) : null;
  if (kind === "cooperatives") {
    const entries = await transact((context) => cooperativeEntries(context, piece, PIECE));
    return entries.length > 0 ? once(entries.map((entry) => pageOf(entry, cooperativePath))) : null;
  }
  if (kind !== "produits") return null;
  const pieces = await shelfPieces(transact);
  const found = pieces[piece - 1];
  return found ? products(found.after, pieces[piece]?.after ?? null, transact) : null;
}

async function* once(pages: Page[]): AsyncGenerator<Page[], void> {
  yield pages;
}

async function* products(start: string | null, upTo: string | null, transact: FileRead["transact"]): AsyncGenerator<Page[], void> {
  let after = start;
  for (let written = 0; written < MOST; written += BATCH) {
    const from = after;
    const entries = await transact((context) => productEntries(context, { after: from, upTo, limit: BATCH }));
    if (entries.length > 0) yield entries.map((entry) => pageOf(entry, productPath));
    after = entries.at(-1)?.id ?? null;
    if (entries.length < BATCH) return;
  }
}

function pageOf(entry: CrawlEntry, path: (entry: CrawlEntry, locale: Locale) => string): Page {
  return { paths: { fr: path(entry, "fr"), ar: path(entry, "ar") }, changedAt: entry.changedAt };
}

/** What stands there whoever sells: the home page, lists, help and legal pages. */
async function standingPages(context: Context): Promise<Page[]> {
  const newest = await newestByCategory(context);
  const both = (path: string, changedAt?: Date | null): Page => ({ paths: { fr: `/fr/${path}`, ar: `/ar/${path}` }, changedAt });
  const taxonomy = await families(context);
  return [
    { paths: { fr: "/fr", ar: "/ar" }, otherwise: "/" },
    ...["produits", "categories", "cooperatives", "aide", "conditions", "confidentialite"].map((path) => both(path)),
    ...taxonomy.flatMap(({ slug, categories }) => [
      both(`categories/${slug}`, latest(categories.map((category) => newest.get(category.slug)))),
      ...categories.map((category) => both(`categories/${category.slug}`, newest.get(category.slug))),
    ]),
    ...(await regionProvinces(context)).map(({ slug }) => both(`provinces/${slug}`)),
  ];
}

function latest(dates: (Date | undefined)[]): Date | null {
  return dates.reduce<Date | null>((last, date) => (date && (!last || date > last) ? date : last), null);
}

/** The file, each page once per language beside its twin. */
export async function* writeSitemap(batches: AsyncGenerator<Page[], void>, origin: string): AsyncGenerator<string, void> {
  yield `${DECLARATION}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
  for await (const batch of batches) yield batch.map((page) => urlsOf(page, origin)).join("");
  yield "</urlset>\n";
}

function urlsOf({ paths, otherwise, changedAt }: Page, origin: string): string {
  const link = (language: string, path: string) => `<xhtml:link rel="alternate" hreflang="${language}" href="${xmlText(origin + path)}"/>`;
  const twins = LOCALES.map((locale) => link(locale, paths[locale])).join("") + link("x-default", otherwise ?? paths.fr);
  return LOCALES.map((locale) => `<url>${element("loc", origin + paths[locale])}${lastmod(changedAt)}${twins}</url>\n`).join("");
}

function lastmod(changedAt: Date | null | undefined): string {
  return changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : "";
}
