import { createHash } from "node:crypto";
import type { JobTask, Schedule, Transact } from "~/platform/jobs/jobs.server";
import { LOCALES } from "~/platform/i18n/locale";
import { storage } from "~/platform/storage/storage.server";
import type { DocumentFacts } from "./document";
import { issueInvoice } from "./issue-invoice.server";
import type { PrintPdf } from "./ports.server";
import { writeSheet } from "./write-sheet.server";

let print: PrintPdf | null = null;

export function configurePrinting(printing: PrintPdf): void {
  print = printing;
}

/** Makes the PDFs a document still lacks, from its own facts, and keeps their hash. What is stored is never made again. */
async function printDocument(documentId: string, transact: Transact): Promise<void> {
  if (!print) throw new Error("no printer is configured: wiring does it");
  const document = await transact(async (context) => {
    const [row] = await context.sql<{ cooperativeId: string; facts: DocumentFacts; printed: string[] }>`
      select d.cooperative_id as "cooperativeId", d.facts, array(select f.locale from document_file f where f.document_id = d.id) as printed from issued_document d where d.id = ${documentId}::uuid`;
    return row ?? null;
  });
  if (!document) throw new Error(`no document ${documentId}`);
  for (const locale of LOCALES.filter((wanted) => !document.printed.includes(wanted))) {
    const content = await print(writeSheet(document.facts, locale));
    const sha256 = createHash("sha256").update(content).digest("hex");
    const storageKey = `issued/${sha256}.pdf`;
    await storage().put(storageKey, content);
    await transact(
      (context) => context.sql`
        insert into document_file (document_id, cooperative_id, locale, sha256, bytes, storage_key, stored_at)
        values (${documentId}::uuid, ${document.cooperativeId}::uuid, ${locale}, ${sha256}, ${content.length}::int, ${storageKey}, app.now()) on conflict do nothing`,
    );
  }
}

/** Orders that are delivered and paid and have no invoice: those of a cooperative whose papers are in order now, or everybody's at night. */
async function issueWaiting(cooperativeId: string | null, transact: Transact): Promise<void> {
  const waiting = await transact(
    (context) => context.sql<{ id: string }>`
      select o.id from coop_order o
      where o.fulfilment_state = 'delivered' and o.payment_state = 'paid' and (${cooperativeId}::uuid is null or o.cooperative_id = ${cooperativeId}::uuid)
        and not exists (select from issued_document d where d.kind = 'invoice' and d.order_id = o.id)
      order by o.delivered_at, o.id limit 5000`,
  );
  for (const { id } of waiting) await transact((context) => issueInvoice(context, id));
}

export const documentTasks: Record<string, JobTask> = {
  "documents.issue-invoice": async ({ orderId }, transact) => void (await transact((context) => issueInvoice(context, String(orderId)))),
  "documents.issue-waiting": ({ cooperativeId }, transact) => issueWaiting(typeof cooperativeId === "string" ? cooperativeId : null, transact),
  "documents.print": ({ documentId }, transact) => printDocument(String(documentId), transact),
};

export const documentSchedules: Schedule[] = [{ task: "documents.issue-waiting", match: "40 2 * * *" }];
