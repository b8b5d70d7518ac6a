import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { typstPdf } from "~/adapters/pdf/typst-pdf.server";
import { recordCollection } from "~/modules/checkout/index.server";
import { setVatStatus } from "~/modules/cooperatives/index.server";
import { makeCooperativeScope } from "~/modules/cooperatives/make-scope.server";
import { openTasks } from "~/modules/desk/index.server";
import {
  configurePrinting,
  documentTasks,
  endMandate,
  issueInvoice,
  printedDocument,
  printedForShopper,
  recordMandate,
  subscribeDocuments,
} from "~/modules/documents/index.server";
import type { Context } from "~/platform/db/context.server";
import { withContext } from "~/platform/db/with-context.server";
import { testDatabase } from "../../support/database";
import { openSetting, type Setting } from "../../support/setting";
import { must, order, type PlacedOrder, type Tenant } from "../../support/things";

const database = testDatabase();
let setting: Setting;

beforeAll(async () => {
  configurePrinting(typstPdf);
  subscribeDocuments();
  setting = await openSetting(database);
});
afterAll(() => setting?.close());

const asWorker = <T>(work: (context: Context) => Promise<T>) => setting.run({ role: "worker" }, work);
const asRegion = <T>(work: (context: Context) => Promise<T>) => setting.run({ role: "region" }, work);
const asSeller = <T>(tenant: Tenant, work: (context: Context) => Promise<T>) =>
  withContext(
    setting.database,
    { role: "seller", actor: { kind: "user", userId: setting.userIds.owner, name: "Itto" }, locale: "fr", cooperativeId: setting.cooperatives[tenant] },
    work,
  );

async function paid(tenant: Tenant = "A"): Promise<PlacedOrder> {
  const placed = await order(setting, tenant, { stage: "delivered" });
  const scope = makeCooperativeScope(setting.cooperatives[tenant]);
  must(await asSeller(tenant, (context) => recordCollection(context, scope, { orderId: placed.orderId, collector: "cooperative", collectedByName: "Itto" })));
  return placed;
}

const invoiceOf = async (orderId: string) =>
  (
    await setting.rows<{ id: string; reference: string; number: number; total: number }>(
      `select id, reference, number, total_centimes as total from issued_document where order_id = $1`,
      [orderId],
    )
  )[0];
const filesOf = (documentId: string) =>
  setting.rows<{ locale: "fr" | "ar"; sha256: string }>(`select locale, sha256 from document_file where document_id = $1 order by locale`, [documentId]);

/** So many orders like that of a purchase, delivered and paid as it is. Gives their ids. */
async function alike(purchaseId: string, count: number): Promise<string[]> {
  const copy = (table: string, changes: string, condition: string) =>
    `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(t) || jsonb_build_object(${changes}))).* from ids, ${table} t where ${condition} returning 1`;
  const rows = await setting.rows<{ id: string }>(
    `with ids as materialized (select n, gen_random_uuid() as purchase, gen_random_uuid() as bought, gen_random_uuid() as payment from generate_series(1, ${String(count)}) n),
       purchases as (${copy("purchase", `'id', purchase, 'number', 'N' || n, 'attempt_key', 'N' || n, 'tracking_token', 'N' || n, 'tracking_token_hash', sha256(('N' || n)::bytea)`, "t.id = $1")}),
       orders as (${copy("coop_order", `'id', bought, 'number', 'N' || n || '-1', 'purchase_id', purchase`, "t.purchase_id = $1")}),
       lines as (${copy("order_line", `'id', gen_random_uuid(), 'order_id', bought`, "t.order_id = (select id from coop_order where purchase_id = $1)")}),
       payments as (${copy("payment", `'id', payment, 'payable_id', purchase`, "t.payable_id = $1")}),
       shares as (${copy("payment_allocation", `'id', gen_random_uuid(), 'payment_id', payment, 'part_id', bought`, "t.part_id = (select id from coop_order where purchase_id = $1)")})
     select bought as id from ids`,
    [purchaseId],
  );
  return rows.map(({ id }) => id);
}

