import type { CooperativeScope } from "~/modules/cooperatives/scope";
import type { Context } from "~/platform/db/context.server";
import { asCentimes, type Centimes } from "~/platform/money/money";
import type { Account } from "./ledger";

/** Balances per account, debit positive. Of one cooperative, or of everybody for the region. */
export async function balances(context: Context, scope: CooperativeScope | null): Promise<Partial<Record<Account, Centimes>>> {
  const rows = await context.sql<{ account: Account; total: number }>`
    select account, sum(amount_centimes)::float8 as total from journal_line
    where ${scope?.cooperativeId ?? null}::uuid is null or cooperative_id = ${scope?.cooperativeId ?? null}::uuid
    group by account order by account`;
  return Object.fromEntries(rows.map(({ account, total }) => [account, asCentimes(total)]));
}

export interface LedgerLine {
  at: Date;
  kind: string;
  eventKey: string;
  account: Account;
  cooperativeId: string | null;
  amountCentimes: Centimes;
}

export interface LedgerPage {
  lines: LedgerLine[];
  total: number;
  page: number;
  pages: number;
}

const PER_PAGE = 50;

/** Lines newest first, of one cooperative or of everybody. */
export async function ledgerLines(context: Context, scope: CooperativeScope | null, page = 1): Promise<LedgerPage> {
  const tenant = scope?.cooperativeId ?? null;
  const [count] = await context.sql<{ total: number }>`select count(*)::int as total from journal_line where ${tenant}::uuid is null or cooperative_id = ${tenant}::uuid`;
  const total = count?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const lines = await context.sql<LedgerLine>`
    select e.at, e.kind, e.event_key as "eventKey", l.account, l.cooperative_id as "cooperativeId", l.amount_centimes as "amountCentimes"
    from journal_line l join journal_entry e on e.id = l.entry_id
    where ${tenant}::uuid is null or l.cooperative_id = ${tenant}::uuid
    order by e.at desc, e.id, l.id limit ${PER_PAGE}::int offset ${(shown - 1) * PER_PAGE}::int`;
  return { lines, total, page: shown, pages };
}
