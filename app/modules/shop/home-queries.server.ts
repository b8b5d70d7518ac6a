import type { Context } from "~/platform/db/context.server";
import { CARD, showsCards } from "./card-columns.server";
import { cooperativesByIds, type CooperativeCard } from "./cooperative-queries.server";
import type { ListingCard } from "./listing";

export interface FamilyTile {
  slug: string;
  fr: string;
  ar: string;
  products: number;
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
  /** What the month is for, one of each cooperative; newest food where little is in season. */
  pantry: ListingCard[];
  /** Whether the pantry holds the month's goods. */
  seasonal: boolean;
  /** Newest workshop pieces, one of each cooperative. */
  pieces: ListingCard[];
  provinces: ProvinceTile[];
  /** A cooperative that speaks, another each day. */
  featured: CooperativeCard | null;
}

const WORKSHOPS = ["textile-tapis", "artisanat"];
/** Fewer goods of the season than this are not a shelf. */
const FEWEST = 4;

/** What the home page shows. */
export async function homeShelves(context: Context, perShelf = 8): Promise<HomeShelves> {
  const families = await context.sql<FamilyTile>`
    select f.slug, f.fr, f.ar, (select coalesce(sum(s.products), 0)::int from shelf_count s where s.family_slug = f.slug) as products from family f order by f.position, f.slug`;
  const inSeason = await seasonalGoods(context, perShelf);
  const seasonal = inSeason.length >= FEWEST;
  const food = families.map(({ slug }) => slug).filter((slug) => !WORKSHOPS.includes(slug) && slug !== "cosmetique");
  const pantry = seasonal ? inSeason : await newestOf(context, food, perShelf);
  const pieces = await newestOf(context, WORKSHOPS, perShelf);
  showsCards(context, [...pantry, ...pieces]);
  return { families, pantry, seasonal, pieces, provinces: await provinceTiles(context), featured: await speakingToday(context) };
}

/** Goods whose months hold this one, in stock, one of each cooperative, the shortest seasons first: they will not wait. */
async function seasonalGoods(context: Context, limit: number): Promise<ListingCard[]> {
  const month = Number(context.today.slice(5, 7));
  return context.sql<ListingCard>`
    select ${CARD} from (
      select s.product_id, s.months, s.published_at,
        row_number() over (partition by s.cooperative_id order by s.months, s.published_at desc, s.product_id) as of_cooperative,
        row_number() over (partition by s.category_slug order by s.months, s.published_at desc, s.product_id) as of_category
      from (
        select l.product_id, l.cooperative_id, l.category_slug, l.published_at, (l.season_to - l.season_from + 12) % 12 as months from shop_listing l
        where l.visible and l.season_from is not null and app.in_season(l.season_from, l.season_to, ${month}::int) and l.available > 0
        order by l.published_at desc limit 400
      ) s
    ) chosen join shop_listing l on l.product_id = chosen.product_id
    where chosen.of_cooperative = 1 and chosen.of_category <= 2 order by l.picture_base is null, chosen.months, chosen.published_at desc, l.product_id limit ${limit}::int`;
}

/** The newest of these families in stock, one of each cooperative. Each family's newest are looked at, not the whole shelf. */
async function newestOf(context: Context, families: readonly string[], limit: number): Promise<ListingCard[]> {
  return context.sql<ListingCard>`
    select ${CARD} from (
      select n.product_id, n.published_at, row_number() over (partition by n.cooperative_id order by n.picture_base is null, n.published_at desc, n.product_id) as place
      from unnest(${families}::text[]) family (slug) cross join lateral (
        select l.product_id, l.cooperative_id, l.published_at, l.picture_base from shop_listing l
        where l.family_slug = family.slug and l.visible and l.available > 0 order by l.published_at desc limit 60
      ) n
    ) newest join shop_listing l on l.product_id = newest.product_id
    where newest.place = 1 order by l.picture_base is null, newest.published_at desc, l.product_id limit ${limit}::int`;
}

async function provinceTiles(context: Context): Promise<ProvinceTile[]> {
  context.shows("cooperatives");
  return context.sql<ProvinceTile>`
    select p.code, p.slug, p.fr, p.ar, count(c.id)::int as cooperatives from province p
    join commune m on m.province_code = p.code join cooperative c on c.commune_code = m.code and c.state = 'approved'
    group by p.code, p.slug, p.fr, p.ar order by p.code`;
}

async function speakingToday(context: Context): Promise<CooperativeCard | null> {
  const speaking = await context.sql<{ id: string }>`
    select c.id from cooperative c where c.state = 'approved' and c.quote_fr <> '' and exists (select from shop_listing l where l.cooperative_id = c.id and l.visible and l.picture_base is not null)
    order by md5(c.id::text || ${context.today}) limit 1`;
  const [featured] = await cooperativesByIds(
    context,
    speaking.map(({ id }) => id),
  );
  return featured ?? null;
}
