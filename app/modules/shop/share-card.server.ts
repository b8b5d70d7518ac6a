import { createHash } from "node:crypto";
import type { Context } from "~/platform/db/context.server";
import { sql } from "~/platform/db/sql-fragment";

/** What has a picture of its own to be shared with. */
export const SHARED_KINDS = ["produits", "cooperatives", "categories"] as const;
export type SharedKind = (typeof SHARED_KINDS)[number];

/** What its picture is made of. */
export interface ShareSubject {
  /** A picture our encoder made. */
  picture: { base: string; width: number } | null;
  /** The cooperative whose emblem stands beside it: its French name. */
  emblem: string | null;
}

/** Raised when the drawing around the picture changes. */
const DRAWING = "1";

/** Where a subject's picture is: another address as soon as it is another picture. */
export function sharePath(kind: SharedKind, id: string, { picture, emblem }: ShareSubject): string {
  const hash = createHash("sha256")
    .update([DRAWING, picture?.base ?? "", emblem ?? ""].join("\n"))
    .digest("hex")
    .slice(0, 16);
  return `/partage/${kind}/${id}-${hash}.jpg`;
}

const PICTURE = sql`case when l.picture_base is not null then jsonb_build_object('base', l.picture_base, 'width', l.picture_width) end as picture`;

/** By public id, a category or family by its slug; null for what is not in the shop. */
export async function shareSubject(context: Context, kind: SharedKind, id: string): Promise<ShareSubject | null> {
  const [subject] = await SUBJECTS[kind](context, id);
  return subject ?? null;
}

const SUBJECTS: Record<SharedKind, (context: Context, id: string) => Promise<ShareSubject[]>> = {
  produits: (context, id) => context.sql`select ${PICTURE}, l.cooperative_name_fr as emblem from shop_listing l where l.public_id = ${id} and l.visible`,
  // Of its newest product with a picture, as its page shows it.
  cooperatives: (context, id) => context.sql`
    select ${PICTURE}, c.name_fr as emblem from cooperative c left join lateral (
      select picture_base, picture_width from shop_listing where cooperative_id = c.id and visible and picture_base is not null order by published_at desc, product_id limit 1
    ) l on true where c.public_id = ${id} and c.state = 'approved'`,
  categories: (context, id) => context.sql`
    select ${PICTURE}, null as emblem from (select slug from category where slug = ${id} union select slug from family where slug = ${id}) named left join lateral (
      (select picture_base, picture_width, published_at from shop_listing where category_slug = ${id} and visible and picture_base is not null order by published_at desc, product_id limit 1)
      union all
      (select picture_base, picture_width, published_at from shop_listing where family_slug = ${id} and visible and picture_base is not null order by published_at desc, product_id limit 1)
      order by published_at desc limit 1
    ) l on true`,
};
