import { documentLoader } from "~/access/document.server";
import { openDocument } from "~/modules/media/index.server";
import { notFound } from "~/platform/http/responses.server";

/** A paper of a cooperative's file: for its own members who may edit the file, and for the region. Nobody else learns that it exists. */
export const loader = documentLoader(async ({ context, params }) => {
  const document = await openDocument(context, params.mediaId ?? "");
  if (!document) throw notFound();
  return new Response(new Uint8Array(document.content), {
    headers: {
      "content-type": document.contentType,
      "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(document.name)}`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  });
});
