import type { CooperativeScope } from "~/modules/cooperatives/scope";
import type { Context } from "~/platform/db/context.server";
import type { Centimes } from "~/platform/money/money";
import { settleChange, takeProduct, type ListingChanged } from "./change-product.server";
import type { ProductChanged } from "./events";
import type { Unit } from "./product";

export interface VariantFacts {
  labelFr?: string | null;
  labelAr?: string | null;
  /** In `unit`; 1 with `unite` for one piece. */
  netContent: number;
  unit: Unit;
  /** Packed, in grams. */
  shipWeightG: number;
  sku?: string | null;
}

export interface NewVariant extends VariantFacts {
  /** Chosen by the caller, so that the same form sent twice is known; the database's own otherwise. */
  id?: string;
  priceCentimes: Centimes;
}

/** Writes variants behind those there are, each with the first line of its price history. Returns their ids in order. */
export async function insertVariants(context: Context, scope: CooperativeScope, productId: string, variants: readonly NewVariant[]): Promise<string[]> {
  if (variants.length === 0) return [];
  const rows = await context.sql<{ id: string }>`
    with given as (
      select * from unnest(${variants.map(({ labelFr }) => labelFr?.trim() || null)}::text[], ${variants.map(({ labelAr }) => labelAr?.trim() || null)}::text[],
        ${variants.map(({ netContent }) => netContent)}::float8[], ${variants.map(({ unit }) => unit)}::text[], ${variants.map(({ shipWeightG }) => shipWeightG)}::int[],
        ${variants.map(({ sku }) => sku?.trim() || null)}::text[], ${variants.map(({ priceCentimes }) => priceCentimes)}::int[], ${variants.map(({ id }) => id ?? null)}::uuid[])
        with ordinality as g (label_fr, label_ar, net_content, unit, ship_weight_g, sku, price_centimes, id, place)
    ), added as (
      insert into variant (id, product_id, cooperative_id, position, label_fr, label_ar, net_content, unit, ship_weight_g, sku, price_centimes)
      select coalesce(id, uuidv7()), ${productId}::uuid, ${scope.cooperativeId}::uuid, coalesce((select max(position) from variant where product_id = ${productId}::uuid), 0) + place,
        label_fr, label_ar, net_content::numeric(12, 3), unit, ship_weight_g, sku, price_centimes from given
      returning id, position, price_centimes
    ), priced as (
      insert into variant_price (variant_id, cooperative_id, price_centimes, set_by)
      select id, ${scope.cooperativeId}::uuid, price_centimes, ${context.actor.userId}::text from added
    )
    select id from added order by position`;
  return rows.map(({ id }) => id);
}

type VariantAdded = (Extract<ListingChanged, { ok: true }> & { variantId: string }) | Extract<ListingChanged, { ok: false }>;

/** Offers one more content or size; one that is there already, by its id, stays as it is. */
export async function addVariant(context: Context, scope: CooperativeScope, productId: string, variant: NewVariant): Promise<VariantAdded> {
  const listing = await takeProduct(context, scope, productId);
  if (!listing) return { ok: false, reason: "not-found" };
  const there = listing.variants.find(({ variantId }) => variantId === variant.id);
  const [variantId] = there ? [there.variantId] : await insertVariants(context, scope, productId, [variant]);
  if (!variantId) throw new Error("the variant was not kept");
  const settled = await settleChange(context, scope, productId);
  return settled.ok ? { ...settled, variantId } : settled;
}

/** Changes what a variant is. Its price and its stock have their own acts. */
export async function editVariant(context: Context, scope: CooperativeScope, { variantId, ...facts }: VariantFacts & { variantId: string }): Promise<ListingChanged> {
  const productId = await productOf(context, scope, variantId);
  if (!productId || !(await takeProduct(context, scope, productId))) return { ok: false, reason: "not-found" };
  await context.sql`
    update variant set label_fr = ${facts.labelFr?.trim() || null}, label_ar = ${facts.labelAr?.trim() || null}, net_content = ${facts.netContent}::float8::numeric(12, 3),
      unit = ${facts.unit}, ship_weight_g = ${facts.shipWeightG}::int
    where id = ${variantId}::uuid`;
  return settleChange(context, scope, productId);
}

/** Takes a variant off the shelf, or puts it back; it is never erased, orders remember it. */
export async function offerVariant(context: Context, scope: CooperativeScope, { variantId, active }: { variantId: string; active: boolean }): Promise<ListingChanged> {
  const productId = await productOf(context, scope, variantId);
  if (!productId || !(await takeProduct(context, scope, productId))) return { ok: false, reason: "not-found" };
  await context.sql`update variant set active = ${active} where id = ${variantId}::uuid`;
  return settleChange(context, scope, productId);
}

export type PriceChanged = { ok: true; productId: string; before: Centimes } | { ok: false; reason: "not-found" };

/** A new price, at once: baskets are told before they pay, orders keep theirs. The history only grows. */
export async function changePrice(context: Context, scope: CooperativeScope, { variantId, priceCentimes }: { variantId: string; priceCentimes: Centimes }): Promise<PriceChanged> {
  const [before] = await context.sql<{ productId: string; priceCentimes: Centimes }>`
    select product_id as "productId", price_centimes as "priceCentimes" from variant
    where id::text = ${variantId} and cooperative_id = ${scope.cooperativeId}::uuid for update`;
  if (!before) return { ok: false, reason: "not-found" };
  if (before.priceCentimes !== priceCentimes) {
    await context.sql`
      with changed as (update variant set price_centimes = ${priceCentimes}::int where id = ${variantId}::uuid returning id, cooperative_id, price_centimes)
      insert into variant_price (variant_id, cooperative_id, price_centimes, set_by) select id, cooperative_id, price_centimes, ${context.actor.userId}::text from changed`;
    await context.publish({ type: "catalogue.product-changed", productId: before.productId } satisfies ProductChanged);
  }
  return { ok: true, productId: before.productId, before: before.priceCentimes };
}

async function productOf(context: Context, scope: CooperativeScope, variantId: string): Promise<string | null> {
  const [row] = await context.sql<{ productId: string }>`
    select product_id as "productId" from variant where id::text = ${variantId} and cooperative_id = ${scope.cooperativeId}::uuid`;
  return row?.productId ?? null;
}
