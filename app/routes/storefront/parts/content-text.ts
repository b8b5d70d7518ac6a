import type { TFunction } from "i18next";
import { formatNumber, type Locale } from "~/platform/i18n";

/** « 500 g », « 1 L », « 6 pièces » ; null for a single piece, which needs no words. */
export function contentText(netContent: number, unit: string, t: TFunction<"shop">, locale: Locale): string | null {
  if (unit === "unite") return netContent === 1 ? null : t("content.pieces", { count: netContent });
  const { value, measure } = smaller(netContent, unit);
  return t(`content.${measure}`, { value: formatNumber(value, locale) });
}

/** Less than a whole kilogram or litre is said in grams and millilitres. */
function smaller(netContent: number, unit: string): { value: number; measure: "kg" | "g" | "L" | "ml" } {
  if (unit === "kg") return netContent < 1 ? { value: Math.round(netContent * 1_000), measure: "g" } : { value: netContent, measure: "kg" };
  if (unit === "L") return netContent < 1 ? { value: Math.round(netContent * 1_000), measure: "ml" } : { value: netContent, measure: "L" };
  return unit === "ml" ? { value: netContent, measure: "ml" } : { value: netContent, measure: "g" };
}
