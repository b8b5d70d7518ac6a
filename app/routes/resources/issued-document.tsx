import { issuedDocumentLoader } from "~/access/issued-document.server";
import { cooperativeOfIssued, printedDocument, printedForShopper } from "~/modules/documents/index.server";

/** An invoice or a credit note as it was stored, in the language of the address. */
export const loader = issuedDocumentLoader({
  cooperativeOf: cooperativeOfIssued,
  forStaff: printedDocument,
  forShopper: printedForShopper,
  present: ({ reference, content }) =>
    new Response(new Uint8Array(content), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `inline; filename="${reference}.pdf"`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
        // The address may carry a tracking token.
        "referrer-policy": "no-referrer",
      },
    }),
});
