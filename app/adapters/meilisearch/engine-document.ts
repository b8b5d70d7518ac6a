import { documentWords, meaningfulWords, stampOf, type SearchDocument } from "~/modules/search/index.server";
import type { Locale } from "~/platform/i18n/locale";

/** One product as an index of one language holds it. Texts are folded by us and read by the engine; words are what our ladder asks for. */
export interface EngineDocument {
  id: string;
  stamp: string;
  name: string;
  kind: string;
  maker: string;
  otherName: string;
  inName: string[];
  inTitle: string[];
  inFacts: string[];
  words: string[];
  category: string;
  family: string;
  province: string;
  commune: string;
  cooperative: string;
  labels: string[];
  price: number;
  inStock: boolean;
  womenLed: boolean;
  /** Whole stars, rounded down. */
  stars: number;
  rating: number;
  ratingCount: number;
  createdAt: number;
}

/** The documents of both languages: they share all but the texts. */
export function engineDocuments(document: SearchDocument): Record<Locale, EngineDocument> {
  const indexed = documentWords(document);
  const standing = (weights: string) => [...indexed.places].filter(([, places]) => [...places].some((place) => weights.includes(place))).map(([word]) => word);
  const { productId, category, family, place, cooperative, labels, priceCentimes, inStock, womenLed, ratingCount, ratingTenths, createdAt } = document;
  const shared = {
    id: productId,
    stamp: stampOf(document, indexed),
    inName: standing("A"),
    inTitle: standing("AB"),
    inFacts: standing("ABC"),
    words: standing("ABCD"),
    category: category.slug,
    family: family.slug,
    province: place.provinceCode,
    commune: place.communeCode,
    cooperative: cooperative.id,
    labels,
    price: priceCentimes,
    inStock,
    womenLed,
    stars: Math.floor(ratingTenths / 10),
    rating: ratingTenths,
    ratingCount,
    createdAt: createdAt.getTime(),
  };
  const texts = (locale: Locale) => ({
    name: folded(document.name[locale]),
    kind: folded(category[locale]),
    maker: folded([cooperative[locale], place.commune[locale], place.province[locale]].join(" ")),
    otherName: folded(document.name[locale === "fr" ? "ar" : "fr"]),
  });
  return { fr: { ...shared, ...texts("fr") }, ar: { ...shared, ...texts("ar") } };
}

function folded(text: string): string {
  return meaningfulWords(text).join(" ");
}
