import { communePoint } from "./commune-points.server";

/** A commune on the map with how many cooperatives have their seat there. */
export interface MapPlace {
  communeCode: string;
  fr: string;
  ar: string;
  x: number;
  y: number;
  cooperatives: number;
}

interface Seated {
  communeCode: string;
  communeFr: string;
  communeAr: string;
}

/** The communes where these cooperatives have their seat, most of them first: smaller dots are drawn over larger ones. */
export function mapPlaces(cooperatives: readonly Seated[]): MapPlace[] {
  const places = new Map<string, MapPlace>();
  for (const { communeCode, communeFr, communeAr } of cooperatives) {
    const point = communePoint(communeCode);
    if (!point) continue;
    const place = places.get(communeCode) ?? { communeCode, fr: communeFr, ar: communeAr, x: point[0], y: point[1], cooperatives: 0 };
    place.cooperatives += 1;
    places.set(communeCode, place);
  }
  return [...places.values()].sort((a, b) => b.cooperatives - a.cooperatives);
}
