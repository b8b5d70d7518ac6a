import type { MetaArgs, MetaDescriptor } from "@remix-run/node";
import type { CooperativePage, PageVariant, ProductPage } from "~/modules/shop/index.server";
import { averageRating, cardName, cooperativePath, productPath, type ListingCard } from "~/modules/shop/listing";
import type { Centimes } from "~/platform/money/money";
import { siteOf, type PageWords, type Site } from "./page-words";

/*
 * The page for search engines, in the words of schema.org: blocks of data that no browser runs. What they say stands on the page, too.
 */
interface Thing {
  "@type": string;
  [property: string]: unknown;
}

type PageArgs = Pick<MetaArgs, "location" | "matches">;
type Bilingual = Record<"fr" | "ar", string>;

function block(thing: Thing): MetaDescriptor {
  return { "script:ld+json": { "@context": "https://schema.org", ...thing } };
}

/** Where a page stands, from the home page to itself. */
function breadcrumbs(args: PageArgs, steps: readonly { name: string; path: string }[]): MetaDescriptor {
  const site = siteOf(args);
  const all = [{ name: site.name, path: `/${site.locale}` }, ...steps];
  return block({
    "@type": "BreadcrumbList",
    itemListElement: all.map(({ name, path }, place) => ({ "@type": "ListItem", position: place + 1, name, item: site.absolute(path) })),
  });
}

interface ShownProduct {
  product: ProductPage;
  name: string;
  description: { text: string };
  withdrawalDays: number;
  words: PageWords;
}

export function productData(args: PageArgs & { data: ShownProduct | undefined }): MetaDescriptor[] {
  const { data } = args;
  if (!data) return [];
  const site = siteOf(args);
  const { product, name, description, words } = data;
  const { card, category } = product;
  const path = productPath(card, site.locale);
  const seller = cooperativeName(card, site);
  const rating = averageRating(card);
  const thing: Thing = {
    "@type": "Product",
    "@id": site.absolute(path),
    url: site.absolute(path),
    name,
    description: description.text,
    sku: card.publicId,
    category: `${site.locale === "fr" ? category.familyFr : category.familyAr} > ${category[site.locale]}`,
    image: [...product.pictures.map((picture) => site.absolute(`/media/${picture.base}/${String(picture.width)}.jpg`)), ...(words.card ? [site.absolute(words.card)] : [])],
    brand: { "@type": "Brand", name: seller },
    ...(rating !== null && { aggregateRating: { "@type": "AggregateRating", ratingValue: rating, reviewCount: card.ratingCount, bestRating: 5, worstRating: 1 } }),
    offers: offersOf(data, site),
  };
  const trail = [
    { name: site.locale === "fr" ? category.familyFr : category.familyAr, path: `/${site.locale}/categories/${category.familySlug}` },
    { name: category[site.locale], path: `/${site.locale}/categories/${category.slug}` },
    { name, path },
  ];
  return [block(thing), breadcrumbs(args, trail)];
}

/** One size is an offer; several are a range that names each. */
function offersOf({ product, withdrawalDays }: ShownProduct, site: Site): Thing {
  const { variants, card } = product;
  const offers = variants.map((variant) => offerOf(variant, product, withdrawalDays, site));
  const [first] = offers;
  if (first && offers.length === 1) return first;
  const prices = variants.map(({ priceCentimes }) => priceCentimes);
  return {
    "@type": "AggregateOffer",
    priceCurrency: "MAD",
    lowPrice: decimal(Math.min(...prices)),
    highPrice: decimal(Math.max(...prices)),
    offerCount: offers.length,
    availability: availabilityOf(card.available),
    offers,
  };
}

function offerOf(variant: PageVariant, product: ProductPage, withdrawalDays: number, site: Site): Thing {
  const { card, variants } = product;
  const path = productPath(card, site.locale);
  const label = site.locale === "fr" ? variant.labelFr : variant.labelAr;
  return {
    "@type": "Offer",
    ...(label && { name: label }),
    sku: variant.variantId,
    url: site.absolute(path) + (variants.length > 1 ? `?v=${variant.variantId}` : ""),
    price: decimal(variant.priceCentimes),
    priceCurrency: "MAD",
    availability: availabilityOf(variant.available),
    itemCondition: "https://schema.org/NewCondition",
    seller: { "@type": "Organization", name: cooperativeName(card, site), url: site.absolute(cooperativePath(sellerOf(card), site.locale)) },
    hasMerchantReturnPolicy: {
      "@type": "MerchantReturnPolicy",
      applicableCountry: "MA",
      ...(product.withdrawalRight
        ? { returnPolicyCategory: "https://schema.org/MerchantReturnFiniteReturnWindow", merchantReturnDays: withdrawalDays, returnMethod: "https://schema.org/ReturnByMail" }
        : { returnPolicyCategory: "https://schema.org/MerchantReturnNotPermitted" }),
    },
  };
}

/** `45.00`: dirhams with a point, whatever the language. */
function decimal(centimes: Centimes | number): string {
  return `${String(Math.trunc(centimes / 100))}.${String(centimes % 100).padStart(2, "0")}`;
}

function availabilityOf(pieces: number): string {
  return pieces > 0 ? "https://schema.org/InStock" : "https://schema.org/OutOfStock";
}

function cooperativeName({ cooperativeNameFr, cooperativeNameAr }: ListingCard, { locale }: Site): string {
  return locale === "fr" ? cooperativeNameFr : cooperativeNameAr;
}

function sellerOf({ cooperativeSlugFr, cooperativeSlugAr, cooperativePublicId }: ListingCard): { slugFr: string; slugAr: string; publicId: string } {
  return { slugFr: cooperativeSlugFr, slugAr: cooperativeSlugAr, publicId: cooperativePublicId };
}

