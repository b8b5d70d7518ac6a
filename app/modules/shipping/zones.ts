/** How far a parcel goes, seen from the province where the cooperative is. */
export type Zone = "province" | "region" | "near" | "country";

/** How far a cooperative delivers. */
export type Serves = "region" | "country";

export interface Place {
  provinceCode: string;
  regionCode: string;
}

/** Regions that share a border with the home region: 01 Tanger-Tétouan-Al Hoceima, 03 Fès-Meknès, 05 Béni Mellal-Khénifra, 06 Casablanca-Settat. */
const NEIGHBOURS: Record<string, readonly string[]> = { "04": ["01", "03", "05", "06"] };

export function zoneBetween(origin: Place, destination: Place): Zone {
  if (origin.provinceCode === destination.provinceCode) return "province";
  if (origin.regionCode === destination.regionCode) return "region";
  return NEIGHBOURS[origin.regionCode]?.includes(destination.regionCode) ? "near" : "country";
}

/** What keeps a parcel from going there; null when nothing does. Fresh goods do not travel beyond the neighbouring regions. */
export function obstacle(zone: Zone, parcel: { serves: Serves; perishable: boolean }): "does-not-serve" | "perishable-too-far" | null {
  const athome = zone === "province" || zone === "region";
  if (parcel.serves === "region" && !athome) return "does-not-serve";
  if (parcel.perishable && zone === "country") return "perishable-too-far";
  return null;
}
