import { randomUUID } from "node:crypto";
import pg from "pg";
import { deliveryRateRows } from "../../../prisma/seed/data/delivery-grid";

export interface SmallGoods {
  variantId: string;
  productId: string;
}

export interface SmallCooperative {
  id: string;
}

/** Rows as the seed and the sellers' screens would have left them, written as superuser: what a buying test starts from. */
export interface SmallShop {
  client: pg.Client;
  cooperative(options?: { communeCode?: string; serves?: "region" | "country"; state?: string }): Promise<SmallCooperative>;
  goods(cooperative: SmallCooperative, options?: { pieces?: number; priceCentimes?: number; weightG?: number; category?: "miel" | "jben" }): Promise<SmallGoods>;
  stockOf(goods: SmallGoods): Promise<{ onHand: number; reserved: number }>;
  rows<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export const RABAT = "04.421.01.0";
export const KENITRA = "04.281.01.0";
export const FES = "03.231.01.0";
export const DAKHLA = "12.391.01.0";

const PLACES = [
  ["04.421", "04", "rabat", "Rabat", "الرباط", RABAT],
  ["04.281", "04", "kenitra", "Kénitra", "القنيطرة", KENITRA],
  ["03.231", "03", "fes", "Fès", "فاس", FES],
  ["12.391", "12", "dakhla", "Dakhla", "الداخلة", DAKHLA],
] as const;

export async function openSmallShop(superuserUrl: string): Promise<SmallShop> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const run = (text: string, values: unknown[] = []) => client.query(text, values);
  for (const [code, region, slug, fr, ar, commune] of PLACES) {
    await run(`insert into province (code, region_code, slug, fr, ar, fr_long, ar_long) values ($1, $2, $3, $4, $5, $4, $5)`, [code, region, slug, fr, ar]);
    await run(`insert into commune (code, province_code, fr, ar, urban, population, aliases) values ($1, $2, $3, $4, true, 1000, '{}')`, [commune, code, fr, ar]);
  }
  await run(`insert into family (slug, fr, ar, position) values ('alimentation', 'Alimentation', 'مواد غذائية', 1)`);
  for (const [slug, perishable] of [
    ["miel", false],
    ["jben", true],
  ] as const) {
    await run(
      `insert into category (slug, family_slug, fr, ar, unit, onssa_required, perishable, withdrawal_right, vat_typical, position) values ($1, 'alimentation', $1, $1, 'g', false, $2, $3, 'standard_20', 1)`,
      [slug, perishable, !perishable],
    );
  }
  for (const rate of deliveryRateRows) {
    await run(`insert into delivery_rate (origin_province, zone, up_to_g, price_centimes, days_min, days_max, valid_from) values ($1, $2, $3, $4, $5, $6, $7)`, [
      rate.originProvince,
      rate.zone,
      rate.upToG,
      rate.priceCentimes,
      rate.daysMin,
      rate.daysMax,
      rate.validFrom,
    ]);
  }
  return {
    client,
    async cooperative({ communeCode = RABAT, serves = "country", state = "approved" } = {}) {
      const id = randomUUID();
      await run(
        `insert into cooperative (id, public_id, state, name_fr, name_ar, slug_fr, slug_ar, commune_code, serves, phone, register_number, court, approved_at)
         values ($1, $2, $3, 'Ghabat Annahl', 'غابة النحل', 'ghabat-annahl', 'غابة-النحل', $4, $5, '+212612345678', $2, 'Rabat', now())`,
        [id, id.slice(0, 8), state, communeCode, serves],
      );
      return { id };
    },
    async goods(cooperative, { pieces = 10, priceCentimes = 8_500, weightG = 600, category = "miel" } = {}) {
      const [productId, variantId] = [randomUUID(), randomUUID()];
      await run(
        `insert into product (id, public_id, cooperative_id, category_slug, source_locale, state, waiting_for, labels, published_at) values ($1, $2, $3, $4, 'fr', 'published', '{}', '{}', now())`,
        [productId, productId.slice(0, 8), cooperative.id, category],
      );
      for (const [locale, name] of [
        ["fr", "Miel d’eucalyptus"],
        ["ar", "عسل الكاليبتوس"],
      ]) {
        await run(`insert into product_translation (product_id, cooperative_id, locale, name, slug, description, state) values ($1, $2, $3, $4, 'miel', '', 'ready')`, [
          productId,
          cooperative.id,
          locale,
          name,
        ]);
      }
      await run(`insert into product_revision (product_id, cooperative_id, revision, snapshot) values ($1, $2, 1, '{}')`, [productId, cooperative.id]);
      await run(
        `insert into variant (id, product_id, cooperative_id, label_fr, label_ar, net_content, unit, ship_weight_g, price_centimes) values ($1, $2, $3, '500 g', '500 غ', 500, 'g', $4, $5)`,
        [variantId, productId, cooperative.id, weightG, priceCentimes],
      );
      await run(`insert into stock (variant_id, cooperative_id, on_hand) values ($1, $2, $3)`, [variantId, cooperative.id, pieces]);
      await run(`insert into stock_movement (variant_id, cooperative_id, delta, source_kind, source_id) values ($1, $2, $3, 'receipt', $4)`, [
        variantId,
        cooperative.id,
        pieces,
        randomUUID(),
      ]);
      return { variantId, productId };
    },
    async stockOf({ variantId }) {
      const { rows } = await run(`select on_hand as "onHand", reserved from stock where variant_id = $1`, [variantId]);
      return rows[0];
    },
    async rows<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) {
      return (await run(text, values)).rows as Row[];
    },
    close: () => client.end(),
  };
}
