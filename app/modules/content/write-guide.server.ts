import { recordAudit } from "~/modules/audit/index.server";
import { dropPages } from "~/platform/cache/drop-pages.server";
import type { Context } from "~/platform/db/context.server";
import type { Guide } from "./guide";

/** Writes a guide in both languages; the pages that show it change at once. */
export async function saveGuide(context: Context, { kind, slug, text }: Guide): Promise<void> {
  await context.sql`
    insert into guide (kind, slug, fr, ar) values (${kind}, ${slug}, ${text.fr}, ${text.ar})
    on conflict (kind, slug) do update set fr = excluded.fr, ar = excluded.ar, updated_at = app.now()`;
  await dropPages(context, "content");
  await recordAudit(context, { action: "content.save-guide", subjectKind: "guide", subjectId: `${kind}/${slug}` });
}