describe("the invoice of an order", () => {
  it("is asked for when the order is paid, and waits for delivery and payment both", async () => {
    const placed = await order(setting, "A", { stage: "delivered" });
    expect(await asWorker((context) => issueInvoice(context, placed.orderId))).toEqual({ ok: false, reason: "not-due" });
    const { orderId } = await paid();
    expect(await setting.rows(`select from graphile_worker.jobs where key = $1`, [`invoice:${orderId}`])).toHaveLength(1);
    expect(must(await asWorker((context) => issueInvoice(context, orderId))).reference).toMatch(/^[A-Z0-9]{8}-F-\d{4}-\d{6}$/);
  });

  it("is issued once, however often it is asked for, and states what was paid", async () => {
    const { orderId } = await paid();
    const asked = await Promise.all(Array.from({ length: 6 }, () => asWorker((context) => issueInvoice(context, orderId))));
    expect(new Set(asked.map((result) => must(result).reference)).size).toBe(1);
    const [bought] = await setting.rows<{ total: number }>(`select total_centimes as total from coop_order where id = $1`, [orderId]);
    expect((await invoiceOf(orderId))?.total).toBe(bought?.total);
  });

  it("is numbered without a gap or a double when a hundred are issued at once, some of them refused half way", async () => {
    const { orderId, purchaseId } = await paid();
    must(await asWorker((context) => issueInvoice(context, orderId)));
    const [first] = await setting.rows<{ series: string; year: number; last: number }>(
      `select s.series, s.year, s.last_number as last from document_series s join issued_document d using (series, year) where d.order_id = $1`,
      [orderId],
    );
    const { series, year, last } = first!;
    const wanted = await alike(purchaseId, 100);
    const refused = new Error("the printer's desk caught fire");
    await Promise.all(
      wanted.map((id, index) =>
        asWorker(async (context) => {
          await issueInvoice(context, id);
          if (index % 7 === 0) throw refused;
        }).catch((error: unknown) => {
          if (error !== refused) throw error;
          return asWorker((context) => issueInvoice(context, id));
        }),
      ),
    );
    const numbers = (await setting.rows<{ number: number }>(`select number from issued_document where series = $1 and year = $2 order by number`, [series, year])).map(
      ({ number }) => number,
    );
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1));
    expect(numbers.length).toBe(last + wanted.length);
  });

  it("is printed once in both languages, and the stored file stays the same to the byte", async () => {
    const { orderId, token } = await paid();
    must(await asWorker((context) => issueInvoice(context, orderId)));
    const { id } = (await invoiceOf(orderId))!;
    const print = () => documentTasks["documents.print"]!({ documentId: id }, (work) => asWorker(work));
    await print();
    const kept = await filesOf(id);
    expect(kept.map(({ locale }) => locale)).toEqual(["ar", "fr"]);
    await print();
    expect(await filesOf(id)).toEqual(kept);
    for (const { locale, sha256 } of kept) {
      const printed = await asSeller("A", (context) => printedDocument(context, id, locale));
      expect(printed?.content.subarray(0, 5).toString()).toBe("%PDF-");
      expect(createHash("sha256").update(printed!.content).digest("hex")).toBe(sha256);
    }
    const asBuyer = (key: { userId: string | null; token: string | null }) => setting.run({ role: "checkout" }, (context) => printedForShopper(context, id, "fr", key));
    expect(await asBuyer({ userId: null, token })).not.toBeNull();
    expect(await asBuyer({ userId: setting.userIds.shopper, token: null })).toBeNull();
    expect(await asBuyer({ userId: null, token: "x".repeat(32) })).toBeNull();
    expect(await asSeller("B", (context) => printedDocument(context, id, "fr"))).toBeNull();
  });

  it("can be neither changed nor deleted, by anybody", async () => {
    await expect(setting.rows(`update issued_document set total_centimes = 1`)).rejects.toThrow(/append-only/);
    await expect(setting.rows(`delete from issued_document`)).rejects.toThrow(/append-only/);
    await expect(setting.rows(`update document_file set sha256 = ''`)).rejects.toThrow(/append-only/);
  });
});

describe("without a mandate or a VAT status", () => {
  const about = (kind: string) => asRegion(async (context) => (await openTasks(context)).filter((task) => task.kind === kind && task.subjectId === setting.cooperatives.B));

  it("nothing is issued and the region's desk is told, once", async () => {
    must(await asRegion((context) => endMandate(context, setting.cooperatives.B)));
    const { orderId } = await paid("B");
    for (let time = 0; time < 3; time += 1) expect(await asWorker((context) => issueInvoice(context, orderId))).toEqual({ ok: true, reference: null });
    expect(await about("no-mandate")).toHaveLength(1);
    expect(await invoiceOf(orderId)).toBeUndefined();
  });

  it("what waited is issued when the mandate is there again, and the task leaves the desk", async () => {
    const today = await asRegion(async (context) => context.today);
    must(await asRegion((context) => recordMandate(context, { cooperativeId: setting.cooperatives.B, signedOn: today })));
    await documentTasks["documents.issue-waiting"]!({ cooperativeId: setting.cooperatives.B }, (work) => asWorker(work));
    expect(await setting.rows(`select from issued_document where cooperative_id = $1`, [setting.cooperatives.B])).not.toHaveLength(0);
    expect(await about("no-mandate")).toHaveLength(0);
  });

  it("a status is told once a day on, and never of a day to come", async () => {
    const today = await asRegion(async (context) => context.today);
    const tell = (validFrom: string) => asRegion((context) => setVatStatus(context, { cooperativeId: setting.cooperatives.A, status: "taxable", validFrom }));
    expect(await tell("2999-01-01")).toEqual({ ok: false, reason: "in-the-future" });
    const known = await setting.rows<{ day: string }>(`select valid_from::text as day from cooperative_vat_status where cooperative_id = $1`, [setting.cooperatives.A]);
    expect(await tell(known[0]?.day ?? today)).toEqual({ ok: false, reason: "already-told" });
  });
});
