import { redirect } from "@remix-run/node";
import { publicFile } from "~/access/public-file.server";
import { shareCard } from "~/modules/media/index.server";
import { SHARED_KINDS, sharePath, shareSubject } from "~/modules/shop/index.server";
import { notFound, unavailable } from "~/platform/http/responses.server";
import { CARD, OPENING, shareFrame } from "./parts/share-frame";

/** /partage/produits/ID-HASH.jpg: what a network shows of a shared link. An address that names an older picture leads to today's. */
export const loader = publicFile(async ({ url, params, transact }) => {
  const kind = SHARED_KINDS.find((one) => one === params.kind);
  const [, id, hash] = /^([a-z0-9-]{1,80})-([0-9a-f]{16})\.jpg$/.exec(params.file ?? "") ?? [];
  const subject = kind && id ? await transact((context) => shareSubject(context, kind, id)) : null;
  if (!kind || !id || !hash || !subject) throw notFound();
  const address = sharePath(kind, id, subject);
  if (address !== url.pathname) return redirect(address, { status: 302, headers: { "Cache-Control": "public, max-age=60" } });
  const drawn = await shareCard({
    ...CARD,
    name: hash,
    photo: subject.picture,
    opening: OPENING,
    frame: () => shareFrame({ emblem: subject.emblem, photo: subject.picture !== null }),
  });
  if (!drawn) throw unavailable(10);
  return new Response(new Uint8Array(drawn), {
    headers: {
      "Content-Type": "image/jpeg",
      "Content-Length": String(drawn.byteLength),
      "Cache-Control": "public, max-age=31536000, immutable",
      "X-Content-Type-Options": "nosniff",
      // Networks and other sites are whom it is made for.
      "Cross-Origin-Resource-Policy": "cross-origin",
    },
  });
});
