import type { FileRead } from "~/access/public-file.server";
import { feedProducts, type FeedProduct, type FeedVariant } from "~/modules/shop/index.server";
import { productPath } from "~/modules/shop/listing";
import type { Locale } from "~/platform/i18n/locale";
import { element } from "~/platform/text/xml";

const BATCH = 250;
/** What Google cuts at, in letters. */
const LONGEST = { title: 150, description: 5_000, brand: 70 };
const MOST_PICTURES = 10;

interface Feed {
  locale: Locale;
  origin: string;
  /** Of the shop. */
  title: string;
  description: string;
}

/** RSS 2.0 with Google's own elements, a batch of the shelf at a time: what is on the shelf with a picture, in the words of this language. */
export async function* writeFeed(feed: Feed, transact: FileRead["transact"]): AsyncGenerator<string, void> {
  const { locale, origin, title, description } = feed;
  yield (
    `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">\n<channel>\n` +
    `${element("title", title)}\n${element("link", `${origin}/${locale}`)}\n${element("description", description)}\n`
  );
  let after: string | null = null;
  for (;;) {
    const from: string | null = after;
    const products: FeedProduct[] = await transact((context) => feedProducts(context, locale, from, BATCH));
    if (products.length > 0) yield products.map((product) => itemsOf(product, feed)).join("");
    after = products.at(-1)?.productId ?? null;
    if (products.length < BATCH) break;
  }
  yield "</channel>\n</rss>\n";
}

/** Each size is an item of its own, under the product's public id. */
function itemsOf(product: FeedProduct, feed: Feed): string {
  const sizes = product.variants ?? [];
  return sizes.map((variant) => itemOf(product, variant, sizes.length > 1, feed)).join("");
}

function itemOf(product: FeedProduct, variant: FeedVariant, several: boolean, { locale, origin }: Feed): string {
  const address = `${origin}${productPath(product, locale)}`;
  const measure = measureOf(variant);
  const lines = [
    element("g:id", variant.variantId),
    element("g:title", shortenedTo(several && variant.label ? `${product.name}, ${variant.label}` : product.name, LONGEST.title)),
    element("g:description", shortenedTo(product.description, LONGEST.description)),
    element("g:link", several ? `${address}?v=${variant.variantId}` : address),
    element("g:image_link", pictureAddress(origin, product.pictureBase, product.pictureWidth)),
    ...product.otherPictures.slice(0, MOST_PICTURES).map(({ base, width }) => element("g:additional_image_link", pictureAddress(origin, base, width))),
    element("g:availability", variant.available > 0 ? "in_stock" : "out_of_stock"),
    element("g:price", `${(variant.priceCentimes / 100).toFixed(2)} MAD`),
    element("g:brand", shortenedTo(product.cooperative, LONGEST.brand)),
    element("g:condition", "new"),
    // No maker's code: no GTIN, and a cooperative numbers nothing.
    element("g:identifier_exists", "no"),
    element("g:product_type", `${product.family} > ${product.category}`),
    ...(several ? [element("g:item_group_id", product.publicId)] : []),
    ...(measure ? [element("g:unit_pricing_measure", measure.amount), element("g:unit_pricing_base_measure", measure.base)] : []),
  ];
  return `<item>${lines.join("")}</item>\n`;
}

function pictureAddress(origin: string, base: string, width: number): string {
  return `${origin}/media/${base}/${String(width)}.jpg`;
}

/** Our units under Google's names, with what their price is compared by; a piece has none. */
const MEASURES: Record<string, { unit: string; base: string }> = {
  g: { unit: "g", base: "1kg" },
  kg: { unit: "kg", base: "1kg" },
  ml: { unit: "ml", base: "1l" },
  L: { unit: "l", base: "1l" },
};

function measureOf({ netContent, unit }: FeedVariant): { amount: string; base: string } | null {
  const known = MEASURES[unit];
  return known && netContent > 0 ? { amount: `${String(netContent)}${known.unit}`, base: known.base } : null;
}

function shortenedTo(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= most ? line : `${line.slice(0, Math.max(line.lastIndexOf(" ", most - 1), 1))}…`;
}
