import { z } from "zod";
import type { Context } from "~/platform/db/context.server";
import { sql } from "~/platform/db/sql-fragment";
import { REGION_CODE } from "~/modules/territory/territory";
import { readData } from "./read-data";

const countrySchema = z.object({
  provinces: z.array(z.object({ code: z.string(), region: z.string(), fr: z.string(), ar: z.string(), type: z.string() })),
  communes: z.array(z.tuple([z.string(), z.string(), z.string(), z.string(), z.string(), z.number()])),
});
const regionSchema = z.object({
  provinces: z.array(
    z.object({
      code_hcp: z.string(),
      slug: z.string(),
      fr: z.string(),
      ar: z.string(),
      fr_long: z.string(),
      ar_long: z.string(),
      communes: z.array(z.object({ code: z.string(), aliases: z.array(z.string()).optional() })),
    }),
  ),
});
const taxonomySchema = z.object({
  families: z.array(
    z.object({
      slug: z.string(),
      fr: z.string(),
      ar: z.string(),
      categories: z.array(
        z.object({
          slug: z.string(),
          fr: z.string(),
          ar: z.string(),
          unit: z.string(),
          sanitary_authority: z.string().nullable(),
          onssa_required: z.boolean(),
          perishable: z.boolean(),
          withdrawal_right: z.boolean(),
          date_mark: z.string().nullable(),
          vat_typical: z.string(),
        }),
      ),
    }),
  ),
});

/** Provinces and communes of the whole country (HCP, RGPH 2024); the region's carry their slugs and aliases. Running it again changes nothing. */
export async function seedTerritory(context: Context): Promise<void> {
  const country = countrySchema.parse(readData("morocco-communes.json"));
  const region = new Map(regionSchema.parse(readData("provinces.json")).provinces.map((province) => [province.code_hcp, province]));
  const aliases = new Map([...region.values()].flatMap(({ communes }) => communes.map((commune) => [commune.code, commune.aliases ?? []] as const)));
  const provinces = country.provinces.map((province) => {
    const own = region.get(province.code);
    return { ...province, slug: own?.slug ?? province.code, fr_long: own?.fr_long ?? province.fr, ar_long: own?.ar_long ?? province.ar };
  });
  await context.sql`
    insert into province (code, region_code, slug, fr, ar, fr_long, ar_long)
    select code, region, slug, fr, ar, fr_long, ar_long
    from jsonb_to_recordset(${JSON.stringify(provinces)}::jsonb) as p(code text, region text, slug text, fr text, ar text, fr_long text, ar_long text)
    on conflict (code) do nothing`;
  const communes = country.communes.map(([code, province, fr, ar, kind, population]) => ({
    code,
    province,
    fr,
    ar,
    urban: kind === "u",
    population,
    aliases: aliases.get(code) ?? [],
  }));
  await context.sql`
    insert into commune (code, province_code, fr, ar, urban, population, aliases)
    select code, province, fr, ar, urban, population, aliases
    from jsonb_to_recordset(${JSON.stringify(communes)}::jsonb) as c(code text, province text, fr text, ar text, urban boolean, population int, aliases text[])
    on conflict (code) do nothing`;
  const regional = [...region.keys()].filter((code) => !code.startsWith(REGION_CODE));
  if (regional.length > 0) throw new Error(`provinces outside the region: ${regional.join(", ")}`);
}

/** Families and categories of the shop. */
export async function seedTaxonomy(context: Context): Promise<void> {
  const { families } = taxonomySchema.parse(readData("product-taxonomy.json"));
  const familyRows = families.map(({ slug, fr, ar }, position) => ({ slug, fr, ar, position }));
  const categoryRows = families.flatMap(({ slug: family, categories }) => categories.map((category, position) => ({ ...category, family, position })));
  await context.sql`
    insert into family (slug, fr, ar, position)
    select slug, fr, ar, position from jsonb_to_recordset(${JSON.stringify(familyRows)}::jsonb) as f(slug text, fr text, ar text, position int)
    on conflict (slug) do nothing`;
  const columns = sql`slug text, family text, fr text, ar text, unit text, sanitary_authority text, onssa_required boolean, perishable boolean, withdrawal_right boolean, date_mark text, vat_typical text, position int`;
  await context.sql`
    insert into category (slug, family_slug, fr, ar, unit, sanitary_authority, onssa_required, perishable, withdrawal_right, date_mark, vat_typical, position)
    select slug, family, fr, ar, unit, sanitary_authority, onssa_required, perishable, withdrawal_right, date_mark, vat_typical, position
    from jsonb_to_recordset(${JSON.stringify(categoryRows)}::jsonb) as c(${columns})
    on conflict (slug) do nothing`;
}
