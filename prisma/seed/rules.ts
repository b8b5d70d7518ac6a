import type { Context } from "~/platform/db/context.server";
import { deliveryRateRows } from "./data/delivery-grid";
import { settingRows } from "./data/settings";

/** Settings and the delivery grid a new installation starts with; the region dates its own after them. */
export async function seedRules(context: Context): Promise<void> {
  await context.sql`
    insert into setting (key, value, valid_from)
    select key, value, "validFrom" from jsonb_to_recordset(${JSON.stringify(settingRows)}::jsonb) as s(key text, value jsonb, "validFrom" timestamptz)
    on conflict (key, valid_from) do nothing`;
  await context.sql`
    insert into delivery_rate (origin_province, zone, up_to_g, price_centimes, days_min, days_max, valid_from)
    select "originProvince", zone, "upToG", "priceCentimes", "daysMin", "daysMax", "validFrom"
    from jsonb_to_recordset(${JSON.stringify(deliveryRateRows)}::jsonb)
      as r("originProvince" text, zone text, "upToG" int, "priceCentimes" int, "daysMin" int, "daysMax" int, "validFrom" timestamptz)
    on conflict do nothing`;
}
