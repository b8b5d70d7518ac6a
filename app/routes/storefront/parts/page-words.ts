import type { MetaArgs, MetaDescriptor } from "@remix-run/node";
import { localeOfPath, otherLocalePath, type Locale } from "~/platform/i18n";

/** What a shop page tells search engines and the browser's tab; part of its loader's data. */
export interface PageWords {
  title: string;
  description?: string;
  /** Where the two languages' addresses differ in more than their first segment. */
  addresses?: Record<Locale, string>;
  /** Parts of the query that make another page: `page`, `v`. */
  query?: string;
  /** A page for a person, not for an index: search results, sorted lists. */
  unlisted?: boolean;
}

interface WithOrigin {
  origin: string;
}

/** Title, description, the page's one address and its addresses in both languages. */
export function pageMeta({ data, location, matches }: Pick<MetaArgs, "data" | "location" | "matches">): MetaDescriptor[] {
  const words = (data as { words?: PageWords } | undefined)?.words;
  if (!words) return [{ title: "Taâwon" }];
  const origin = matches.map((match) => (match.data as Partial<WithOrigin> | undefined)?.origin).find((found) => typeof found === "string") ?? "";
  const locale = localeOfPath(location.pathname);
  const query = words.query ? `?${words.query}` : "";
  const here = words.addresses?.[locale] ?? location.pathname;
  const french = words.addresses?.fr ?? (locale === "fr" ? here : otherLocalePath({ pathname: here }));
  const arabic = words.addresses?.ar ?? (locale === "ar" ? here : otherLocalePath({ pathname: here }));
  const link = (rel: string, path: string, hrefLang?: string): MetaDescriptor => ({
    tagName: "link",
    rel,
    href: `${origin}${encodeURI(decodeURI(path))}${query}`,
    ...(hrefLang && { hrefLang }),
  });
  return [
    {
      title: words.title === "Taâwon" ? words.title : `${words.title} · ${locale === "fr" ? "Taâwon" : "تعاون"}`,
    },
    ...(words.description ? [{ name: "description", content: words.description }] : []),
    ...(words.unlisted
      ? [{ name: "robots", content: "noindex" }]
      : [link("canonical", here), link("alternate", french, "fr"), link("alternate", arabic, "ar"), link("alternate", french, "x-default")]),
  ];
}

/** The first sentence or so of a text, for a description. */
export function shortened(text: string, most = 155): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  return `${line.slice(0, line.lastIndexOf(" ", most - 1))}…`;
}
