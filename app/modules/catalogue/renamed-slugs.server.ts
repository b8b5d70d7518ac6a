import type { Context } from "~/platform/db/context.server";

/** What this old name of a category, a family or a province became; null when it never was one. */
export async function renamedTo(context: Context, kind: "category" | "province", oldSlug: string): Promise<string | null> {
  const [row] = await context.sql<{ slug: string }>`select slug from slug_redirect where kind = ${kind} and old_slug = ${oldSlug}`;
  return row?.slug ?? null;
}
