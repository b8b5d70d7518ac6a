import type { z } from "zod";
import { recordAudit } from "~/modules/audit/index.server";
import { categoryBySlug } from "~/modules/catalogue/index.server";
import { dropPages } from "~/platform/cache/drop-pages.server";
import type { Context } from "~/platform/db/context.server";
import type { blockSchema } from "./editorial";

export type BlockWords = z.output<typeof blockSchema>;
export type BlockSaved = { ok: true; id: string } | { ok: false; reason: "unknown-category" | "not-found" };

/** Writes a block; without an id a new one at the end, not yet published. */
export async function saveBlock(context: Context, id: string | null, block: BlockWords): Promise<BlockSaved> {
  if (!(await categoryBySlug(context, block.pictureCategory))) return { ok: false, reason: "unknown-category" };
  const from = block.fromMonth ?? block.toMonth;
  const to = block.toMonth ?? block.fromMonth;
  const [row] = id
    ? await context.sql<{ id: string }>`
      update editorial_block set title_fr = ${block.titleFr}, title_ar = ${block.titleAr}, body_fr = ${block.bodyFr}, body_ar = ${block.bodyAr}, link_path = ${block.linkPath},
        link_fr = ${block.linkFr}, link_ar = ${block.linkAr}, picture_category = ${block.pictureCategory}, from_month = ${from}::smallint, to_month = ${to}::smallint, updated_at = app.now()
      where id::text = ${id} returning id`
    : await context.sql<{ id: string }>`
      insert into editorial_block (position, title_fr, title_ar, body_fr, body_ar, link_path, link_fr, link_ar, picture_category, from_month, to_month)
      select coalesce(max(position), 0) + 1, ${block.titleFr}, ${block.titleAr}, ${block.bodyFr}, ${block.bodyAr}, ${block.linkPath}, ${block.linkFr}, ${block.linkAr},
        ${block.pictureCategory}, ${from}::smallint, ${to}::smallint from editorial_block returning id`;
  if (!row) return { ok: false, reason: "not-found" };
  await told(context, "content.save-block", row.id, { title: block.titleFr });
  return { ok: true, id: row.id };
}

/** Shows a block on the front page, or takes it off. */
export async function publishBlock(context: Context, id: string, published: boolean): Promise<BlockSaved> {
  const [row] = await context.sql<{
    title: string;
  }>`update editorial_block set published = ${published}, updated_at = app.now() where id::text = ${id} returning title_fr as title`;
  if (!row) return { ok: false, reason: "not-found" };
  await told(context, published ? "content.publish-block" : "content.withdraw-block", id, row);
  return { ok: true, id };
}

/** One place nearer the top. The first stays where it is. */
export async function raiseBlock(context: Context, id: string): Promise<BlockSaved> {
  const rows = await context.sql<{ id: string }>`select id from editorial_block order by position, id for update`;
  const place = rows.findIndex((row) => row.id === id);
  if (place < 0) return { ok: false, reason: "not-found" };
  const order = rows.map((row) => row.id);
  if (place > 0) order.splice(place - 1, 2, id, order[place - 1]!);
  await context.sql`update editorial_block b set position = o.place from unnest(${order}::uuid[]) with ordinality as o (id, place) where b.id = o.id`;
  await dropPages(context, "content");
  return { ok: true, id };
}

/** Removes a block for good; one that is on the front page is taken off first. */
export async function removeBlock(context: Context, id: string): Promise<BlockSaved> {
  const [row] = await context.sql<{ title: string }>`delete from editorial_block where id::text = ${id} and not published returning title_fr as title`;
  if (!row) return { ok: false, reason: "not-found" };
  await told(context, "content.remove-block", id, row);
  return { ok: true, id };
}

async function told(context: Context, action: string, subjectId: string, data: Record<string, unknown>): Promise<void> {
  await dropPages(context, "content");
  await recordAudit(context, { action, subjectKind: "editorial-block", subjectId, data });
}
