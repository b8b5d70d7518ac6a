import type { Context } from "~/platform/db/context.server";
import type { Guide, GuideKind } from "./guide";

/** The guide of one family, category or province; null while nobody has written it. */
export async function guideOf(context: Context, kind: GuideKind, slug: string): Promise<Guide | null> {
  context.shows("content");
  const [guide] = await context.sql<Guide>`select kind, slug, jsonb_build_object('fr', fr, 'ar', ar) as text from guide where kind = ${kind} and slug = ${slug}`;
  return guide ?? null;
}

/** Which guides are written, as `kind/slug`. */
export async function writtenGuides(context: Context): Promise<Set<string>> {
  const rows = await context.sql<{ name: string }>`select kind || '/' || slug as name from guide where fr <> '' and ar <> ''`;
  return new Set(rows.map(({ name }) => name));
}
