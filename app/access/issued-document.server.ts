import type { LoaderFunctionArgs } from "@remix-run/node";
import { dossierForReview } from "~/modules/cooperatives/index.server";
import { cooperativeOfIssued, printedDocument, printedForShopper, type PrintedDocument } from "~/modules/documents/index.server";
import { withContext } from "~/platform/db/with-context.server";
import { notFound } from "~/platform/http/responses.server";
import { isLocale, type Locale } from "~/platform/i18n/locale";
import { database } from "~/wiring.server";
import type { AccessDeclaration } from "./loaders.server";
import { regionMay, sellerMay } from "./permissions";
import { regionSeat, requireRegion, sellerSeat } from "./require.server";
import { actorOf, visitorOf, type Visitor } from "./visitor.server";
import { whenAvailable } from "./when-available.server";

/**
 * Opens an issued paper for the cooperative in whose name it is, the region that follows its money, the account that bought, or who holds
 * the purchase's tracking link (`?suivi=`). To anybody else there is no such paper.
 */
export function issuedDocumentLoader(present: (printed: PrintedDocument) => Response): ((args: LoaderFunctionArgs) => Promise<Response>) & { access: AccessDeclaration } {
  const run = async ({ request, params }: LoaderFunctionArgs) => {
    const { documentId = "", locale = "" } = params;
    if (!isLocale(locale)) throw notFound();
    const visitor = await visitorOf(request, locale);
    const url = new URL(request.url);
    const printed =
      (await asMember(visitor, documentId, locale)) ??
      (await asRegion(visitor, url, documentId, locale)) ??
      (await asShopper(visitor, documentId, locale, url.searchParams.get("suivi")));
    if (!printed) throw notFound();
    return present(printed);
  };
  return Object.assign((args: LoaderFunctionArgs) => whenAvailable(() => run(args)), { access: { audience: "visitor" as const } });
}

async function asMember(visitor: Visitor, documentId: string, locale: Locale): Promise<PrintedDocument | null> {
  const seat = sellerSeat(visitor);
  if (!seat || !sellerMay(seat.role, "orders.read")) return null;
  return withContext(database(), { role: "seller", actor: actorOf(visitor), locale, cooperativeId: seat.cooperativeId }, (context) => printedDocument(context, documentId, locale));
}

async function asRegion(visitor: Visitor, url: URL, documentId: string, locale: Locale): Promise<PrintedDocument | null> {
  const held = regionSeat(visitor);
  if (!held || !regionMay(held.role, "money.read")) return null;
  const { seat } = requireRegion(visitor, "money.read", { url, locale });
  return withContext(database(), { role: "region", actor: actorOf(visitor), locale }, async (context) => {
    const cooperativeId = await cooperativeOfIssued(context, documentId);
    return cooperativeId && (await dossierForReview(context, cooperativeId, seat.provinces)) ? printedDocument(context, documentId, locale) : null;
  });
}

async function asShopper(visitor: Visitor, documentId: string, locale: Locale, token: string | null): Promise<PrintedDocument | null> {
  const userId = visitor.user?.id ?? null;
  if (!userId && !token) return null;
  return withContext(database(), { role: "checkout", actor: actorOf(visitor), locale }, (context) => printedForShopper(context, documentId, locale, { userId, token }));
}
