/**
 * What it costs to send a parcel, tax included, by province of origin, zone and weight: the level of the carriers' public
 * rates of 2025 (20 DH within Rabat and Salé, 30 to 40 DH to other cities up to 10 kg). Provinces far from a sorting centre pay 5 DH more.
 */
interface Zone {
  zone: "province" | "region" | "near" | "country";
  /** Dirhams up to 2, 5, 10, 20 and 30 kg. */
  dirhams: readonly [number, number, number, number, number];
  days: readonly [min: number, max: number];
}

const UP_TO_G = [2_000, 5_000, 10_000, 20_000, 30_000] as const;

const ZONES: readonly Zone[] = [
  { zone: "province", dirhams: [20, 25, 30, 40, 50], days: [1, 2] },
  { zone: "region", dirhams: [25, 30, 35, 45, 60], days: [1, 3] },
  { zone: "near", dirhams: [30, 35, 45, 60, 80], days: [2, 4] },
  { zone: "country", dirhams: [40, 45, 60, 85, 110], days: [3, 7] },
];

/** Rabat, Salé, Skhirate-Témara, Kénitra lie on the carriers' main line; Khémisset, Sidi Kacem, Sidi Slimane do not. */
const ORIGINS = [
  { province: "04.421", more: 0 },
  { province: "04.441", more: 0 },
  { province: "04.501", more: 0 },
  { province: "04.281", more: 0 },
  { province: "04.291", more: 5 },
  { province: "04.481", more: 5 },
  { province: "04.491", more: 5 },
];

const FIRST_DAY = new Date("2026-01-01T00:00:00Z");

export const deliveryRateRows = ORIGINS.flatMap(({ province, more }) =>
  ZONES.flatMap(({ zone, dirhams, days }) =>
    UP_TO_G.map((upToG, index) => ({
      originProvince: province,
      zone,
      upToG,
      priceCentimes: (dirhams[index]! + more) * 100,
      daysMin: days[0] + (more ? 1 : 0),
      daysMax: days[1] + (more ? 1 : 0),
      validFrom: FIRST_DAY,
    })),
  ),
);
