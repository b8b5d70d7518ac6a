import { inSeason } from "~/modules/catalogue/season";
import type { Context } from "~/platform/db/context.server";
import { sql } from "~/platform/db/sql-fragment";
import type { EditorialBlock } from "./editorial";

const BLOCK = sql`b.id, b.published, jsonb_build_object('fr', b.title_fr, 'ar', b.title_ar) as title, jsonb_build_object('fr', b.body_fr, 'ar', b.body_ar) as body,
  b.link_path as "linkPath", jsonb_build_object('fr', b.link_fr, 'ar', b.link_ar) as link, b.picture_category as "pictureCategory",
  case when b.from_month is not null then jsonb_build_object('from', b.from_month, 'to', b.to_month) end as months`;

/** Every block in its order, for the region. */
export async function editorialBlocks(context: Context): Promise<EditorialBlock[]> {
  return context.sql<EditorialBlock>`select ${BLOCK} from editorial_block b order by b.position, b.id`;
}

export async function editorialBlock(context: Context, id: string): Promise<EditorialBlock | null> {
  const [block] = await context.sql<EditorialBlock>`select ${BLOCK} from editorial_block b where b.id::text = ${id}`;
  return block ?? null;
}

/** What the front page shows this month. */
export async function shownBlocks(context: Context): Promise<EditorialBlock[]> {
  context.shows("content");
  const month = Number(context.today.slice(5, 7));
  const blocks = await context.sql<EditorialBlock>`select ${BLOCK} from editorial_block b where b.published order by b.position, b.id limit 12`;
  return blocks.filter(({ months }) => !months || inSeason(months, month));
}
