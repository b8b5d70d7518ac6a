import { documentLoader } from "~/access/document.server";
import { openDocument } from "~/modules/media/index.server";

/** A paper of a cooperative's file: for its own members who may edit the file, and for the region. Nobody else learns that it exists. */
export const loader = documentLoader(async (context, mediaId) => {
  const document = await openDocument(context, mediaId);
  if (!document) return null;
  return new Response(new Uint8Array(document.content), {
    headers: {
      "content-type": document.contentType,
      "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(document.name)}`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      // A browser's own PDF reader does not open in a sandbox; nothing of the file runs in our origin either way.
      "content-security-policy": `default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'${document.contentType === "application/pdf" ? "" : "; sandbox"}`,
    },
  });
});
