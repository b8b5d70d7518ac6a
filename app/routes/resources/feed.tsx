import { publicFile, writtenBy } from "~/access/public-file.server";
import { shelfVersion } from "~/modules/shop/index.server";
import { isLocale } from "~/platform/i18n/locale";
import { translator } from "~/platform/i18n/translator.server";
import { notFound, unavailable } from "~/platform/http/responses.server";
import { siteOrigin } from "~/platform/http/site-origin.server";
import { writeFeed } from "./parts/merchant-feed.server";

/** A feed is the whole shelf: this many are written at once, others come back later. */
const AT_ONCE = 2;
let beingWritten = 0;

/** /flux/produits.fr.xml, /flux/produits.ar.xml: the shelf for Google Merchant Center. */
export const loader = publicFile(async ({ url, request, params, transact }) => {
  const [, locale] = /^produits\.(fr|ar)\.xml$/.exec(params.file ?? "") ?? [];
  if (!isLocale(locale)) throw notFound();
  const etag = `W/"${await transact(shelfVersion)}"`;
  const headers = { ETag: etag, "Cache-Control": "public, no-cache" };
  if ((request.headers.get("If-None-Match") ?? "").split(",").some((tag) => tag.trim() === etag)) return new Response(null, { status: 304, headers });
  if (beingWritten >= AT_ONCE) throw unavailable(60);
  const t = translator(locale);
  const feed = { locale, origin: siteOrigin(url), title: t("ui:brand.name"), description: t("shop:home.metaDescription") };
  return new Response(writtenBy(counted(writeFeed(feed, transact))), { headers: { ...headers, "Content-Type": "application/rss+xml; charset=utf-8" } });
});

async function* counted(parts: AsyncGenerator<string, void>): AsyncGenerator<string, void> {
  beingWritten += 1;
  try {
    yield* parts;
  } finally {
    beingWritten -= 1;
  }
}
