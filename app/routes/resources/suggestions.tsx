import { askingLoader } from "~/access/loaders.server";
import { askSuggestions, type Asked, type Suggestions } from "~/modules/search/index.server";
import { cardsByIds } from "~/modules/shop/index.server";
import { cardName, productPath } from "~/modules/shop/listing";
import type { Locale } from "~/platform/i18n/locale";

const LONGEST = 80;
const TERMS = 4;
const MOST = 8;

/** What a half-typed search may become: whole texts first, then products by their name. */
export const loader = askingLoader(ask, async ({ context, locale, asked }) => {
  if (!asked) return Response.json({ suggestions: [] });
  const { terms, productIds } = await asked(context);
  const texts = terms.slice(0, TERMS).map((text) => ({ text, lang: /\p{Script=Arabic}/u.test(text) ? "ar" : "fr" }));
  const products = (await cardsByIds(context, productIds.slice(0, MOST - texts.length))).map((card) => {
    const name = cardName(card, locale);
    return {
      text: name.text,
      lang: name.locale,
      href: productPath(card, locale),
      end: locale === "fr" ? card.cooperativeNameFr : card.cooperativeNameAr,
      emblemSeed: card.cooperativeNameFr,
    };
  });
  return Response.json({ suggestions: [...texts, ...products] }, { headers: { "Cache-Control": "public, max-age=60" } });
});

async function ask({ url, locale }: { url: URL; locale: Locale }): Promise<Asked<Suggestions> | null> {
  const prefix = (url.searchParams.get("q") ?? "")
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, LONGEST);
  return prefix ? askSuggestions({ prefix, locale, limit: MOST }) : null;
}
