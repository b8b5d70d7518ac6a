// Owns invoices, credit notes, their gap-free series, their stored PDFs, and the mandates they are issued under. Refuses to issue twice,
// without a mandate or while the VAT status is not determined (the region's desk is told), and any change of what was issued. Publishes nothing.
export {
  cooperativeOfIssued,
  documentsOfOrders,
  invoicingOf,
  printedDocument,
  printedForShopper,
  type Invoicing,
  type IssuedLine,
  type PrintedDocument,
} from "./document-queries.server";
export { issueInvoice } from "./issue-invoice.server";
export { endMandate, recordMandate } from "./mandate.server";
export { configurePrinting, documentSchedules, documentTasks } from "./print-documents.server";
export { subscribeDocuments } from "./subscribe.server";
export type { DocumentKind } from "./document";
export type { PrintPdf, Sheet } from "./ports.server";
