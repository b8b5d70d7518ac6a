import type { Context } from "~/platform/db/context.server";
import { foldPlace, REGION_CODE, type Commune, type Province } from "./territory";

export interface Places {
  provinces: Map<string, Province>;
  communes: Map<string, Commune>;
}

// The territory is the same for a process's life: HCP revises it every ten years, by a migration.
let read: Promise<Places> | null = null;
const folded = new WeakMap<Commune, string[]>();

/** Every province and commune of the country, read once. */
function places(context: Context): Promise<Places> {
  read ??= readPlaces(context).catch((error: unknown) => {
    read = null;
    throw error;
  });
  return read;
}

async function readPlaces(context: Context): Promise<Places> {
  const provinces = await context.sql<Province>`select code, region_code as "regionCode", slug, fr, ar, fr_long as "frLong", ar_long as "arLong" from province order by code`;
  const communes = await context.sql<Commune>`select code, province_code as "provinceCode", fr, ar, urban, population, aliases from commune order by population desc, code`;
  if (communes.length === 0) {
    throw new Error("the territory is empty: the seed has not run");
  }
  return { provinces: new Map(provinces.map((province) => [province.code, province])), communes: new Map(communes.map((commune) => [commune.code, commune])) };
}

/** The region's provinces, in the official order. */
export async function regionProvinces(context: Context): Promise<Province[]> {
  const { provinces } = await places(context);
  return [...provinces.values()].filter(({ regionCode }) => regionCode === REGION_CODE);
}

/** The communes of a province, the most peopled first. */
export async function communesOf(context: Context, provinceCode: string): Promise<Commune[]> {
  const { communes } = await places(context);
  return [...communes.values()].filter((commune) => commune.provinceCode === provinceCode);
}

export async function communeByCode(context: Context, code: string): Promise<{ commune: Commune; province: Province } | null> {
  const { communes, provinces } = await places(context);
  const commune = communes.get(code);
  const province = commune && provinces.get(commune.provinceCode);
  return province ? { commune, province } : null;
}

export interface PlaceQuery {
  typed: string;
  /** Only communes where a cooperative may have its seat. */
  regionOnly?: boolean;
  limit?: number;
}

/** Communes whose name, alias or province begins like what was typed, most peopled first within exact, beginning, inside. */
export async function communesMatching(context: Context, { typed, regionOnly = false, limit = 8 }: PlaceQuery): Promise<{ commune: Commune; province: Province }[]> {
  const { communes, provinces } = await places(context);
  const wanted = foldPlace(typed);
  if (!wanted) return [];
  const found: { commune: Commune; province: Province; rank: number }[] = [];
  for (const commune of communes.values()) {
    const province = provinces.get(commune.provinceCode);
    if (!province || (regionOnly && province.regionCode !== REGION_CODE)) continue;
    const rank = placeRank(commune, province, wanted);
    if (rank < 4) found.push({ commune, province, rank });
  }
  return found.sort((a, b) => a.rank - b.rank).slice(0, limit);
}

function placeRank(commune: Commune, province: Province, wanted: string): number {
  let names = folded.get(commune);
  if (!names) {
    names = [commune.fr, commune.ar, ...commune.aliases].flatMap((name) => [foldPlace(name), foldPlace(`${name} ${province.fr}`), foldPlace(`${name} ${province.ar}`)]);
    folded.set(commune, names);
  }
  if (names.includes(wanted)) return 0;
  if (names.some((name) => name.startsWith(wanted))) return 1;
  if (names.some((name) => name.includes(` ${wanted}`))) return 2;
  return wanted.length >= 4 && names.some((name) => name.includes(wanted)) ? 3 : 4;
}

export type ResolvedCommune = { ok: true; commune: Commune } | { ok: false; reason: "unknown" | "ambiguous"; choices: { commune: Commune; province: Province }[] };

/** Finds the one commune meant by a form: a code chosen from a list, or a name typed. Several are given back to choose from. */
export async function resolveCommune(context: Context, query: PlaceQuery & { code?: string }): Promise<ResolvedCommune> {
  const chosen = query.code ? await communeByCode(context, query.code) : null;
  if (chosen && (!query.regionOnly || chosen.province.regionCode === REGION_CODE)) return { ok: true, commune: chosen.commune };
  const choices = await communesMatching(context, { ...query, limit: 12 });
  const wanted = foldPlace(query.typed);
  const exact = choices.filter(({ commune, province }) => placeRank(commune, province, wanted) === 0);
  const [only] = exact.length > 0 ? exact : choices;
  if (only && (exact.length === 1 || choices.length === 1)) return { ok: true, commune: only.commune };
  return { ok: false, reason: choices.length > 0 ? "ambiguous" : "unknown", choices };
}
