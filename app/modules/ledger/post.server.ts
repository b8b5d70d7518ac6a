import { randomUUID } from "node:crypto";
import type { Context } from "~/platform/db/context.server";
import type { Posting } from "./ledger";

/**
 * Writes one balanced entry, once per eventKey: sent again, nothing happens and false is returned. Lines of nothing are left out;
 * an entry of nothing is not written. Throws when it does not balance. The database checks the sum again at commit.
 */
export async function post(context: Context, { eventKey, kind, lines }: Posting): Promise<boolean> {
  const counted = lines.filter(({ amountCentimes }) => amountCentimes !== 0);
  if (counted.reduce((sum, { amountCentimes }) => sum + amountCentimes, 0) !== 0) throw new Error(`entry ${eventKey} does not balance`);
  if (counted.length === 0) return false;
  const id = randomUUID();
  // A count, not RETURNING: a cooperative may write an entry whose lines it cannot read yet.
  const written = await context.prisma.$executeRaw`
    insert into journal_entry (id, event_key, kind, at) values (${id}::uuid, ${eventKey}, ${kind}, app.now()) on conflict do nothing`;
  if (written === 0) return false;
  await context.sql`
    insert into journal_line (entry_id, account, cooperative_id, amount_centimes)
    select ${id}::uuid, account, cooperative_id, amount_centimes
    from unnest(${counted.map(({ account }) => account)}::text[], ${counted.map(({ cooperativeId }) => cooperativeId)}::uuid[],
      ${counted.map(({ amountCentimes }) => amountCentimes)}::int[]) as line (account, cooperative_id, amount_centimes)`;
  return true;
}
