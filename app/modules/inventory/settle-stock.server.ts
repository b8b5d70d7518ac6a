import type { Context } from "~/platform/db/context.server";
import type { StockChanged } from "./events";

interface Settled {
  variantIds: string[] | null;
  lines: number;
}

/** Gives promised goods back to the shelf, each line once whoever asks again. Returns how many lines were released. */
export async function releaseStock(context: Context, sourceIds: readonly string[]): Promise<number> {
  const rows = await context.sql<Settled>`
    with line as materialized (
      select id from reservation where source_id = any(${sourceIds}::uuid[]) and state in ('held', 'committed') order by variant_id, id for update
    ), released as (
      update reservation r set state = 'released', settled_at = app.now() from line
      where r.id = line.id and r.state in ('held', 'committed') returning r.variant_id, r.quantity
    ), total as (
      select variant_id, sum(quantity)::int as quantity from released group by variant_id
    ), locked as materialized (
      select s.variant_id from stock s where s.variant_id in (select variant_id from total) and s.place = 'main' order by s.variant_id for update
    ), moved as (
      update stock s set reserved = s.reserved - t.quantity, version = s.version + 1
      from locked k join total t on t.variant_id = k.variant_id where s.variant_id = k.variant_id and s.place = 'main' returning s.variant_id
    )
    select (select array_agg(variant_id::text order by variant_id) from moved) as "variantIds", (select count(*)::int from released) as lines`;
  return announce(context, rows);
}

/** The parcel left: promised goods leave the shelf, with one movement per line. Returns how many lines went. */
export async function consumeStock(context: Context, sourceIds: readonly string[]): Promise<number> {
  const rows = await context.sql<Settled>`
    with line as materialized (
      select id from reservation where source_id = any(${sourceIds}::uuid[]) and state = 'committed' order by variant_id, id for update
    ), consumed as (
      update reservation r set state = 'consumed', settled_at = app.now() from line
      where r.id = line.id and r.state = 'committed' returning r.variant_id, r.cooperative_id, r.quantity, r.source_id
    ), noted as (
      insert into stock_movement (variant_id, cooperative_id, delta, source_kind, source_id, by_user_id)
      select variant_id, cooperative_id, -quantity, 'dispatch', source_id::text, ${context.actor.userId}::text from consumed
    ), total as (
      select variant_id, sum(quantity)::int as quantity from consumed group by variant_id
    ), locked as materialized (
      select s.variant_id from stock s where s.variant_id in (select variant_id from total) and s.place = 'main' order by s.variant_id for update
    ), moved as (
      update stock s set on_hand = s.on_hand - t.quantity, reserved = s.reserved - t.quantity, version = s.version + 1
      from locked k join total t on t.variant_id = k.variant_id where s.variant_id = k.variant_id and s.place = 'main' returning s.variant_id
    )
    select (select array_agg(variant_id::text order by variant_id) from moved) as "variantIds", (select count(*)::int from consumed) as lines`;
  return announce(context, rows);
}

/** A parcel came back whole (refused at the door): what left for these lines returns to the shelf, each line once. */
export async function returnStock(context: Context, sourceIds: readonly string[]): Promise<number> {
  const rows = await context.sql<Settled>`
    with noted as (
      insert into stock_movement (variant_id, cooperative_id, delta, source_kind, source_id, by_user_id)
      select variant_id, cooperative_id, quantity, 'return', source_id::text, ${context.actor.userId}::text
      from reservation where source_id = any(${sourceIds}::uuid[]) and state = 'consumed' order by variant_id, id
      on conflict do nothing returning variant_id, delta
    ), total as (
      select variant_id, sum(delta)::int as quantity from noted group by variant_id
    ), locked as materialized (
      select s.variant_id from stock s where s.variant_id in (select variant_id from total) and s.place = 'main' order by s.variant_id for update
    ), moved as (
      update stock s set on_hand = s.on_hand + t.quantity, version = s.version + 1
      from locked k join total t on t.variant_id = k.variant_id where s.variant_id = k.variant_id and s.place = 'main' returning s.variant_id
    )
    select (select array_agg(variant_id::text order by variant_id) from moved) as "variantIds", (select count(*)::int from noted) as lines`;
  return announce(context, rows);
}

async function announce(context: Context, [settled]: Settled[]): Promise<number> {
  if (settled?.variantIds?.length) await context.publish({ type: "inventory.stock-changed", variantIds: settled.variantIds } satisfies StockChanged);
  return settled?.lines ?? 0;
}
