import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "~/platform/db/context.server";
import { SEED_FOLDER } from "./read-data";

/** Terms and privacy a new installation starts with. A later text is a new version beside it, never a change of this one. */
export const FIRST_LEGAL_VERSION = "2026-01";

export async function seedLegalPages(context: Context): Promise<void> {
  for (const kind of ["terms", "privacy"]) {
    for (const locale of ["fr", "ar"]) {
      const text = readFileSync(join(SEED_FOLDER, "data", "legal", `${kind}.${locale}.md`), "utf8");
      const [heading = "", ...body] = text.split("\n");
      await context.sql`
        insert into legal_page (kind, version, locale, title, body, effective_from)
        values (${kind}, ${FIRST_LEGAL_VERSION}, ${locale}, ${heading.replace(/^#\s*/, "")}, ${body.join("\n").trim()}, ${new Date("2026-01-01T00:00:00Z")}) on conflict do nothing`;
    }
  }
}
