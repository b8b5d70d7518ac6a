import { describe, expect, it } from "vitest";
import { deliveryRateRows } from "../../../prisma/seed/data/delivery-grid";
import { rateParcel } from "./rates";
import { obstacle, zoneBetween } from "./zones";

const RABAT = { provinceCode: "04.421", regionCode: "04" };
const KENITRA = { provinceCode: "04.281", regionCode: "04" };
const FES = { provinceCode: "03.231", regionCode: "03" };
const DAKHLA = { provinceCode: "12.391", regionCode: "12" };

describe("delivery", () => {
  it("grows from the province to the region, its neighbours and the country", () => {
    expect([RABAT, KENITRA, FES, DAKHLA].map((to) => zoneBetween(RABAT, to))).toEqual(["province", "region", "near", "country"]);
  });

  it("keeps fresh cheese from travelling across the country", () => {
    expect(obstacle("near", { serves: "country", perishable: true })).toBeNull();
    expect(obstacle("country", { serves: "country", perishable: true })).toBe("perishable-too-far");
  });

  it("stays in the region for a cooperative that serves only it", () => {
    expect(obstacle("region", { serves: "region", perishable: false })).toBeNull();
    expect(obstacle("near", { serves: "region", perishable: false })).toBe("does-not-serve");
  });

  it("has a price from each of the seven provinces to every zone, never less for more weight", () => {
    for (const origin of new Set(deliveryRateRows.map(({ originProvince }) => originProvince))) {
      for (const zone of ["province", "region", "near", "country"]) {
        const prices = deliveryRateRows.filter((row) => row.originProvince === origin && row.zone === zone).map(({ priceCentimes }) => priceCentimes);
        expect(prices).toHaveLength(5);
        expect(prices).toEqual([...prices].sort((a, b) => a - b));
      }
    }
    expect(new Set(deliveryRateRows.map(({ originProvince }) => originProvince)).size).toBe(7);
  });

  it("asks ten kilos more for each started ten kilos above thirty", () => {
    const rates = deliveryRateRows.filter((row) => row.originProvince === "04.421" && row.zone === "region");
    expect(rateParcel(rates, 2_000).priceCentimes).toBe(2_500);
    expect(rateParcel(rates, 2_001).priceCentimes).toBe(3_000);
    expect(rateParcel(rates, 30_000).priceCentimes).toBe(6_000);
    expect(rateParcel(rates, 30_001).priceCentimes).toBe(7_500);
    expect(rateParcel(rates, 55_000).priceCentimes).toBe(10_500);
  });
});
