import { z } from "zod";
import { sql } from "~/platform/db/sql-fragment";
import type { Context } from "~/platform/db/context.server";
import { readData } from "./read-data";

const both = z.object({ fr: z.string().min(1), ar: z.string().min(1) });
const guides = z.record(z.string(), both);
const blockSchema = z.object({
  title: both,
  body: both,
  linkPath: z.string(),
  link: both,
  pictureCategory: z.string(),
  months: z.object({ from: z.number(), to: z.number() }).nullable(),
});

/** Guides of every family, category and province, and the front page's first blocks. What the region has written since stays as it is. */
export async function seedEditorial(context: Context): Promise<void> {
  for (const [kind, file] of [
    ["family", "families"],
    ["category", "categories"],
    ["province", "provinces"],
  ] as const) {
    const rows = Object.entries(guides.parse(readData(`guides/${file}.json`))).map(([slug, text]) => ({ slug, ...text }));
    await context.sql`
      insert into guide (kind, slug, fr, ar) select ${kind}, slug, fr, ar
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(slug text, fr text, ar text) on conflict (kind, slug) do nothing`;
  }
  const [written] = await context.sql`select 1 from editorial_block limit 1`;
  if (written) return;
  for (const [place, block] of z.array(blockSchema).parse(readData("guides/blocks.json")).entries()) {
    const { title, body, link } = block;
    await context.sql`
      insert into editorial_block (position, published, title_fr, title_ar, body_fr, body_ar, link_path, link_fr, link_ar, picture_category, from_month, to_month)
      values (${place + 1}::int, true, ${title.fr}, ${title.ar}, ${body.fr}, ${body.ar}, ${block.linkPath}, ${link.fr}, ${link.ar}, ${block.pictureCategory},
        ${block.months ? sql`${block.months.from}::smallint` : sql`null`}, ${block.months ? sql`${block.months.to}::smallint` : sql`null`})`;
  }
}
