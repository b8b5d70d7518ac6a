import type { LoaderFunctionArgs } from "@remix-run/node";
import { cooperativeOfDocument, dossierForReview } from "~/modules/cooperatives/index.server";
import type { Context } from "~/platform/db/context.server";
import { withContext } from "~/platform/db/with-context.server";
import { notFound } from "~/platform/http/responses.server";
import { database } from "~/wiring.server";
import type { AccessDeclaration } from "./loaders.server";
import { sellerMay } from "./permissions";
import { regionSeat, requireRegion, requireUser, sellerSeat } from "./require.server";
import { actorOf, visitorOf, type Visitor } from "./visitor.server";
import { whenAvailable } from "./when-available.server";

/** Gives the document to whoever may open it; null where the context's role does not see it. */
type Open = (context: Context, mediaId: string) => Promise<Response | null>;

/** Opens a restricted document as the cooperative it belongs to, or as the region (an officer within its provinces). One person may be both. */
export function documentLoader(open: Open): ((args: LoaderFunctionArgs) => Promise<Response>) & { access: AccessDeclaration } {
  const run = async ({ request, params }: LoaderFunctionArgs) => {
    const visitor = await visitorOf(request, "fr");
    const url = new URL(request.url);
    requireUser(visitor, { url, locale: "fr" });
    const mediaId = params.mediaId ?? "";
    const document = (await openAsMember(visitor, mediaId, open)) ?? (await openAsRegion(visitor, url, mediaId, open));
    if (!document) throw notFound();
    return document;
  };
  return Object.assign((args: LoaderFunctionArgs) => whenAvailable(() => run(args)), { access: { audience: "visitor" as const } });
}

async function openAsMember(visitor: Visitor, mediaId: string, open: Open): Promise<Response | null> {
  const seat = sellerSeat(visitor);
  if (!seat || !sellerMay(seat.role, "application.edit")) return null;
  return withContext(database(), { role: "seller", actor: actorOf(visitor), locale: "fr", cooperativeId: seat.cooperativeId }, (context) => open(context, mediaId));
}

async function openAsRegion(visitor: Visitor, url: URL, mediaId: string, open: Open): Promise<Response | null> {
  if (!regionSeat(visitor)) return null;
  const { seat } = requireRegion(visitor, "dossiers.read", { url, locale: "fr" });
  return withContext(database(), { role: "region", actor: actorOf(visitor), locale: "fr" }, async (context) => {
    const cooperativeId = await cooperativeOfDocument(context, mediaId);
    return cooperativeId && (await dossierForReview(context, cooperativeId, seat.provinces)) ? open(context, mediaId) : null;
  });
}
