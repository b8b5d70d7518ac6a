import type { Context } from "~/platform/db/context.server";
import { sql } from "~/platform/db/sql-fragment";
import { CARD, showsCards } from "./card-columns.server";
import { cooperativesByIds, type CooperativeCard } from "./cooperative-queries.server";
import type { ListingCard, ShopPicture } from "./listing";

export interface FamilyTile {
  slug: string;
  fr: string;
  ar: string;
  products: number;
  picture: ShopPicture | null;
}

export interface ProvinceTile {
  code: string;
  slug: string;
  fr: string;
  ar: string;
  cooperatives: number;
}

export interface HomeShelves {
  families: FamilyTile[];
  /** Newest food, one of each cooperative. */
  food: ListingCard[];
  /** Newest workshop pieces, one of each cooperative. */
  pieces: ListingCard[];
  provinces: ProvinceTile[];
  /** A cooperative that speaks, another each day. */
  featured: CooperativeCard | null;
}

const WORKSHOPS = ["textile-tapis", "artisanat"];

/** What the home page shows. */
export async function homeShelves(context: Context, perShelf = 8): Promise<HomeShelves> {
  const families = await context.sql<FamilyTile>`
    select f.slug, f.fr, f.ar, (select count(*)::int from shop_listing l where l.family_slug = f.slug and l.visible) as products,
      (select jsonb_build_object('base', l.picture_base, 'widths', l.picture_widths, 'width', l.picture_width, 'height', l.picture_height)
        from shop_listing l where l.family_slug = f.slug and l.visible and l.picture_base is not null order by l.published_at desc, l.product_id limit 1) as picture
    from family f order by f.position, f.slug`;
  const shelf = (pieces: boolean) => context.sql<ListingCard>`
    select ${CARD} from (
      select l.product_id, l.published_at, row_number() over (partition by l.cooperative_id order by l.picture_base is null, l.published_at desc, l.product_id) as place
      from shop_listing l where l.visible and l.available > 0 and ${pieces ? sql`l.family_slug = any(${WORKSHOPS}::text[])` : sql`l.family_slug <> all(${[...WORKSHOPS, "cosmetique"]}::text[])`}
    ) newest join shop_listing l on l.product_id = newest.product_id
    where newest.place = 1 order by l.picture_base is null, newest.published_at desc, l.product_id limit ${perShelf}::int`;
  const food = await shelf(false);
  const pieces = await shelf(true);
  showsCards(context, [...food, ...pieces]);
  const provinces = await context.sql<ProvinceTile>`
    select p.code, p.slug, p.fr, p.ar, count(c.id)::int as cooperatives from province p
    join commune m on m.province_code = p.code join cooperative c on c.commune_code = m.code and c.state = 'approved'
    group by p.code, p.slug, p.fr, p.ar order by p.code`;
  const speaking = await context.sql<{ id: string }>`
    select c.id from cooperative c where c.state = 'approved' and c.quote_fr <> '' and exists (select from shop_listing l where l.cooperative_id = c.id and l.visible and l.picture_base is not null)
    order by md5(c.id::text || ${context.today}) limit 1`;
  const [featured] = await cooperativesByIds(
    context,
    speaking.map(({ id }) => id),
  );
  return { families, food, pieces, provinces, featured: featured ?? null };
}
