import type { LoaderFunctionArgs } from "@remix-run/node";
import { dossierForReview } from "~/modules/cooperatives/index.server";
import type { Context } from "~/platform/db/context.server";
import { withContext } from "~/platform/db/with-context.server";
import { notFound } from "~/platform/http/responses.server";
import { isLocale, type Locale } from "~/platform/i18n/locale";
import { database } from "~/wiring.server";
import type { AccessDeclaration } from "./loaders.server";
import { regionMay, sellerMay } from "./permissions";
import { regionSeat, requireRegion, sellerSeat } from "./require.server";
import { actorOf, visitorOf, type Visitor } from "./visitor.server";
import { whenAvailable } from "./when-available.server";

/** How papers are found: for those who may see every paper of a context, for who bought, and by whose name they bear. */
interface Papers<Paper> {
  cooperativeOf(context: Context, documentId: string): Promise<string | null>;
  forStaff(context: Context, documentId: string, locale: Locale): Promise<Paper | null>;
  forShopper(context: Context, documentId: string, locale: Locale, key: { userId: string | null; token: string | null }): Promise<Paper | null>;
  present(paper: Paper): Response;
}

interface Asked {
  visitor: Visitor;
  url: URL;
  documentId: string;
  locale: Locale;
}

/**
 * Opens an issued paper for the cooperative in whose name it is, the region that follows its money, the account that bought, or who holds
 * the purchase's tracking link (`?suivi=`). To anybody else there is no such paper.
 */
export function issuedDocumentLoader<Paper>(papers: Papers<Paper>): ((args: LoaderFunctionArgs) => Promise<Response>) & { access: AccessDeclaration } {
  const run = async ({ request, params }: LoaderFunctionArgs) => {
    const { documentId = "", locale = "" } = params;
    if (!isLocale(locale)) throw notFound();
    const asked: Asked = { visitor: await visitorOf(request, locale), url: new URL(request.url), documentId, locale };
    const paper = (await asMember(papers, asked)) ?? (await asRegion(papers, asked)) ?? (await asShopper(papers, asked));
    if (!paper) throw notFound();
    return papers.present(paper);
  };
  return Object.assign((args: LoaderFunctionArgs) => whenAvailable(() => run(args)), { access: { audience: "visitor" as const } });
}

async function asMember<Paper>(papers: Papers<Paper>, { visitor, documentId, locale }: Asked): Promise<Paper | null> {
  const seat = sellerSeat(visitor);
  if (!seat || !sellerMay(seat.role, "orders.read")) return null;
  return withContext(database(), { role: "seller", actor: actorOf(visitor), locale, cooperativeId: seat.cooperativeId }, (context) => papers.forStaff(context, documentId, locale));
}

async function asRegion<Paper>(papers: Papers<Paper>, { visitor, url, documentId, locale }: Asked): Promise<Paper | null> {
  const held = regionSeat(visitor);
  if (!held || !regionMay(held.role, "money.read")) return null;
  const { seat } = requireRegion(visitor, "money.read", { url, locale });
  return withContext(database(), { role: "region", actor: actorOf(visitor), locale }, async (context) => {
    const cooperativeId = await papers.cooperativeOf(context, documentId);
    return cooperativeId && (await dossierForReview(context, cooperativeId, seat.provinces)) ? papers.forStaff(context, documentId, locale) : null;
  });
}

async function asShopper<Paper>(papers: Papers<Paper>, { visitor, url, documentId, locale }: Asked): Promise<Paper | null> {
  const key = { userId: visitor.user?.id ?? null, token: url.searchParams.get("suivi") };
  if (!key.userId && !key.token) return null;
  return withContext(database(), { role: "checkout", actor: actorOf(visitor), locale }, (context) => papers.forShopper(context, documentId, locale, key));
}
