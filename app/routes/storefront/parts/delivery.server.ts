import { expectedDays, quoteDelivery, type DeliveryQuote, type ExpectedDays, type Parcel } from "~/modules/shipping/index.server";
import { communeByCode } from "~/modules/territory/index.server";
import type { Context } from "~/platform/db/context.server";
import { settlePlace, type PlaceChoice } from "~/routes/checkout/parts/settle-place.server";

export interface DeliveryExample {
  fr: string;
  ar: string;
  quote: DeliveryQuote;
}

/** What sending a parcel to a commune costs, and the days it should come; `days` is null where it is not sent. */
export interface DeliveryAt extends DeliveryExample {
  code: string;
  days: ExpectedDays | null;
}

/** The region's capital and the country's largest city: what a delivery near and far is like. */
const EXAMPLES = ["04.421.01.0", "06.141.01.0"];
const LONGEST = 80;

/** What sending this parcel costs and takes, near and far. */
export async function deliveryExamples(context: Context, parcel: Parcel): Promise<DeliveryExample[]> {
  const examples: DeliveryExample[] = [];
  for (const communeCode of EXAMPLES) {
    const place = await communeByCode(context, communeCode);
    const quote = place && (await quoteDelivery(context, { ...parcel, communeCode }));
    if (place && quote) examples.push({ fr: place.commune.fr, ar: place.commune.ar, quote });
  }
  return examples;
}

/** To one commune by its code; null for an unknown one. */
export async function deliveryAt(context: Context, parcel: Parcel, communeCode: string): Promise<DeliveryAt | null> {
  context.shows("settings");
  const place = await communeByCode(context, communeCode);
  const quote = place && (await quoteDelivery(context, { ...parcel, communeCode }));
  if (!place || !quote) return null;
  return { code: place.commune.code, fr: place.commune.fr, ar: place.commune.ar, quote, days: quote.ok ? expectedDays(context.today, quote) : null };
}

/** What the address asks: `commune` as typed, `place` the picked code. */
export interface AskedDelivery {
  typed: string;
  at: DeliveryAt | null;
  /** Places the name may mean. */
  choices: PlaceChoice[];
  unknown: boolean;
}

/** The delivery a visitor asked for in the page's address; null when none was asked. */
export async function askedDelivery(context: Context, parcel: Parcel, params: URLSearchParams): Promise<AskedDelivery | null> {
  const typed = (params.get("commune") ?? "").trim().slice(0, LONGEST);
  const code = params.get("place")?.slice(0, 20) || undefined;
  if (!typed && !code) return null;
  const settled = await settlePlace(context, { typed, code });
  if (!settled.ok) return { typed, at: null, choices: settled.choices, unknown: settled.choices.length === 0 };
  return { typed, at: await deliveryAt(context, parcel, settled.code), choices: [], unknown: false };
}
