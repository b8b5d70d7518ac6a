import { closeTask, openTask } from "~/modules/desk/index.server";
import { rateOf, taxIncludedIn } from "~/modules/pricing/index.server";
import { settingAt } from "~/modules/settings/index.server";
import type { Context } from "~/platform/db/context.server";
import { addCentimes, asCentimes, ZERO, type Centimes } from "~/platform/money/money";
import { dayAt } from "~/platform/time/zone";
import type { DocumentLine, VatMention } from "./document";
import { issueDocument } from "./issue-document.server";
import { operatorParty } from "./operator-party.server";
import { invoicedOrder } from "./invoiced-order-query.server";

export type IssueResult = { ok: true; reference: string | null } | { ok: false; reason: "not-due" };

/** Transport is a service at the standard rate, CGI art. 98. */
const DELIVERY_VAT_BPS = 2_000;

/**
 * Issues the invoice of a delivered and paid order, once. `reference: null` when nothing may be issued yet (no mandate in force, VAT status
 * not determined): the region's desk has a task, and the invoice follows when that is mended.
 */
export async function issueInvoice(context: Context, orderId: string): Promise<IssueResult> {
  // One issue of an order at a time: the second finds the first's document.
  await context.sql`select pg_advisory_xact_lock(hashtext('invoice.' || ${orderId}))::text`;
  const [already] = await context.sql<{ reference: string }>`select reference from issued_document where kind = 'invoice' and subject_id = ${orderId}`;
  if (already) return { ok: true, reference: already.reference };
  const order = await invoicedOrder(context, orderId);
  if (!order) return { ok: false, reason: "not-due" };
  const about = { subjectKind: "cooperative", subjectId: order.cooperativeId };
  const lacking = { "no-mandate": !order.mandated, "vat-undetermined": !order.vatStatus };
  for (const kind of ["no-mandate", "vat-undetermined"] as const) {
    if (lacking[kind]) await openTask(context, { ...about, kind });
    else await closeTask(context, { ...about, kind }, "in-order");
  }
  if (lacking["no-mandate"] || lacking["vat-undetermined"]) return { ok: true, reference: null };
  const { seller, buyer, lines, deliveryCentimes, totalCentimes, rail, fictional } = order;
  const stampDutyBps = rail === "cash-on-delivery" ? await settingAt(context, "documents.stamp-duty-bps") : 0;
  const { reference } = await issueDocument(context, {
    cooperativeId: order.cooperativeId,
    orderId,
    subjectId: orderId,
    series: `${order.publicId.toUpperCase()}-F`,
    facts: {
      kind: "invoice",
      issuedOn: context.today,
      seller,
      issuedBy: await operatorParty(context),
      buyer,
      about: { orderNumber: order.number, deliveredOn: dayAt(order.deliveredAt) },
      lines,
      deliveryCentimes,
      stampDuty: stampDutyBps > 0 ? { bps: stampDutyBps, amountCentimes: rateOf(totalCentimes, stampDutyBps) } : null,
      totalCentimes,
      vat: order.vatStatus === "taxable" ? taxInside(lines, deliveryCentimes) : { status: "exempt" },
      payment: { rail, paidOn: dayAt(order.paidAt) },
      fictional,
    },
  });
  return { ok: true, reference };
}

/** The tax inside the lines and the delivery, one sum a rate. */
function taxInside(lines: readonly Pick<DocumentLine, "vatBps" | "totalCentimes">[], deliveryCentimes: Centimes): VatMention {
  const totals = new Map<number, Centimes>();
  const add = (bps: number, amount: Centimes) => totals.set(bps, addCentimes(totals.get(bps) ?? ZERO, amount));
  for (const line of lines) add(line.vatBps, line.totalCentimes);
  if (deliveryCentimes > 0) add(DELIVERY_VAT_BPS, deliveryCentimes);
  const rates = [...totals]
    .sort(([a], [b]) => b - a)
    .map(([bps, total]) => {
      const taxCentimes = taxIncludedIn(total, bps);
      return { bps, baseCentimes: asCentimes(total - taxCentimes), taxCentimes };
    });
  return { status: "taxable", rates };
}
