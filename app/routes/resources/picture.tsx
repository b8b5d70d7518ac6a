import type { LoaderFunctionArgs } from "@remix-run/node";
import { publicRendition } from "~/modules/media/index.server";
import { notFound } from "~/platform/http/responses.server";

/** A picture our encoder made. No database, no visitor: the address is the content's hash, so it never changes. */
export const loader = Object.assign(
  async ({ params }: LoaderFunctionArgs) => {
    const rendition = await publicRendition(params.base ?? "", params.file ?? "");
    if (!rendition) throw notFound();
    return new Response(new Uint8Array(rendition.content), {
      headers: {
        "Content-Type": rendition.contentType,
        "Content-Length": String(rendition.content.byteLength),
        "Cache-Control": "public, max-age=31536000, immutable",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Content-Disposition": "inline",
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Resource-Policy": "same-origin",
      },
    });
  },
  { access: { audience: "public" as const } },
);
