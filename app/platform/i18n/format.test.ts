import { describe, expect, it } from "vitest";
import { formatAmount, formatDate, formatDateTime, formatDay, formatMonth, formatNumber, formatPercent, formatPhone, formatUnitPrice } from "./index";

/** Reads no-break spaces as plain ones; drops direction marks. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ").replace(/[\u2066\u2069]/g, "");

describe("how amounts, dates and phones are written", () => {
  it("writes an amount with its centimes and the word of the currency", () => {
    expect(plain(formatAmount(123_450, "fr"))).toBe("1 234,50 DH");
    expect(plain(formatAmount(123_450, "ar"))).toBe("1 234,50 درهم");
    expect(plain(formatAmount(5, "fr"))).toBe("0,05 DH");
    expect(plain(formatAmount(123_456_789, "fr"))).toBe("1 234 567,89 DH");
  });

  it("never breaks a line inside an amount, and groups with the narrow space", () => {
    expect(formatAmount(123_450, "fr")).toBe("1\u202f234,50\u00a0DH");
  });

  it("keeps the sign of a negative amount before its digits in Arabic", () => {
    expect(formatAmount(-4_500, "fr")).toBe("\u221245,00\u00a0DH");
    expect(formatAmount(-4_500, "ar")).toBe("\u2066\u221245,00\u2069\u00a0درهم");
  });

  it("writes numbers, unit prices and rates", () => {
    expect(plain(formatNumber(1_234.5, "fr"))).toBe("1 234,5");
    expect(plain(formatNumber(1_234, "ar"))).toBe("1 234");
    expect(plain(formatNumber(2, "fr", 1))).toBe("2,0");
    expect(formatNumber(-0.001, "fr")).toBe("0");
    expect(plain(formatUnitPrice(4_500, "kg", "fr"))).toBe("45,00 DH/kg");
    expect(plain(formatPercent(550, "fr"))).toBe("5,5 %");
  });

  it("names the months as Moroccans do, with Latin digits", () => {
    expect(formatDay("2026-11-24", "fr")).toBe("24 novembre 2026");
    expect(formatDay("2026-11-01", "fr")).toBe("1er novembre 2026");
    expect(formatDay("2026-11-24", "ar", { weekday: true })).toBe("الثلاثاء 24 نونبر 2026");
    expect(Array.from({ length: 12 }, (_, month) => formatMonth(`2026-${String(month + 1).padStart(2, "0")}`, "ar").split(" ")[0])).toEqual(
      "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر".split(" "),
    );
  });

  it("reads an instant on the clocks of Morocco, Ramadan's included", () => {
    expect(formatDate("2025-11-24T23:30:00Z", "fr")).toBe("25 novembre 2025");
    expect(formatDate("2026-11-24T23:30:00Z", "fr")).toBe("24 novembre 2026");
    expect(formatDateTime(new Date("2026-11-24T09:05:00Z"), "fr")).toBe("24 novembre 2026 à 09:05");
    expect(formatDateTime("2026-02-20T23:30:00Z", "ar")).toBe("20 فبراير 2026 على الساعة 23:30");
  });

  it("writes a Moroccan phone in pairs and leaves a foreign one international", () => {
    expect(plain(formatPhone("+212612345678"))).toBe("06 12 34 56 78");
    expect(formatPhone("+33612345678")).toBe("+33612345678");
  });
});
