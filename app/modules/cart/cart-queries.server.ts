import { noWithdrawal } from "~/modules/catalogue/withdrawal";
import { vatOfLine } from "~/modules/pricing/index.server";
import { quoteDeliveries, type DeliveryQuote } from "~/modules/shipping/index.server";
import type { Context } from "~/platform/db/context.server";
import { addCentimes, asCentimes, timesCentimes, ZERO, type Centimes } from "~/platform/money/money";
import { groupByCooperative, type CartGroup, type CartLine, type LineProblem } from "./cart";
import { cartIdOf } from "./cart-store.server";
import type { CartHolder } from "./cart-holder";

interface GoodsRow extends Omit<CartLine, "problem" | "totalCentimes" | "vatBps" | "noWithdrawal" | "cooperative" | "unitPriceCentimes"> {
  cartId: string;
  communeCode: string | null;
  unitPriceCentimes: number;
  forSale: boolean;
  vatStatus: string;
  vatTypical: string;
  personalised: boolean;
  withdrawalRight: boolean;
  cooperativeId: string;
  cooperativePublicId: string;
  cooperativeNameFr: string;
  cooperativeNameAr: string;
  cooperativeSlugFr: string;
  cooperativeSlugAr: string;
  cooperativeCommune: string;
  cooperativeCommuneFr: string;
  cooperativeCommuneAr: string;
}

export interface CartContents {
  cartId: string;
  communeCode: string | null;
  lines: CartLine[];
}

/**
 * The cart as the shop stands now, in one round trip: the hot path of buying, so it reads the goods' tables itself.
 * Null when the holder has no cart or an empty one.
 */
export async function cartContents(context: Context, holder: CartHolder): Promise<CartContents | null> {
  const rows = await context.sql<GoodsRow>`
    select l.cart_id as "cartId", k.commune_code as "communeCode", l.quantity, v.id as "variantId", p.id as "productId", p.public_id as "productPublicId",
      p.revision as "productRevision", v.price_centimes as "unitPriceCentimes", v.label_fr as "variantLabelFr", v.label_ar as "variantLabelAr",
      v.net_content::float8 as "netContent", v.unit, v.ship_weight_g as "shipWeightG", g.perishable, g.vat_typical as "vatTypical",
      g.withdrawal_right as "withdrawalRight", p.personalised, p.one_of_akind as "oneOfAKind",
      (p.state = 'published' and v.active and c.state = 'approved' and coalesce(shelf.visible, true)) as "forSale",
      greatest(coalesce(s.on_hand - s.reserved, 0), 0) as available,
      coalesce(fr.name, ar.name, '') as "nameFr", coalesce(ar.name, fr.name, '') as "nameAr",
      coalesce(fr.slug, ar.slug, 'x') as "slugFr", coalesce(ar.slug, fr.slug, 'x') as "slugAr",
      picture.base as "pictureBase", coalesce(picture.widths, '{}') as "pictureWidths",
      c.id as "cooperativeId", c.public_id as "cooperativePublicId", c.name_fr as "cooperativeNameFr", c.name_ar as "cooperativeNameAr",
      c.slug_fr as "cooperativeSlugFr", c.slug_ar as "cooperativeSlugAr", c.vat_status as "vatStatus",
      coalesce(c.commune_code, '') as "cooperativeCommune", coalesce(place.fr, '') as "cooperativeCommuneFr", coalesce(place.ar, '') as "cooperativeCommuneAr"
    from cart k
    join cart_line l on l.cart_id = k.id
    join variant v on v.id = l.variant_id
    join product p on p.id = v.product_id
    join category g on g.slug = p.category_slug
    join cooperative c on c.id = p.cooperative_id
    left join commune place on place.code = c.commune_code
    left join shop_listing shelf on shelf.product_id = p.id
    left join stock s on s.variant_id = v.id and s.place = 'main'
    left join product_translation fr on fr.product_id = p.id and fr.locale = 'fr' and fr.name <> ''
    left join product_translation ar on ar.product_id = p.id and ar.locale = 'ar' and ar.name <> ''
    left join lateral (
      select m.base, m.widths from product_media pm join media m on m.id = pm.media_id
      where pm.product_id = p.id and m.state = 'ready' order by pm.position limit 1
    ) picture on true
    where k.id = ${cartIdOf(holder)}
    order by l.added_at, v.id`;
  const [first] = rows;
  return first ? { cartId: first.cartId, communeCode: first.communeCode, lines: rows.map(lineOf) } : null;
}

