import type { Context } from "~/platform/db/context.server";
import type { Locale } from "~/platform/i18n/locale";
import { hasHiddenCharacters, slugOf, tidyName } from "~/platform/text/clean-name";

export interface ProductText {
  name: string;
  description: string;
}
export type ProductTexts = Partial<Record<Locale, ProductText>>;

/** Languages whose name hides characters (bidirectional controls, zero width): refused, never silently cleaned. */
export function namesWithHiddenCharacters(texts: ProductTexts): Locale[] {
  return (["fr", "ar"] as const).filter((locale) => hasHiddenCharacters(texts[locale]?.name ?? ""));
}

/** A longer text on its own lines, without hidden characters and trailing blanks. */
function tidyText(text: string): string {
  return [...text.normalize("NFC").replace(/\r\n?/g, "\n").replace(/\t/g, " ")]
    .filter((letter) => letter === "\n" || !hasHiddenCharacters(letter))
    .join("")
    .replace(/ +\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

export function textOrNull(text: string | undefined): string | null {
  return tidyText(text ?? "") || null;
}

interface Words {
  productId: string;
  cooperativeId: string;
  sourceLocale: Locale;
  texts: ProductTexts;
  /** The member read the translation again and it still says the same. */
  confirmed?: boolean;
}

/**
 * Writes the given languages. A new source text moves the source's revision on: a translation that did not change with it turns stale,
 * until it changes too or is confirmed. A text without a name stays a draft and is shown to nobody.
 */
export async function writeTexts(context: Context, { productId, cooperativeId, sourceLocale, texts, confirmed = false }: Words): Promise<void> {
  const given = (["fr", "ar"] as const).filter((locale) => texts[locale]).sort((a) => (a === sourceLocale ? -1 : 1));
  for (const locale of given) {
    const name = tidyName(texts[locale]?.name ?? "");
    const description = tidyText(texts[locale]?.description ?? "");
    await context.sql`
      insert into product_translation as t (product_id, cooperative_id, locale, name, slug, description, state, source_revision)
      values (${productId}::uuid, ${cooperativeId}::uuid, ${locale}, ${name}, ${slugOf(name)}, ${description}, ${name ? "ready" : "draft"},
        coalesce((select s.revision from product_translation s where s.product_id = ${productId}::uuid and s.locale = ${sourceLocale}), 1))
      on conflict (product_id, locale) do update set name = excluded.name, slug = excluded.slug, description = excluded.description,
        state = case when excluded.state = 'draft' or ${confirmed} or (t.name, t.description) is distinct from (excluded.name, excluded.description) then excluded.state else t.state end,
        source_revision = case when ${confirmed} or (t.name, t.description) is distinct from (excluded.name, excluded.description) then excluded.source_revision else t.source_revision end,
        revision = t.revision + case when (t.name, t.description) is distinct from (excluded.name, excluded.description) then 1 else 0 end`;
  }
  await context.sql`
    update product_translation t set state = 'stale'
    from product_translation s
    where t.product_id = ${productId}::uuid and s.product_id = t.product_id and s.locale = ${sourceLocale} and t.locale <> s.locale
      and t.state = 'ready' and t.source_revision < s.revision`;
}
