import type { Context } from "~/platform/db/context.server";
import type { Centimes } from "~/platform/money/money";
import { rateParcel, type Rate } from "./rates";
import { obstacle, zoneBetween, type Serves, type Zone } from "./zones";

export interface Parcel {
  cooperativeId: string;
  weightG: number;
  perishable: boolean;
}

export type DeliveryQuote = { ok: true; priceCentimes: Centimes; daysMin: number; daysMax: number; zone: Zone } | { ok: false; reason: "does-not-serve" | "perishable-too-far" };

interface Row extends Rate {
  cooperativeId: string;
  serves: Serves;
  originProvince: string;
  originRegion: string;
  destinationProvince: string;
  destinationRegion: string;
  zone: Zone;
}

/**
 * What sending each parcel to a commune costs and takes, one parcel a cooperative, in one round trip.
 * Null when the commune is unknown. Every commune of the country has a price; a cooperative may not serve it.
 */
export async function quoteDeliveries(context: Context, { communeCode, parcels }: { communeCode: string; parcels: readonly Parcel[] }): Promise<Map<string, DeliveryQuote> | null> {
  const rows = await context.sql<Row>`
    select c.id as "cooperativeId", c.serves, origin.code as "originProvince", origin.region_code as "originRegion",
           destination.code as "destinationProvince", destination.region_code as "destinationRegion",
           r.zone, r.up_to_g as "upToG", r.price_centimes as "priceCentimes", r.days_min as "daysMin", r.days_max as "daysMax"
    from commune to_commune
    join province destination on destination.code = to_commune.province_code
    cross join cooperative c
    join commune from_commune on from_commune.code = c.commune_code
    join province origin on origin.code = from_commune.province_code
    left join delivery_rate r on r.origin_province = origin.code
      and r.valid_from = (select max(valid_from) from delivery_rate where origin_province = origin.code and zone = r.zone and valid_from <= app.now())
    where to_commune.code = ${communeCode} and c.id = any(${parcels.map(({ cooperativeId }) => cooperativeId)}::uuid[])
    order by c.id, r.up_to_g`;
  if (rows.length === 0 && parcels.length > 0) return null;
  return new Map(parcels.map((parcel) => [parcel.cooperativeId, quoteFrom(rows, parcel)]));
}

/** One parcel's quote; see quoteDeliveries. */
export async function quoteDelivery(context: Context, { communeCode, ...parcel }: Parcel & { communeCode: string }): Promise<DeliveryQuote | null> {
  return (await quoteDeliveries(context, { communeCode, parcels: [parcel] }))?.get(parcel.cooperativeId) ?? null;
}

function quoteFrom(rows: readonly Row[], parcel: Parcel): DeliveryQuote {
  const own = rows.filter(({ cooperativeId }) => cooperativeId === parcel.cooperativeId);
  const [first] = own;
  if (!first) throw new Error(`cooperative ${parcel.cooperativeId} has no commune to send from`);
  const zone = zoneBetween(
    { provinceCode: first.originProvince, regionCode: first.originRegion },
    { provinceCode: first.destinationProvince, regionCode: first.destinationRegion },
  );
  const reason = obstacle(zone, { serves: first.serves, perishable: parcel.perishable });
  if (reason) return { ok: false, reason };
  const rates = own.filter((row) => row.zone === zone);
  return { ok: true, ...rateParcel(rates, parcel.weightG), zone };
}
