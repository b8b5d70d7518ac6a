import type { LoaderFunctionArgs } from "@remix-run/node";
import { cooperativeOfDocument, dossierForReview } from "~/modules/cooperatives/index.server";
import type { Context } from "~/platform/db/context.server";
import { withContext } from "~/platform/db/with-context.server";
import { notFound } from "~/platform/http/responses.server";
import { database } from "~/wiring.server";
import type { AccessDeclaration } from "./loaders.server";
import { sellerMay } from "./permissions";
import { regionSeat, requireRegion, requireUser, sellerSeat } from "./require.server";
import { actorOf, visitorOf } from "./visitor.server";
import { whenAvailable } from "./when-available.server";

interface DocumentRead {
  context: Context;
  params: LoaderFunctionArgs["params"];
}

/** Opens a restricted document as the region (an officer within its provinces) or as the cooperative it belongs to. */
export function documentLoader(load: (read: DocumentRead) => Promise<Response>): ((args: LoaderFunctionArgs) => Promise<Response>) & { access: AccessDeclaration } {
  const run = async ({ request, params }: LoaderFunctionArgs) => {
    const visitor = await visitorOf(request, "fr");
    const asked = { url: new URL(request.url), locale: "fr" } as const;
    requireUser(visitor, asked);
    const actor = actorOf(visitor);
    if (regionSeat(visitor)) {
      const { seat: region } = requireRegion(visitor, "dossiers.read", asked);
      return withContext(database(), { role: "region", actor, locale: "fr" }, async (context) => {
        const cooperativeId = await cooperativeOfDocument(context, params.mediaId ?? "");
        if (!cooperativeId || !(await dossierForReview(context, cooperativeId, region.provinces))) throw notFound();
        return load({ context, params });
      });
    }
    const seller = sellerSeat(visitor);
    if (!seller || !sellerMay(seller.role, "application.edit")) throw notFound();
    return withContext(database(), { role: "seller", actor, locale: "fr", cooperativeId: seller.cooperativeId }, (context) => load({ context, params }));
  };
  return Object.assign((args: LoaderFunctionArgs) => whenAvailable(() => run(args)), { access: { audience: "visitor" as const } });
}
