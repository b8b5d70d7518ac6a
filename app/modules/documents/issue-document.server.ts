import { recordAudit } from "~/modules/audit/index.server";
import type { Context } from "~/platform/db/context.server";
import { referenceOf, type DocumentFacts } from "./document";

interface Issuing {
  cooperativeId: string;
  orderId: string | null;
  /** What the document is about: one document of its kind, ever. */
  subjectId: string;
  /** The letters of the series: one a seller and kind, or the operator's own. */
  series: string;
  facts: Omit<DocumentFacts, "reference">;
}

/**
 * Takes the next number of the series for this year and writes the document with it, in the caller's transaction: the series' row stays locked
 * until commit, and a refusal gives the number back, so parallel issues leave neither gap nor double. The PDF follows as a job.
 * Numbers run by calendar year in Morocco (CGI art. 145-III: an unbroken sequence).
 */
export async function issueDocument(context: Context, { cooperativeId, orderId, subjectId, series, facts }: Issuing): Promise<{ id: string; reference: string }> {
  const year = Number(facts.issuedOn.slice(0, 4));
  const [taken] = await context.sql<{ number: number }>`
    insert into document_series as s (series, year, last_number) values (${series}, ${year}::int, 1)
    on conflict (series, year) do update set last_number = s.last_number + 1 returning last_number as number`;
  if (!taken) throw new Error(`no number in series ${series}`);
  const reference = referenceOf(series, year, taken.number);
  const [document] = await context.sql<{ id: string }>`
    insert into issued_document (cooperative_id, kind, subject_id, order_id, series, year, number, reference, total_centimes, facts, issued_at)
    values (${cooperativeId}::uuid, ${facts.kind}, ${subjectId}, ${orderId}::uuid, ${series}, ${year}::int, ${taken.number}::int, ${reference}, ${facts.totalCentimes}::int,
      ${JSON.stringify({ ...facts, reference } satisfies DocumentFacts)}::jsonb, app.now())
    returning id`;
  if (!document) throw new Error(`document ${reference} was not written`);
  await recordAudit(context, {
    action: "documents.issue-invoice",
    subjectKind: "document",
    subjectId: reference,
    cooperativeId,
    data: { reference, amountCentimes: facts.totalCentimes },
  });
  await context.enqueue("documents.print", { documentId: document.id }, { key: `print:${document.id}` });
  return { id: document.id, reference };
}
