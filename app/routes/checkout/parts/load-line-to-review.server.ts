import { redirect } from "@remix-run/node";
import { lineToReview, type Buyer } from "~/modules/reviews/index.server";
import { displayNameOf } from "~/modules/reviews/review";
import type { Context } from "~/platform/db/context.server";
import { notFound } from "~/platform/http/responses.server";

/** What the form of a review shows of the thing bought. Leads back to the purchase where there is nothing (more) to say; 404 for a stranger's. */
export async function loadLineToReview(context: Context, buyer: Buyer, { lineId, back }: { lineId: string; back: string }) {
  const line = await lineToReview(context, buyer, lineId);
  if (!line) throw notFound();
  if (line.said || !line.delivered) throw redirect(back);
  const { shopperName, said: _said, delivered: _delivered, ...shown } = line;
  return { ...shown, signedAs: displayNameOf(shopperName) };
}