function lineOf(row: GoodsRow): CartLine {
  const { forSale, vatStatus, vatTypical, personalised, withdrawalRight, cartId: _cart, communeCode: _commune, ...rest } = row;
  const unitPriceCentimes = asCentimes(row.unitPriceCentimes);
  return {
    ...rest,
    unitPriceCentimes,
    totalCentimes: timesCentimes(unitPriceCentimes, row.quantity),
    problem: problemOf(forSale, row.available, row.quantity),
    vatBps: vatOfLine(vatStatus, vatTypical),
    noWithdrawal: noWithdrawal({ personalised, perishable: row.perishable, withdrawalRight }),
    cooperative: {
      id: row.cooperativeId,
      publicId: row.cooperativePublicId,
      nameFr: row.cooperativeNameFr,
      nameAr: row.cooperativeNameAr,
      slugFr: row.cooperativeSlugFr,
      slugAr: row.cooperativeSlugAr,
      communeCode: row.cooperativeCommune,
      communeFr: row.cooperativeCommuneFr,
      communeAr: row.cooperativeCommuneAr,
    },
  };
}

function problemOf(forSale: boolean, available: number, quantity: number): LineProblem | null {
  if (!forSale) return "withdrawn";
  if (available === 0) return "sold-out";
  return available < quantity ? "fewer-left" : null;
}

export interface CartView {
  cartId: string;
  communeCode: string | null;
  groups: (CartGroup & { delivery: DeliveryQuote | null })[];
  /** Pieces, of every line. */
  pieces: number;
  goodsCentimes: Centimes;
  /** Null until a commune is chosen. */
  deliveryCentimes: Centimes | null;
  totalCentimes: Centimes | null;
  /** Every line can be bought and every cooperative delivers there, or no place is chosen yet. */
  buyable: boolean;
}

/** The cart by cooperative, with what each delivery costs when a commune is known. Null when there is nothing in it. */
export async function readCart(context: Context, holder: CartHolder, communeCode?: string): Promise<CartView | null> {
  const contents = await cartContents(context, holder);
  if (!contents) return null;
  const groups = groupByCooperative(contents.lines);
  const place = communeCode ?? contents.communeCode;
  const parcels = groups.filter(({ weightG }) => weightG > 0).map(({ cooperative, weightG, perishable }) => ({ cooperativeId: cooperative.id, weightG, perishable }));
  const quotes = place ? await quoteDeliveries(context, { communeCode: place, parcels }) : null;
  const quoted = groups.map((group) => ({ ...group, delivery: quotes?.get(group.cooperative.id) ?? null }));
  const goodsCentimes = addCentimes(...groups.map((group) => group.goodsCentimes));
  const deliveryCentimes = quotes ? addCentimes(...quoted.map(({ delivery }) => (delivery?.ok ? delivery.priceCentimes : ZERO))) : null;
  return {
    cartId: contents.cartId,
    communeCode: quotes ? place : null,
    groups: quoted,
    pieces: contents.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    goodsCentimes,
    deliveryCentimes,
    totalCentimes: deliveryCentimes === null ? null : addCentimes(goodsCentimes, deliveryCentimes),
    buyable: contents.lines.every(({ problem }) => problem === null) && quoted.every(({ delivery }) => delivery === null || delivery.ok),
  };
}

/** Pieces in the cart, for the count beside the basket. */
export async function cartPieces(context: Context, holder: CartHolder): Promise<number> {
  if (!holder.token && !holder.userId) return 0;
  const [row] = await context.sql<{ pieces: number }>`select coalesce(sum(quantity), 0)::int as pieces from cart_line where cart_id = ${cartIdOf(holder)}`;
  return row?.pieces ?? 0;
}
