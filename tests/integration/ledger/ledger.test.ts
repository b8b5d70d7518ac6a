import { randomUUID } from "node:crypto";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cashPostings, credit, debit, ledgerLines, post } from "~/modules/ledger/index.server";
import { commissionOn } from "~/modules/pricing/index.server";
import { SYSTEM_ACTOR, type Context } from "~/platform/db/context.server";
import { openDatabase, type Database } from "~/platform/db/database.server";
import { withContext } from "~/platform/db/with-context.server";
import { asCentimes } from "~/platform/money/money";
import { testDatabase } from "../../support/database";

const addresses = testDatabase();
let database: Database;
let looking: pg.Client;

beforeAll(async () => {
  database = openDatabase(addresses.ownerUrl);
  looking = new pg.Client({ connectionString: addresses.superuserUrl });
  await looking.connect();
});
afterAll(async () => {
  await looking.end();
  await database.close();
});

const asWorker = <T>(work: (context: Context) => Promise<T>) => withContext(database, { role: "worker", actor: SYSTEM_ACTOR, locale: "fr" }, work);
const sale = (eventKey: string) => ({ eventKey, kind: "test", lines: [debit("bank", asCentimes(100)), credit("suspense", asCentimes(100))] });

describe("the ledger", () => {
  it("writes one entry per event, however often and at once it is told", async () => {
    const written = await Promise.all(Array.from({ length: 8 }, () => asWorker((context) => post(context, sale("same-event")))));
    expect(written.filter(Boolean)).toHaveLength(1);
    const { rows } = await looking.query(`select count(*)::int as lines from journal_line l join journal_entry e on e.id = l.entry_id where e.event_key = 'same-event'`);
    expect(rows[0].lines).toBe(2);
  });

  it("shows its last page to who asks for one behind it, however far", async () => {
    await asWorker((context) => post(context, sale("shown")));
    for (const page of [2, 1e15, Number.MAX_VALUE, Infinity]) {
      const shown = await asWorker((context) => ledgerLines(context, null, page));
      expect({ page: shown.page, lines: shown.lines.length > 0 }).toEqual({ page: shown.pages, lines: true });
    }
  });

  it("refuses what does not balance, twice over: in the program and at commit", async () => {
    const unbalanced = { eventKey: "unbalanced", kind: "test", lines: [debit("bank", asCentimes(100)), credit("suspense", asCentimes(99))] };
    await expect(asWorker((context) => post(context, unbalanced))).rejects.toThrow(/balance/);
    const id = randomUUID();
    const behind = asWorker(async (context) => {
      await context.sql`insert into journal_entry (id, event_key, kind) values (${id}::uuid, ${id}, 'test')`;
      await context.sql`insert into journal_line (entry_id, account, amount_centimes) values (${id}::uuid, 'bank', 5)`;
    });
    await expect(behind).rejects.toThrow();
    expect((await looking.query(`select 1 from journal_entry where id = $1`, [id])).rowCount).toBe(0);
  });

  it("is never edited, not even by the owner or a superuser", async () => {
    await asWorker((context) => post(context, sale("kept")));
    await expect(asWorker((context) => context.sql`update journal_line set amount_centimes = 1`)).rejects.toThrow();
    await expect(asWorker((context) => context.sql`delete from journal_entry`)).rejects.toThrow();
    await expect(looking.query(`update journal_line set amount_centimes = amount_centimes + 1`)).rejects.toThrow(/append-only/);
    await expect(looking.query(`truncate journal_line`)).rejects.toThrow(/append-only/);
  });
});

describe("the postings of cash", () => {
  it("balance for every order and whoever collected", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200_000 }),
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.boolean(),
        (goods, delivery, commissionBps, cooperativeHolds) => {
          const commission = commissionOn(asCentimes(goods), { commissionBps, vatBps: 2_000 });
          const postings = cashPostings({
            orderId: "order",
            cooperativeId: "cooperative",
            goodsCentimes: asCentimes(goods),
            deliveryCentimes: asCentimes(delivery),
            commissionCentimes: commission.amount,
            commissionVatCentimes: commission.vat,
            cooperativeHolds,
          });
          return postings.every(({ lines }) => lines.reduce((sum, { amountCentimes }) => sum + amountCentimes, 0) === 0);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