interface ShownCooperative {
  cooperative: CooperativePage;
  province: Bilingual | null;
  words: PageWords;
}

export function cooperativeData(args: PageArgs & { data: ShownCooperative | undefined }): MetaDescriptor[] {
  const { data } = args;
  if (!data) return [];
  const site = siteOf(args);
  const { cooperative, province, words } = data;
  const french = site.locale === "fr";
  const path = cooperativePath(cooperative, site.locale);
  const [name, otherName] = french ? [cooperative.nameFr, cooperative.nameAr] : [cooperative.nameAr, cooperative.nameFr];
  const { address, phone, email, registerNumber, ice } = cooperative.legal;
  const thing: Thing = {
    "@type": "Organization",
    "@id": site.absolute(path),
    url: site.absolute(path),
    name,
    alternateName: otherName,
    ...(words.description && { description: words.description }),
    ...(words.card && { image: site.absolute(words.card) }),
    ...(cooperative.foundedYear && { foundingDate: String(cooperative.foundedYear) }),
    address: {
      "@type": "PostalAddress",
      ...(address && { streetAddress: address }),
      addressLocality: french ? cooperative.communeFr : cooperative.communeAr,
      ...(province && { addressRegion: province[site.locale] }),
      addressCountry: "MA",
    },
    ...(phone && { telephone: phone }),
    ...(email && { email }),
    ...((registerNumber ?? ice) && { identifier: [identifier("ICE", ice), identifier("RC", registerNumber)].filter(Boolean) }),
  };
  return [block(thing), breadcrumbs(args, [...(words.section ? [{ name: words.section, path: `/${site.locale}/cooperatives` }] : []), { name, path }])];
}

function identifier(name: string, value: string | null): Thing | null {
  return value ? { "@type": "PropertyValue", propertyID: name, value } : null;
}

/** The shop itself, on its first page: who it is and where it can be searched. */
export function homeData(args: PageArgs & { data: { words: PageWords } | undefined }): MetaDescriptor[] {
  if (!args.data) return [];
  const site = siteOf(args);
  const [shop, region] = [`${site.origin}/#taawon`, { "@type": "AdministrativeArea", name: "Rabat-Salé-Kénitra" }];
  return [
    block({
      "@type": "Organization",
      "@id": shop,
      name: "Taâwon",
      alternateName: "تعاون",
      url: site.absolute(`/${site.locale}`),
      logo: site.absolute("/icons/512.png"),
      ...(args.data.words.description && { description: args.data.words.description }),
      areaServed: region,
    }),
    block({
      "@type": "WebSite",
      "@id": `${site.origin}/${site.locale}#site`,
      name: site.name,
      url: site.absolute(`/${site.locale}`),
      inLanguage: site.locale,
      publisher: { "@id": shop },
      potentialAction: {
        "@type": "SearchAction",
        target: { "@type": "EntryPoint", urlTemplate: `${site.origin}/${site.locale}/recherche?q={search_term_string}` },
        "query-input": "required name=search_term_string",
      },
    }),
  ];
}

/** The things a page lists, in its order. `from`: how many stand on the pages before. */
function itemList(args: PageArgs, items: readonly { name: string; path: string }[], { total = items.length, from = 0 } = {}): MetaDescriptor[] {
  if (items.length === 0) return [];
  const site = siteOf(args);
  return [
    block({
      "@type": "ItemList",
      numberOfItems: total,
      itemListElement: items.map(({ name, path }, place) => ({ "@type": "ListItem", position: from + place + 1, name, url: site.absolute(path) })),
    }),
  ];
}

interface ShownList {
  list: { cards: readonly ListingCard[]; total: number; page: number };
}

const PER_PAGE = 24;

/** The products of a list as its page shows them. */
export function shelfData(args: PageArgs & { data: ShownList | undefined }): MetaDescriptor[] {
  if (!args.data) return [];
  const { locale } = siteOf(args);
  const { cards, total, page } = args.data.list;
  return itemList(
    args,
    cards.map((card) => ({ name: cardName(card, locale).text, path: productPath(card, locale) })),
    { total, from: (page - 1) * PER_PAGE },
  );
}

type Named = Bilingual & { slug: string };

export function categoryData(args: PageArgs & { data: (ShownList & { family: Named; category: Named | null }) | undefined }): MetaDescriptor[] {
  if (!args.data) return [];
  const { locale } = siteOf(args);
  const { family, category } = args.data;
  const steps = [family, ...(category ? [category] : [])].map((step) => ({ name: step[locale], path: `/${locale}/categories/${step.slug}` }));
  return [breadcrumbs(args, steps), ...shelfData(args)];
}

export function provinceData(args: PageArgs & { data: (ShownList & { province: { slug: string; longName: Bilingual } }) | undefined }): MetaDescriptor[] {
  if (!args.data) return [];
  const { locale } = siteOf(args);
  const { slug, longName } = args.data.province;
  return [breadcrumbs(args, [{ name: longName[locale], path: `/${locale}/provinces/${slug}` }]), ...shelfData(args)];
}

interface ListedCooperative {
  nameFr: string;
  nameAr: string;
  slugFr: string;
  slugAr: string;
  publicId: string;
}

export function directoryData(args: PageArgs & { data: { provinces: readonly { cooperatives: readonly ListedCooperative[] }[] } | undefined }): MetaDescriptor[] {
  const { locale } = siteOf(args);
  const listed = (args.data?.provinces ?? []).flatMap(({ cooperatives }) => cooperatives);
  return itemList(
    args,
    listed.map((cooperative) => ({ name: locale === "fr" ? cooperative.nameFr : cooperative.nameAr, path: cooperativePath(cooperative, locale) })),
  );
}
