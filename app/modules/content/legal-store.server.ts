import type { Context } from "~/platform/db/context.server";
import type { Locale } from "~/platform/i18n/locale";
import type { LegalKind, LegalPage } from "./legal-page";

/** The version in force of a page, or the one named; null when there is none in that language. */
export async function legalPage(context: Context, kind: LegalKind, locale: Locale, version?: string): Promise<LegalPage | null> {
  context.shows("content");
  const [page] = await context.sql<LegalPage>`
    select kind, version, locale, title, body, effective_from as "effectiveFrom" from legal_page
    where kind = ${kind} and locale = ${locale} and effective_from <= ${context.now}::timestamptz and (${version ?? null}::text is null or version = ${version ?? null}::text)
    order by effective_from desc, version desc limit 1`;
  return page ?? null;
}

/** The version of the terms a purchase confirmed now accepts. Throws when none is in force: nothing may be sold without terms. */
export async function currentTermsVersion(context: Context): Promise<string> {
  const [row] = await context.sql<{ version: string }>`
    select version from legal_page where kind = 'terms' and effective_from <= ${context.now}::timestamptz
    group by version having count(distinct locale) = 2 order by max(effective_from) desc, version desc limit 1`;
  if (!row) throw new Error("no version of the terms is in force: the seed has not run");
  return row.version;
}
