import { quoteDelivery, type DeliveryQuote, type Parcel } from "~/modules/shipping/index.server";
import { communeByCode } from "~/modules/territory/index.server";
import type { Context } from "~/platform/db/context.server";

export interface DeliveryExample {
  fr: string;
  ar: string;
  quote: DeliveryQuote;
}

/** The region's capital and the country's largest city: what a delivery near and far is like. */
const EXAMPLES = ["04.421.01.0", "06.141.01.0"];

/** What sending this parcel costs and takes, near and far; the exact price of any commune is asked in the basket. */
export async function deliveryExamples(context: Context, parcel: Parcel): Promise<DeliveryExample[]> {
  const examples: DeliveryExample[] = [];
  for (const communeCode of EXAMPLES) {
    const place = await communeByCode(context, communeCode);
    const quote = place && (await quoteDelivery(context, { ...parcel, communeCode }));
    if (place && quote) examples.push({ fr: place.commune.fr, ar: place.commune.ar, quote });
  }
  return examples;
}
