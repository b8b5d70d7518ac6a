import type { Context } from "~/platform/db/context.server";

/**
 * One post of an attempt at a time, one purchase of a phone at a time: the others wait for the first to commit and then see it.
 * Its own statement, because a statement does not see what was committed while it waited.
 */
export async function lockAttempt(context: Context, attemptKey: string, phone: string): Promise<void> {
  await context.sql`select pg_advisory_xact_lock(hashtextextended('taawon.attempt:' || ${attemptKey}, 0))::text, pg_advisory_xact_lock(hashtextextended('taawon.phone:' || ${phone}, 0))::text`;
}

interface Before {
  placed: { purchaseId: string; number: string; trackingToken: string } | null;
  /** Purchases of this phone not yet delivered, refused or cancelled throughout. */
  openOfPhone: number;
  /** Purchases from this address within the last hour. */
  recentOfAddress: number;
  freeNumber: string;
}

/** What this attempt already placed, what this phone and address have open, and the first of some numbers that is free. */
export async function purchaseBefore(context: Context, { attemptKey, phone, clientAddress, numbers }: { attemptKey: string; phone: string; clientAddress: string | null; numbers: string[] }): Promise<Before> {
  const [row] = await context.sql<Before>`
    select
      (select jsonb_build_object('purchaseId', id, 'number', number, 'trackingToken', tracking_token) from purchase where attempt_key = ${attemptKey}) as placed,
      (select count(*)::int from purchase p where p.phone = ${phone}
        and exists (select from coop_order o where o.purchase_id = p.id and o.fulfilment_state in ('placed', 'confirmed', 'preparing', 'shipped'))) as "openOfPhone",
      (select count(*)::int from purchase where client_address = ${clientAddress}::text and placed_at > app.now() - interval '1 hour') as "recentOfAddress",
      (select candidate from unnest(${numbers}::text[]) candidate where not exists (select from purchase where number = candidate) limit 1) as "freeNumber"`;
  if (!row?.freeNumber) throw new Error("no free purchase number among the candidates");
  return row;
}
