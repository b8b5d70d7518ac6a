import type { MetaArgs, MetaDescriptor } from "@remix-run/node";
import { localeOfPath, otherLocalePath, type Locale } from "~/platform/i18n";

/** What a shop page tells search engines, networks and the browser's tab; part of its loader's data. */
export interface PageWords {
  title: string;
  description?: string;
  /** Where the two languages' addresses differ in more than their first segment. */
  addresses?: Record<Locale, string>;
  /** The part of the query that makes another page: `page=2`. */
  query?: string;
  /** A page for a person, not for an index: search results, sorted lists. */
  unlisted?: boolean;
  /** The list the page belongs to, by its name. */
  section?: string;
  /** The path of the picture it is shared with, 1200 × 630. Absent: the shop's own. */
  card?: string;
}

/** What the shop's frame knows of the site. */
interface FrameFacts {
  origin: string;
  /** The whole site asks search engines to keep none of it. */
  keptOut: boolean;
}

export interface Site extends FrameFacts {
  locale: Locale;
  /** In the page's language. */
  name: string;
  absolute: (path: string) => string;
}

type PageArgs = Pick<MetaArgs, "data" | "location" | "matches">;

const NAMES: Record<Locale, string> = { fr: "Taâwon", ar: "تعاون" };
const SHOPS_CARD = "/partage/taawon.jpg";

export function siteOf({ location, matches }: Pick<PageArgs, "location" | "matches">): Site {
  const frame = matches.map((match) => match.data as Partial<FrameFacts> | undefined).find((data) => typeof data?.origin === "string");
  const [origin, keptOut] = [frame?.origin ?? "", frame?.keptOut ?? false];
  const locale = localeOfPath(location.pathname);
  return { origin, keptOut, locale, name: NAMES[locale], absolute: (path) => origin + encodeURI(decodeURI(path)) };
}

/** Title, description, the page's one address, its addresses in both languages, and its card for networks. */
export function pageMeta(args: PageArgs): MetaDescriptor[] {
  const words = (args.data as { words?: PageWords } | undefined)?.words;
  if (!words) return [{ title: "Taâwon" }];
  const site = siteOf(args);
  const addresses = addressesOf(words, args.location.pathname, site.locale);
  const query = words.query ? `?${words.query}` : "";
  const address = (path: string) => site.absolute(path) + query;
  const title = titleOf(words);
  const kept = !words.unlisted && !site.keptOut;
  return [
    { title: title === site.name ? title : `${title} · ${site.name}` },
    ...(words.description ? [{ name: "description", content: words.description }] : []),
    ...(kept ? [] : [{ name: "robots", content: "noindex, follow" }]),
    ...(words.unlisted ? [] : indexLinks(addresses, site.locale, address)),
    ...cardMeta(words, title, address(addresses[site.locale]), site),
  ];
}

/** A list's further pages carry their number, so that no two pages have one title. */
function titleOf({ title, query }: PageWords): string {
  const page = new URLSearchParams(query).get("page");
  return page ? `${title} (${page})` : title;
}

function addressesOf({ addresses }: PageWords, here: string, locale: Locale): Record<Locale, string> {
  const there = otherLocalePath({ pathname: here });
  return addresses ?? (locale === "fr" ? { fr: here, ar: there } : { fr: there, ar: here });
}

function indexLinks(addresses: Record<Locale, string>, locale: Locale, address: (path: string) => string): MetaDescriptor[] {
  const link = (rel: string, href: string, hrefLang?: string): MetaDescriptor => ({ tagName: "link", rel, href, ...(hrefLang && { hrefLang }) });
  // Readers of neither language: the bare address chooses by their browser; further in, most of them read French.
  const otherwise = addresses.fr === "/fr" ? "/" : addresses.fr;
  return [
    link("canonical", address(addresses[locale])),
    link("alternate", address(addresses.fr), "fr"),
    link("alternate", address(addresses.ar), "ar"),
    link("alternate", address(otherwise), "x-default"),
  ];
}

function cardMeta({ description, card }: PageWords, title: string, address: string, site: Site): MetaDescriptor[] {
  const open = (property: string, content: string): MetaDescriptor => ({ property: `og:${property}`, content });
  const [here, there] = site.locale === "fr" ? ["fr_MA", "ar_MA"] : ["ar_MA", "fr_MA"];
  return [
    open("type", "website"),
    open("site_name", site.name),
    open("title", title),
    ...(description ? [open("description", description)] : []),
    open("url", address),
    open("locale", here),
    open("locale:alternate", there),
    open("image", site.absolute(card ?? SHOPS_CARD)),
    open("image:type", "image/jpeg"),
    open("image:width", "1200"),
    open("image:height", "630"),
    open("image:alt", title),
    { name: "twitter:card", content: "summary_large_image" },
  ];
}

/** The first sentence or so of a text, for a description. */
export function shortened(text: string, most = 155): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  return `${line.slice(0, line.lastIndexOf(" ", most - 1))}…`;
}
