import type { ProductAttributes } from "~/modules/catalogue/attributes";
import type { Context } from "~/platform/db/context.server";
import type { Locale } from "~/platform/i18n/locale";
import type { Centimes } from "~/platform/money/money";
import { CARD } from "./card-columns.server";
import { LEGAL, proofsOn, type LegalIdentity, type Proof } from "./cooperative-queries.server";
import type { ListingCard, ShopPicture } from "./listing";

export interface PageText {
  name: string;
  description: string;
  slug: string;
  /** `stale`: the source moved on since it was translated. */
  state: "ready" | "stale";
}

export interface PageVariant {
  variantId: string;
  labelFr: string | null;
  labelAr: string | null;
  netContent: number;
  unit: string;
  shipWeightG: number;
  priceCentimes: Centimes;
  /** Pieces that may still be ordered. */
  available: number;
}

export interface PagePicture extends ShopPicture {
  altFr: string;
  altAr: string;
}

export interface ProductPage {
  card: ListingCard;
  sourceLocale: Locale;
  revision: number;
  texts: Partial<Record<Locale, PageText>>;
  attributes: ProductAttributes;
  rawMaterialFr: string | null;
  rawMaterialAr: string | null;
  personalised: boolean;
  variants: PageVariant[];
  pictures: PagePicture[];
  category: {
    slug: string;
    fr: string;
    ar: string;
    familySlug: string;
    familyFr: string;
    familyAr: string;
    perishable: boolean;
    withdrawalRight: boolean;
    dateMark: string | null;
  };
  /** Whether this very product may be sent back (category's rule, less what is made to order: law 31-08, art. 38). */
  withdrawalRight: boolean;
  cooperative: {
    storyFr: string;
    storyAr: string;
    quoteFr: string;
    quoteAr: string;
    members: number;
    women: number;
    fictional: boolean;
    serves: "region" | "country";
    phone: string | null;
    legal: LegalIdentity;
    proofs: Proof[];
  };
}

type Row = ListingCard & Omit<ProductPage, "card">;

/** Everything the product's page shows, in one statement; null when it is not on the shelf. */
export async function productPage(context: Context, publicId: string): Promise<ProductPage | null> {
  const [row] = await context.sql<Row>`
    select ${CARD}, p.source_locale as "sourceLocale", p.revision, p.attributes, p.raw_material_fr as "rawMaterialFr", p.raw_material_ar as "rawMaterialAr", p.personalised,
      k.withdrawal_right and not p.personalised as "withdrawalRight",
      (select jsonb_object_agg(t.locale, jsonb_build_object('name', t.name, 'description', t.description, 'slug', t.slug, 'state', t.state))
        from product_translation t where t.product_id = p.id and t.state <> 'draft') as texts,
      (select jsonb_agg(jsonb_build_object('variantId', v.id, 'labelFr', v.label_fr, 'labelAr', v.label_ar, 'netContent', v.net_content::float8, 'unit', v.unit,
        'shipWeightG', v.ship_weight_g, 'priceCentimes', v.price_centimes,
        'available', coalesce((select sum(s.on_hand - s.reserved)::int from stock s where s.variant_id = v.id), 0)) order by v.position, v.id)
        from variant v where v.product_id = p.id and v.active) as variants,
      coalesce((select jsonb_agg(jsonb_build_object('base', a.base, 'widths', a.widths, 'width', a.width, 'height', a.height, 'altFr', pm.alt_fr, 'altAr', pm.alt_ar) order by pm.position, pm.media_id)
        from product_media pm join media a on a.id = pm.media_id where pm.product_id = p.id and a.state = 'ready'), '[]') as pictures,
      jsonb_build_object('slug', k.slug, 'fr', k.fr, 'ar', k.ar, 'familySlug', f.slug, 'familyFr', f.fr, 'familyAr', f.ar, 'perishable', k.perishable,
        'withdrawalRight', k.withdrawal_right, 'dateMark', k.date_mark) as category,
      jsonb_build_object('storyFr', c.story_fr, 'storyAr', c.story_ar, 'quoteFr', c.quote_fr, 'quoteAr', c.quote_ar, 'fictional', c.fictional, 'serves', c.serves, 'phone', c.phone,
        'women', c.women_under35 + c.women_from35_to60 + c.women_over60,
        'members', c.women_under35 + c.women_from35_to60 + c.women_over60 + c.men_under35 + c.men_from35_to60 + c.men_over60,
        'legal', ${LEGAL}, 'proofs', ${proofsOn(context.today)}) as cooperative
    from shop_listing l join product p on p.id = l.product_id join category k on k.slug = p.category_slug join family f on f.slug = k.family_slug join cooperative c on c.id = l.cooperative_id
    where l.public_id = ${publicId} and l.visible`;
  if (!row) return null;
  context.shows(`product:${row.productId}`, `cooperative:${row.cooperativeId}`);
  const { sourceLocale, revision, texts, attributes, rawMaterialFr, rawMaterialAr, personalised, variants, pictures, category, withdrawalRight, cooperative, ...card } = row;
  return {
    card,
    sourceLocale,
    revision,
    texts: texts ?? {},
    attributes,
    rawMaterialFr,
    rawMaterialAr,
    personalised,
    variants: variants ?? [],
    pictures: withoutTwins(pictures),
    category,
    withdrawalRight,
    cooperative,
  };
}

/** The same photo sent twice has one public address: it is shown once. */
function withoutTwins(pictures: PagePicture[]): PagePicture[] {
  return pictures.filter(({ base }, place) => pictures.findIndex((picture) => picture.base === base) === place);
}
