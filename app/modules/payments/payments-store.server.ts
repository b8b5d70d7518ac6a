import type { Context } from "~/platform/db/context.server";
import { asCentimes, type Centimes } from "~/platform/money/money";
import { ALLOCATION_MOVES, type AllocationState, type Collector } from "./payment";

export interface Allocation {
  id: string;
  partId: string;
  cooperativeId: string;
  amountCentimes: Centimes;
  state: AllocationState;
}

/** The money asked for one part of a purchase, its row locked until the transaction ends. Throws when there is none. */
export async function lockAllocation(context: Context, partId: string): Promise<Allocation> {
  const [row] = await context.sql<Allocation>`
    select id, part_id as "partId", cooperative_id as "cooperativeId", amount_centimes as "amountCentimes", state
    from payment_allocation where part_id = ${partId}::uuid for update`;
  if (!row) throw new Error(`part ${partId} has no payment`);
  return { ...row, amountCentimes: asCentimes(row.amountCentimes) };
}

/** Moves a locked allocation. Throws on a move the table does not have: the caller has checked the order's state. */
export async function moveAllocation(context: Context, allocation: Allocation, to: AllocationState): Promise<void> {
  if (!ALLOCATION_MOVES[allocation.state].includes(to)) throw new Error(`a payment does not go from ${allocation.state} to ${to}`);
  await context.sql`update payment_allocation set state = ${to}, settled_at = app.now() where id = ${allocation.id}::uuid`;
}

export interface Collection {
  partId: string;
  cooperativeId: string;
  amountCentimes: Centimes;
  collector: Collector;
  collectedByName: string;
}

/** Who took how much for this part, once: one collection per part, whoever sends it again. */
export async function writeCollection(context: Context, { partId, cooperativeId, amountCentimes, collector, collectedByName }: Collection): Promise<void> {
  await context.sql`
    insert into cash_collection (part_id, cooperative_id, amount_centimes, collector, collected_by_name, recorded_by)
    values (${partId}::uuid, ${cooperativeId}::uuid, ${amountCentimes}::int, ${collector}, ${collectedByName}, ${context.actor.userId})`;
}
