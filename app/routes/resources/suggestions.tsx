import { askingLoader } from "~/access/loaders.server";
import { families } from "~/modules/catalogue/index.server";
import { askSuggestions, type Asked, type Suggestions } from "~/modules/search/index.server";
import { cardsByIds, cooperativeNames } from "~/modules/shop/index.server";
import { cardName, cooperativePath, productPath } from "~/modules/shop/listing";
import { communeByCode } from "~/modules/territory/index.server";
import type { Context } from "~/platform/db/context.server";
import type { Locale } from "~/platform/i18n/locale";
import type { Suggested } from "./suggested";

const LONGEST = 80;
/** About eight rows: what a phone shows above its keyboard and one turn more. */
const MOST = { all: 8, terms: 4, leastTerms: 2, categories: 2, cooperatives: 2, products: 3 };

export const loader = askingLoader(ask, async ({ context, asked }) => {
  if (!asked) return Response.json({ suggestions: [] });
  const { terms, categorySlugs, cooperativeIds, productIds } = await asked(context);
  const things = [...(await categories(context, categorySlugs)), ...(await cooperatives(context, cooperativeIds)), ...(await products(context, productIds))];
  const texts = terms
    .slice(0, Math.min(MOST.terms, Math.max(MOST.leastTerms, MOST.all - things.length)))
    .map((text): Suggested => ({ kind: "terms", text, lang: languageOf(text) }));
  return Response.json({ suggestions: [...texts, ...things] }, { headers: { "Cache-Control": "private, max-age=60" } });
});

async function ask({ url, locale }: { url: URL; locale: Locale }): Promise<Asked<Suggestions> | null> {
  const prefix = (url.searchParams.get("q") ?? "")
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, LONGEST);
  return prefix ? askSuggestions({ prefix, locale, limit: MOST.all }) : null;
}

async function categories(context: Context, slugs: readonly string[]): Promise<Suggested[]> {
  const { locale } = context;
  const taxonomy = await families(context);
  return slugs.slice(0, MOST.categories).flatMap((slug) => {
    const family = taxonomy.find((one) => one.categories.some((category) => category.slug === slug));
    const category = family?.categories.find((one) => one.slug === slug);
    return family && category ? [{ kind: "categories" as const, text: category[locale], lang: locale, href: `/${locale}/categories/${slug}`, line: family[locale] }] : [];
  });
}

async function cooperatives(context: Context, ids: readonly string[]): Promise<Suggested[]> {
  const { locale } = context;
  const asked = ids.slice(0, MOST.cooperatives);
  const named = await cooperativeNames(context, { ids: asked });
  const suggested: Suggested[] = [];
  for (const id of asked) {
    const one = named.find(({ cooperativeId }) => cooperativeId === id);
    if (!one) continue;
    const place = await communeByCode(context, one.communeCode);
    suggested.push({ kind: "cooperatives", text: one[locale], lang: locale, href: cooperativePath(one, locale), line: place?.commune[locale], emblemSeed: one.fr });
  }
  return suggested;
}

async function products(context: Context, ids: readonly string[]): Promise<Suggested[]> {
  const { locale } = context;
  return (await cardsByIds(context, ids.slice(0, MOST.products))).map((card) => {
    const name = cardName(card, locale);
    return {
      kind: "products" as const,
      text: name.text,
      lang: name.locale,
      href: productPath(card, locale),
      line: locale === "fr" ? card.cooperativeNameFr : card.cooperativeNameAr,
      picture: card.picture,
      priceCentimes: card.priceCentimes,
      from: card.maxPriceCentimes > card.priceCentimes,
    };
  });
}

const languageOf = (text: string) => (/\p{Script=Arabic}/u.test(text) ? ("ar" as const) : ("fr" as const));
