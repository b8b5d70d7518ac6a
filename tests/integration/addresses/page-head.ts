/** What a page says of itself in its head. */
export interface PageHead {
  title: string;
  description: string;
  robots: string;
  canonical: string;
  /** Language → address. */
  alternates: Record<string, string>;
  /** og:… and twitter:… */
  card: Record<string, string>;
}

export function headOf(html: string): PageHead {
  const head = /<head>([\s\S]*?)<\/head>/.exec(html)?.[1] ?? "";
  const tags: Record<string, string>[] = [...head.matchAll(/<(meta|link)\b([^>]*)>/g)].map(([, tag = "", attributes = ""]) => ({ tag, ...attributesOf(attributes) }));
  const meta = (name: string) => tags.find((one) => one.tag === "meta" && one.name === name)?.content ?? "";
  return {
    title: plain(/<title>([\s\S]*?)<\/title>/.exec(head)?.[1] ?? ""),
    description: meta("description"),
    robots: meta("robots"),
    canonical: tags.find(({ rel }) => rel === "canonical")?.href ?? "",
    alternates: Object.fromEntries(tags.filter(({ rel, hreflang }) => rel === "alternate" && hreflang).map(({ hreflang, href }) => [hreflang, href])),
    card: Object.fromEntries(tags.flatMap(({ property, name, content }) => (property?.startsWith("og:") || name?.startsWith("twitter:") ? [[property ?? name, content]] : []))),
  };
}

/** Every address a page leads to, or shows: links, pictures, icons, styles. */
export function addressesIn(html: string): string[] {
  const shared = Object.values(headOf(html).card).filter((content) => /\.jpg$/.test(content));
  const found = [...html.matchAll(/<(a|link|img|source|script|form)\b([^>]*)>/g)].flatMap(([, tag = "", text = ""]) => {
    const { href, src, srcset, rel, action, method = "get" } = attributesOf(text);
    if (tag === "form") return method.toLowerCase() === "get" && action ? [action] : [];
    if (tag === "link" && rel === "modulepreload") return [];
    return [href, src, ...(srcset ?? "").split(",").map((one) => one.trim().split(" ")[0])];
  });
  return [...new Set([...shared, ...found.filter((one): one is string => Boolean(one))])];
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name.toLowerCase(), plain(value)]));
}

function plain(text: string): string {
  return text
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}
